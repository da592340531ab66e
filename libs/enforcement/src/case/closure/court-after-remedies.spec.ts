import { addDays, plainDate, yuan, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn, document, given, PrincipalHead } from '../../testing/index.js';
import { fineOwed, remedyAccepted } from '../../testing/paid-case.js';
import { clockOn } from '../clock-of-case.js';
import { accepted, ended, inForceOn, PARTY, type End } from '../remedies/restoring.fixture.js';
import { CourtMustBeAppliedToInTime, CourtMustFollowTheRemedies } from './termination-rules.js';
import { TerminateEnforcement } from './termination.js';

const LAST = plainDate('2028-01-31');
/** Applied to the court on a day, long after the demand. */
const applying = (appliedOn: PlainDate) =>
  TerminateEnforcement({
    occurredAt: at(`${LAST} 10:00`),
    facts: {
      ground: 'endedByCourt',
      demandServedOn: plainDate('2026-05-07'),
      demand: document('催告书'),
      appliedOn,
      application: document('强制执行申请书'),
      endedOn: LAST,
      ruling: document('终结执行裁定书'),
    },
    document: document('终结执行决定书'),
  });
const head = contextOn(`${LAST}T18:00:00+08:00`, { actor: PrincipalHead, noticed: [2027] });

const pending = fineOwed().and(
  remedyAccepted({ occurredAt: at('2026-05-20 09:00'), acceptedOn: plainDate('2026-05-20') }),
);
const simple = fineOwed().and(
  remedyAccepted({ occurredAt: at('2026-05-20 09:00'), acceptedOn: plainDate('2026-05-20'), procedure: 'simple' }),
);
const reconsidered = (over: Partial<End>, day = '2026-08-10', history: CaseHistory = pending) =>
  ended(history, 'remedy-1', day, over);
const upheld = reconsidered({ outcome: 'upheld' });
const sued = accepted(upheld, 'suit', '2026-08-17', 'litigation', 'remedy-1');
const again = inForceOn(
  ended(sued, 'suit', '2026-10-12', { outcome: 'remanded', quashes: true }),
  'suit',
  '2026-11-02',
);

/** What happened, and the last day on which a suit or a remedy keeps the agency from the court. */
const HISTORIES: readonly (readonly [string, CaseHistory, string])[] = [
  ['nobody asked for anything', fineOwed(), '2026-10-16'],
  ['upheld on reconsideration', upheld, '2026-08-25'],
  ['dismissed on reconsideration', reconsidered({ outcome: 'dismissed' }), '2026-08-25'],
  ['lowered on reconsideration', reconsidered({ outcome: 'changed', changedFine: yuan(500) }), '2026-08-25'],
  ['withdrawn before the six months are over', reconsidered({ outcome: 'withdrawn' }), '2026-10-16'],
  ['withdrawn after them', reconsidered({ outcome: 'withdrawn' }, '2026-11-10'), '2026-11-10'],
  ['settled', reconsidered({ outcome: 'settled' }), '2026-08-10'],
  ['not decided in time', reconsidered({ outcome: 'notDecidedInTime' }), '2026-08-10'],
  ['not decided in time, told at once', reconsidered({ outcome: 'notDecidedInTime' }, '2026-07-21'), '2026-08-04'],
  [
    'not decided in time in the simple procedure',
    reconsidered({ outcome: 'notDecidedInTime' }, '2026-06-23', simple),
    '2026-07-07',
  ],
  [
    'sued after reconsideration',
    inForceOn(ended(sued, 'suit', '2026-10-12', { outcome: 'upheld' }), 'suit', '2026-11-02'),
    '2026-11-02',
  ],
  ['reconsidered again', ended(again, 'remedy-1', '2026-12-01', { outcome: 'upheld' }), '2026-12-16'],
];

describe('the way to the court after a remedy [N8, L26, L48, L49]', () => {
  it.each(HISTORIES)('%s: the rule and the row of the three months count from the same day', (_, history, day) => {
    const last = plainDate(day);
    const row = clockOn(LAST, 'L26', history.state, head, PARTY);
    expect(row?.startsOn).toBe(last);
    given(history).when(applying(last), head).thenRefused(CourtMustFollowTheRemedies);
    given(history)
      .when(applying(addDays(last, 1)), head)
      .thenState(({ performance }) => performance.terminatedOn === LAST);
    given(history)
      .when(applying(addDays(row?.dueOn ?? LAST, 1)), head)
      .thenRefused(CourtMustBeAppliedToInTime);
  });
});
