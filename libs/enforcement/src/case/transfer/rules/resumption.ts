import { chinaDateOf, type Fen, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { clockOn, isOverOn, saidOfLastDay } from '../../clock-of-case.js';
import { isSuspect } from '../effect.js';
import { offsetsOf, type Fined } from '../offset.js';
import { rule } from '../../rule.js';
import { partyCasesOf, type PartyCase } from '../../parties/party-case.js';
import type { CaseState } from '../../state.js';
import type { ResumeAdministrativeHandling } from '../vocabulary/index.js';

type Resumption = DataOf<typeof ResumeAdministrativeHandling>;
type Fines = Pick<Resumption, 'criminalFine' | 'finedParty' | 'furtherFines'>;

/**
 * The last day on which the agency could still challenge the refusal: three days after the first one for either way,
 * and three more after a second one for the procuratorate (L66, L68). Undefined where no refusal is in force.
 */
const challengeableUntil = (on: PlainDate, state: CaseState, context: EnforcementContext) => {
  const { stage } = state.transfer;
  if (stage !== 'refusedByPolice' && stage !== 'refusedAgain') return undefined;
  return clockOn(on, stage === 'refusedByPolice' ? 'L66' : 'L68', state, context);
};

const isGroundGiven = (
  command: Pick<Resumption, 'ground' | 'occurredAt'>,
  state: CaseState,
  context: EnforcementContext,
): boolean => {
  const { stage } = state.transfer;
  const until = challengeableUntil(chinaDateOf(command.occurredAt), state, context);
  switch (command.ground) {
    case 'refusalStands':
      return until !== undefined && isOverOn(chinaDateOf(command.occurredAt), until);
    case 'reasonsAccepted':
      return stage === 'reasonsStand';
    case 'policeWithdrew':
    case 'notProsecuted':
    case 'judged':
      return stage === 'filedByPolice' || stage === 'handedOver';
  }
};

/** The case returns only when nobody can still pursue it as a crime. */
export const CriminalRoadMustHaveEnded = rule<Resumption>()({
  code: 'transfer.road-still-open',
  refs: ['T14', 'SC31'],
  articles: ['R310 10', 'R310 11'],
  pack: 'national-core',
  en: 'Administrative handling may resume only after every way to challenge the refusal is exhausted, the procuratorate accepted the reasons for it, or the criminal case ended.',
  zh: '公安机关不予立案且救济途径已经穷尽、检察机关认定不立案理由成立或者刑事程序终结后，方可恢复行政处理。',
  reads: ['ground'],
  brokenWhen: (command, state, context) => !isGroundGiven(command, state, context),
  particulars: ({ ground, occurredAt }, state, context) => {
    const until = challengeableUntil(chinaDateOf(occurredAt), state, context);
    return {
      ground,
      standsAt: state.transfer.stage,
      ...saidOfLastDay('challengeableUntil', until),
    };
  },
});

const ENDS_BY_PAPER: readonly Resumption['ground'][] = ['policeWithdrew', 'notProsecuted', 'judged'];

export const EndOfCriminalCaseMustBeDocumented = rule<Resumption>()({
  code: 'transfer.end-undocumented',
  refs: ['T14'],
  articles: ['R310 10', 'R310 13'],
  pack: 'national-core',
  en: 'The paper that ended the criminal case is missing.',
  zh: '缺少证明刑事程序终结的文书。',
  reads: ['ground', 'document'],
  brokenWhen: ({ ground, document }) => ENDS_BY_PAPER.includes(ground) && document === undefined,
});

export const CriminalFineMustComeFromJudgment = rule<Resumption>()({
  code: 'transfer.fine-without-judgment',
  refs: ['T14', 'X11'],
  articles: ['APL 35'],
  pack: 'national-core',
  en: 'Only a judgment can impose a criminal fine.',
  zh: '只有生效刑事判决才能判处罚金。',
  reads: ['ground', 'criminalFine', 'furtherFines'],
  brokenWhen: ({ ground, criminalFine, furtherFines }) =>
    (criminalFine !== undefined || furtherFines !== undefined) && ground !== 'judged',
});

/** Whom the court fined: the party that is named, or the only one, or the only suspect. */
export const finedPartyIn = (
  { finedParty }: Pick<Resumption, 'finedParty'>,
  state: CaseState,
): PartyCase | undefined => {
  const parties = partyCasesOf(state);
  if (finedParty !== undefined) return parties.find(({ partyId }) => partyId === finedParty);
  const suspects = parties.filter(isSuspect);
  return suspects.length === 1 ? suspects[0] : undefined;
};

/** The fines of the judgment, each with its offset; without those of anyone who is no party of the case. */
export const offsetsIn = ({ criminalFine, furtherFines = [], ...command }: Fines, state: CaseState) => {
  const fined = (fine: Fen, finedParty: string | undefined): readonly Fined[] => {
    const party = finedPartyIn(finedParty === undefined ? {} : { finedParty }, state);
    return party === undefined ? [] : [{ party, criminalFine: fine }];
  };
  const own = criminalFine === undefined ? [] : fined(criminalFine, command.finedParty);
  const further = furtherFines.flatMap((each) => fined(each.criminalFine, each.partyId));
  const offsets = offsetsOf([...own, ...further]);
  return { own: offsets.slice(0, own.length)[0], further: offsets.slice(own.length) };
};

/** Everyone whom the command says the court fined, as far as the case has them. */
const finedIn = (command: Fines, state: CaseState): readonly (string | undefined)[] => [
  ...(command.criminalFine === undefined ? [] : [finedPartyIn(command, state)?.partyId]),
  ...(command.furtherFines ?? []).map(({ partyId }) => finedPartyIn({ finedParty: partyId }, state)?.partyId),
];

export const FinedPartyMustBeKnown = rule<Resumption>()({
  code: 'transfer.fined-party-unknown',
  refs: ['T14', 'X11'],
  articles: ['APL 35'],
  pack: 'national-core',
  en: 'A criminal fine is offset with what that party has paid: name each party of the case that the court fined, once.',
  zh: '罚金应当与该当事人已缴罚款折抵，应当写明被判处罚金的各当事人，每人一项。',
  reads: ['criminalFine', 'finedParty', 'furtherFines'],
  brokenWhen: (command, state) => {
    const fined = finedIn(command, state);
    return fined.includes(undefined) || new Set(fined).size < fined.length;
  },
});
