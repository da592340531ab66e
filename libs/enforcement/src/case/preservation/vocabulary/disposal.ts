import { code, date, flag, listOf, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';
import { holding, outcome, quantity, share } from './goods.js';

/** What is decided about some or all of an item, and where it is until then. */
const disposedShare = () => record({ itemId: code(), quantity: quantity(), from: holding(), outcome: outcome() });
export type DisposedShare = Payload<ReturnType<typeof disposedShare>>;

const disposal = () => ({
  occurredAt: occurredAt(),
  preservationId: code(),
  items: listOf(disposedShare(), { min: 1, max: 200 }),
  reasons: text(),
  document: documentRef(),
});

/**
 * The decision about preserved goods, or a later one about goods that the first decision put somewhere else. Each item may
 * be decided in parts and on different days: `leavesUndecided` says whether preserved goods still wait for a decision.
 */
export const PreservationDisposed = caseEvent(
  'PreservationDisposed',
  record({ ...disposal(), leavesUndecided: flag(), decidedBy: personId() }),
  {
    zh: '处理先行登记保存物品',
    en: 'Preserved goods disposed of',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L05'],
    recordings: [],
    papers: [],
  },
);
export type PreservationDisposed = EventOf<typeof PreservationDisposed>;

/**
 * The release by law is taken back for what a decision in time had disposed of; the decision was recorded later than the
 * release.
 */
export const PreservationLapseAnnulled = caseEvent(
  'PreservationLapseAnnulled',
  record({
    occurredAt: occurredAt(),
    preservationId: code(),
    /** The day on which the goods were preserved: the term is counted from it again. */
    from: date(),
    items: listOf(share(), { min: 1, max: 200 }),
  }),
  {
    zh: '先行登记保存自动解除不成立',
    en: 'Release of preserved goods annulled',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L05'],
    recordings: [],
    papers: [],
  },
);
export type PreservationLapseAnnulled = EventOf<typeof PreservationLapseAnnulled>;

/** Also for a case that left for another organ: the goods follow it, or go back. */
export const DisposePreserved = caseCommand('DisposePreserved', record(disposal()), {
  by: ['head'],
  en: 'Dispose of preserved goods',
  records: [PreservationDisposed, 'PreservationLapseAnnulled'],
  follows: [],
  mayFollow: ['leaving'],
});
