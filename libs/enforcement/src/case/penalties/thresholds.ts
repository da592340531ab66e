import { minFen, type Fen } from '@ecl/kernel';
import type { Parameters, PerPartyKind } from '../../packs/rule-packs.js';
import type { Party, Penalty } from '../values.js';
import { confiscatedIn, confiscatesUnvalued, fineIn } from './amounts.js';

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

/** A confiscation of gains or goods that reaches a line; goods without a stated value count as reaching it. */
export const reachesByConfiscation = (
  penalties: readonly Penalty[],
  parties: Parties,
  from: PerPartyKind<Fen>,
): boolean => confiscatesUnvalued(penalties) || confiscatedIn(penalties) >= thresholdFor(parties, from);

/** H03: a hearing must be offered. */
export const reachesHearing = (penalties: readonly Penalty[], parties: Parties, parameters: Parameters): boolean =>
  isSevere(penalties) ||
  fineIn(penalties) >= thresholdFor(parties, parameters.hearingFineFrom) ||
  reachesByConfiscation(penalties, parties, parameters.hearingConfiscationFrom);

/** H08, H09: a major penalty, which the heads decide together and which is reported upward. */
export const isMajorPenalty = (penalties: readonly Penalty[], parties: Parties, parameters: Parameters): boolean =>
  hasKind(penalties, MAJOR_KINDS) ||
  fineIn(penalties) >= thresholdFor(parties, parameters.majorPenaltyFrom) ||
  reachesByConfiscation(penalties, parties, parameters.majorPenaltyFrom);
