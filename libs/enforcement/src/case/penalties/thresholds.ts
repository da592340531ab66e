import { addFen, minFen, type Fen } from '@ecl/kernel';
import type { Parameters, PerPartyKind } from '../../packs/rule-packs.js';
import type { Party, Penalty } from '../values.js';
import { confiscatedIn, confiscatesUnvalued, fineIn } from './amounts.js';

/** What every rule about such a line says of a fine and a confiscation that are each below it. */
export const EACH_BY_ITSELF = {
  reading: {
    zh: '罚款与没收违法所得、没收非法财物分别对照各自标准，不合并计算；本机关可以设定为合并计算（AddsUp 参数）。',
    en: 'A fine and a confiscation are each measured against its own line and not added up; the agency may set that they are (parameters …AddsUp).',
  },
  otherReading: {
    zh: '同一处罚决定中的罚款与没收金额合并计算，合计达到标准即适用。',
    en: 'A fine and a confiscation of one decision are added up, and their sum reaches the line.',
  },
} as const;

type Parties = readonly Pick<Party, 'kind'>[];

/**
 * The threshold for the parties of a case: with several kinds of party the lowest threshold applies, in their favour.
 */
export const thresholdFor = (parties: Parties, perKind: PerPartyKind<Fen>): Fen =>
  parties.map(({ kind }) => perKind[kind]).reduce(minFen);

/** Penalties for which a hearing is offered regardless of the amount (APL 63(1)3 and 4; M55 32). */
const HEARING_KINDS: readonly Penalty['kind'][] = [
  'loweringOfQualification',
  'revocationOfLicence',
  'suspensionOfBusiness',
  'closure',
  'restrictionOfEmployment',
];

/** Penalties that are major by their kind (NMFILE 3). Closing a business is more than a temporary stop. */
const MAJOR_KINDS: readonly Penalty['kind'][] = ['revocationOfLicence', 'suspensionOfBusiness', 'closure'];

const hasKind = (penalties: readonly Penalty[], kinds: readonly Penalty['kind'][]): boolean =>
  penalties.some(({ kind }) => kinds.includes(kind));

/** A penalty of a kind that directly concerns major rights of the party. */
export const isSevere = (penalties: readonly Penalty[]): boolean => hasKind(penalties, HEARING_KINDS);

/** The line of a fine and that of a confiscation, and whether one decision that has both is measured by its sum too. */
export interface MoneyLines {
  readonly fineFrom: PerPartyKind<Fen>;
  readonly confiscationFrom: PerPartyKind<Fen>;
  readonly addsUp: boolean;
}

const hearingLines = (parameters: Parameters): MoneyLines => ({
  fineFrom: parameters.hearingFineFrom,
  confiscationFrom: parameters.hearingConfiscationFrom,
  addsUp: parameters.hearingAddsUp,
});

const majorPenaltyLines = (parameters: Parameters): MoneyLines => ({
  fineFrom: parameters.majorPenaltyFrom,
  confiscationFrom: parameters.majorPenaltyFrom,
  addsUp: parameters.majorPenaltyAddsUp,
});

export const legalReviewLines = (parameters: Parameters): MoneyLines => ({
  fineFrom: parameters.legalReviewFineFrom,
  confiscationFrom: parameters.legalReviewConfiscationFrom,
  addsUp: parameters.legalReviewAddsUp,
});

/** A fine that reaches its line. Where the agency adds up, also with the confiscation beside it: then the lower line counts. */
export const reachesByFine = (penalties: readonly Penalty[], parties: Parties, lines: MoneyLines): boolean => {
  const [fined, fineLine] = [fineIn(penalties), thresholdFor(parties, lines.fineFrom)];
  const taken = confiscatedIn(penalties);
  const lower = minFen(fineLine, thresholdFor(parties, lines.confiscationFrom));
  return fined >= fineLine || (lines.addsUp && fined > 0 && taken > 0 && addFen(fined, taken) >= lower);
};

/** A confiscation of gains or goods that reaches its line; goods without a stated value count as reaching it. */
export const reachesByConfiscation = (penalties: readonly Penalty[], parties: Parties, lines: MoneyLines): boolean =>
  confiscatesUnvalued(penalties) || confiscatedIn(penalties) >= thresholdFor(parties, lines.confiscationFrom);

const reachesByMoney = (penalties: readonly Penalty[], parties: Parties, lines: MoneyLines): boolean =>
  reachesByFine(penalties, parties, lines) || reachesByConfiscation(penalties, parties, lines);

/** H03: a hearing must be offered. */
export const reachesHearing = (penalties: readonly Penalty[], parties: Parties, parameters: Parameters): boolean =>
  isSevere(penalties) || reachesByMoney(penalties, parties, hearingLines(parameters));

/** H08, H09: a major penalty, which the heads decide together and which is reported upward. */
export const isMajorPenalty = (penalties: readonly Penalty[], parties: Parties, parameters: Parameters): boolean =>
  hasKind(penalties, MAJOR_KINDS) || reachesByMoney(penalties, parties, majorPenaltyLines(parameters));
