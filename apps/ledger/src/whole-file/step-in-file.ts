import { caseEventTypes, type CaseEvent, type FileSection, type StepOnFile } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import type { RecordedStep } from '../case-file/case-on-record.js';
import { moneyOf, type MoneyOfStep } from './money-of-step.js';
import { particularsBy, type DocumentInStep, type LimitInStep, type PersonInStep } from '@ecl/read-models';

/** A step in a case file, with who and when, and what it says. */
export interface StepInFile {
  /** Its number in the case, from 1: a correction of a date names it so. */
  readonly number: number;
  readonly section: FileSection;
  readonly type: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The legal time, as every later correction leaves it. */
  readonly occurredAt: Instant;
  /** When it was, as it was first recorded, where that was corrected since. */
  readonly firstOccurredAt: Instant | undefined;
  readonly recordedAt: Instant;
  /** The account that sent the command. */
  readonly account: string;
  readonly parties: readonly string[] | undefined;
  readonly persons: readonly PersonInStep[];
  readonly documents: readonly DocumentInStep[];
  readonly recordings: readonly string[];
  readonly limits: readonly LimitInStep[];
  /** What it says; undefined for whoever is shown what of it is of money alone. */
  readonly says: CaseEvent | undefined;
  readonly money: MoneyOfStep | undefined;
}

const PARTICULARS = new Map(caseEventTypes.map(({ name, marks }) => [name as string, particularsBy(marks)]));
const NOTHING = { persons: [], documents: [], recordings: [], limits: [] } as const;

/**
 * @param shows what of it: everything, or what is of money alone
 * @throws RangeError for an event without the ledger's own time: every execution stamps it
 */
export const stepInFile = (
  step: StepOnFile,
  { metadata, position }: RecordedStep,
  shows: 'all' | 'money',
): StepInFile => {
  const { type, data } = step.event;
  const { number, section, title, parties } = step;
  const { recordedAt, actor } = metadata;
  if (recordedAt === undefined) throw new RangeError(`the event at ${position} does not say when it was recorded`);
  const first = step.recorded.data.occurredAt;
  return {
    ...{ number, section, type, title, parties },
    occurredAt: data.occurredAt,
    firstOccurredAt: first === data.occurredAt ? undefined : first,
    recordedAt: recordedAt as Instant,
    account: actor ?? '',
    ...(shows === 'all' ? (PARTICULARS.get(type)?.(data) ?? NOTHING) : NOTHING),
    says: shows === 'all' ? step.event : undefined,
    money: shows === 'all' ? undefined : moneyOf(step.event),
  };
};
