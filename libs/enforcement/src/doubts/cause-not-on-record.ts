import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { WithdrawDisclosure, type WithdrawalCause } from '../case/disclosure/vocabulary.js';
import type { PartyCase } from '../case/parties/party-case.js';
import type { CaseState } from '../case/state.js';
import type { Command, DataOf } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { partiesMeant } from './parties-meant.js';

/** The name by which a withdrawal is acknowledged whose cause the case does not know. */
export const CAUSE_NOT_ON_RECORD = 'cause-not-on-record';

type Withdrawal = Partial<DataOf<typeof WithdrawDisclosure>>;
type Known = (party: PartyCase, today: PlainDate) => boolean;

const ended =
  (...outcomes: readonly string[]): Known =>
  ({ remedies }) =>
    remedies.proceedings.some(({ result }) => result !== undefined && outcomes.includes(result.outcome));
const any =
  (...known: readonly Known[]): Known =>
  (party, today) =>
    known.some((each) => each(party, today));

/** What the case knows where a cause is true. Whether a text is inaccurate, or may not be open, people judge. */
const KNOWN: Readonly<Partial<Record<WithdrawalCause, Known>>> = {
  revoked: any(({ decision }) => decision.is === 'revoked', ended('revoked', 'partlyRevoked')),
  changed: any(
    ({ decision, disclosure: { publishedOn } }) =>
      decision.is === 'penalty' &&
      decision.changedOn !== undefined &&
      (publishedOn === undefined || decision.changedOn >= publishedOn),
    ended('changed', 'partlyRevoked'),
  ),
  confirmedIllegal: any(
    ({ decision }) => decision.is !== 'none' && decision.is !== 'revoked' && decision.isUnlawful,
    ended('confirmedIllegal'),
  ),
  confirmedInvalid: any(({ decision }) => decision.is === 'revoked', ended('confirmedInvalid')),
  expired: ({ disclosure: { publishUntil } }, today) => publishUntil === undefined || today > publishUntil,
};

/**
 * The public reads the cause as a fact. The paper may have come before its record: then the text goes at once, and whoever withdraws it
 * says so. The record itself withdraws what is public.
 */
export const causeNotOnRecord = ({ type, data }: Command, state: CaseState): readonly StepWarning[] => {
  if (type !== WithdrawDisclosure.name) return [];
  const { cause, occurredAt, partyId } = data as Withdrawal;
  const known = cause === undefined ? undefined : KNOWN[cause];
  if (known === undefined || occurredAt === undefined) return [];
  const parties = partiesMeant(partyId, state);
  return parties.every((party) => known(party, chinaDateOf(occurredAt))) ? [] : [WARNING];
};

const WARNING: StepWarning = {
  warning: CAUSE_NOT_ON_RECORD,
  message:
    'The case does not know of this cause: no revocation, change or finding is on record, or the days of publication are not over. The public reads the cause as a fact. Record the outcome instead, which withdraws the text, or say that its paper is there already.',
  messageZh:
    '案卷中没有该撤回事由的记录：决定未被撤销、变更、确认违法或者无效，或者公示期限未满。撤回事由将向社会公开。请先登记处理结果（登记后公示信息自动撤回）；文书已经作出、尚未登记的，请确认后办理。',
  articles: ['APL 48', 'NM244 13'],
};
