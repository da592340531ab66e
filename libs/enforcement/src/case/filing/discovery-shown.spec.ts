import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import type { LeadState } from '../../lead/state.js';
import { CITY_AGENCY } from '../../testing/people.js';
import { at, conduct, contextOn, document, given, proposal } from '../../testing/index.js';
import { ProposeFiling } from './vocabulary/index.js';

const today = contextOn('2026-03-02T12:00:00+08:00');
/** The conduct ended on 1 January 2024; its limitation on 1 January 2026, two months before the proposal. */
const late = (over: object = {}) =>
  ProposeFiling(
    proposal({
      occurredAt: at('2026-03-02 09:00'),
      conduct: conduct({ endedOn: plainDate('2024-01-01') }),
      discoveredOn: plainDate('2025-06-01'),
      ...over,
    }),
  );

describe('a discovery that alone saves a case from the limitation [APL 36]', () => {
  it('is shown by a paper of that day', () => {
    given([]).when(late(), today).thenRefused('filing.discovery-not-shown');
    given([])
      .when(late({ discoveryShownBy: document('举报登记表') }), today)
      .thenState(({ filing }) => filing.is === 'proposed');
  });

  it('is shown by a lead that was found by then, and by no later one', () => {
    const named = (foundOn: string) => ({
      ...today,
      elsewhere: {
        lead: {
          is: 'open',
          leadId: 'lead-1',
          agencyId: CITY_AGENCY,
          powerCode: undefined,
          submittedBy: 'xie',
          foundOn: plainDate(foundOn),
          extendedOn: undefined,
          caseIds: [],
        } satisfies LeadState,
      },
    });
    given([])
      .when(late({ leadId: 'lead-1' }), named('2025-06-01'))
      .thenState(({ filing }) => filing.is === 'proposed');
    given([])
      .when(late({ leadId: 'lead-1' }), named('2026-01-05'))
      .thenRefused('filing.discovery-not-shown');
  });

  it('a case that is filed within the limitation, or lapsed whatever anybody shows, needs none', () => {
    given([])
      .when(late({ conduct: conduct({ endedOn: plainDate('2024-06-01') }) }), today)
      .thenState(({ filing }) => filing.is === 'proposed');
    given([])
      .when(late({ conduct: conduct({ endedOn: plainDate('2024-01-01'), harmsLifeHealthOrFinance: true }) }), today)
      .thenState(({ filing }) => filing.is === 'proposed');
    given([])
      .when(late({ discoveredOn: plainDate('2026-01-02'), discoveryShownBy: document('举报登记表') }), today)
      .thenRefused('filing.limitation-passed');
  });
});
