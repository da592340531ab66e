import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { caseTermOn, type CaseTermDeadline } from '../deadlines/case-term.js';
import { PUBLIC_NOTICE } from './investigation/term-stops.js';
import type { StoppedSpan } from './investigation/state.js';
import type { CaseState } from './state.js';
import type { TransferState } from './transfer/state.js';

/** One more extension that this step grants, and that already counts. */
interface Granting {
  readonly extension?: { readonly days: number };
}

/**
 * 办案期限 of a case as of a day, by the parameters of that day (L04); undefined for a case that was never filed. The
 * term is stopped during a suspension, tests and a hearing, while the police have the case, and, if a parameter says
 * so, during a public notice (M55 29, 30; R310 10; X15).
 */
export const caseTermOf = (
  { filing, investigation, transfer }: CaseState,
  on: PlainDate,
  { packs, calendar }: Pick<EnforcementContext, 'packs' | 'calendar'>,
  { extension }: Granting = {},
): CaseTermDeadline | undefined => {
  if (filing.is === 'none' || filing.filedOn === undefined) return undefined;
  const { caseTerm, publicNoticeStopsCaseTerm } = packs.inForce(on, filing.agencyId);
  const counts = ({ why }: StoppedSpan): boolean => why !== PUBLIC_NOTICE || publicNoticeStopsCaseTerm;
  const facts = {
    filedOn: filing.filedOn,
    stoppedSpans: [...investigation.stoppedSpans.filter(counts), ...transfer.holds.map(inDays)],
    termExtensions: [...investigation.termExtensions, ...(extension ? [extension] : [])],
  };
  return caseTermOn(on, facts, caseTerm, calendar);
};

const inDays = ({ from, to }: TransferState['holds'][number]) => ({ from: chinaDateOf(from), to: dayOf(to) });
const dayOf = (moment: Instant | undefined): PlainDate | undefined =>
  moment === undefined ? undefined : chinaDateOf(moment);
