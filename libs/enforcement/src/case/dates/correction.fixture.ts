import type { Instant } from '@ecl/kernel';
import { stepsIn } from './log.js';
import { CorrectDate } from './vocabulary.js';
import { after, at, document, Li, recordedBy, contextOn, type CaseHistory } from '../../testing/index.js';
import type { CaseEvent } from '../events.js';
import type { DataOf } from '../../law/command-type.js';

export const later = contextOn('2026-12-30T12:00:00+08:00', { actor: Li });

/** The number of the last step of a type. */
export const numberOf = (history: CaseHistory, type: CaseEvent['type']): number =>
  stepsIn(history.state.log).findLastIndex((event) => event.type === type) + 1;

export const momentOf = (history: CaseHistory, type: CaseEvent['type']): Instant => {
  const step = stepsIn(history.state.log).findLast((event) => event.type === type);
  if (step === undefined) throw new RangeError(`no ${type} is on record`);
  return step.data.occurredAt;
};

type Over = Partial<DataOf<typeof CorrectDate>>;

/** A correction of the moment of the last step of a type, by the clock in China. */
export const correcting = (history: CaseHistory, type: CaseEvent['type'], to: string, over: Over = {}) =>
  CorrectDate({
    occurredAt: at('2026-12-29 10:00'),
    number: numberOf(history, type),
    member: '/occurredAt',
    corrected: { is: 'moment', was: momentOf(history, type), to: at(to) },
    foundBy: Li.personId,
    reasons: '录入时将日期误写',
    document: document('送达回证核对记录'),
    ...over,
  });

export const corrected = (history: CaseHistory, type: CaseEvent['type'], to: string, over: Over = {}): CaseHistory =>
  after(history, correcting(history, type, to, over), later);

export const changesOf = (history: CaseHistory, type: CaseEvent['type'], to: string, over: Over = {}) => {
  const [event] = recordedBy(history, correcting(history, type, to, over), later);
  if (event?.type !== 'DateCorrected') throw new RangeError('no date was corrected');
  return event.data.changes.map(
    ({ number, member, was, is }) => `${String(number)} ${member} ${String(was)} ${String(is)}`,
  );
};
