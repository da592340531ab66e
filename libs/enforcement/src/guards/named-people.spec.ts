import { marksOf } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { caseRules } from '../case/case.js';
import { leadRules } from '../lead/procedure.js';
import { aCase, at, contextOn, given, inspection, Li, Wei } from '../testing/index.js';
import { ConductInspection } from '../case/investigation/vocabulary/index.js';
import { AssignHandler } from '../case/filing/vocabulary/index.js';
import { HandlerMustBeCertified, ReplacedPersonMustBeHandler } from '../case/filing/rules/handlers.js';

describe('the people whom a step names', () => {
  it('a step that names someone is asked whether they are registered, in cases and in leads, in every list', () => {
    const naming = [...caseRules, ...leadRules].filter(({ commandType: { schema } }) =>
      marksOf(schema).some(({ mark }) => mark === 'person'),
    );
    expect(naming.length).toBeGreaterThan(20);
    const unasked = naming.filter(({ rules }) => !rules.some(({ code }) => code === 'people.not-registered'));
    expect(unasked.map(({ commandType }) => commandType.name)).toEqual([]);
  });

  it('nobody is named whom the register of personnel never had; someone who left may still be named', () => {
    given(aCase().filed())
      .when(
        ConductInspection(inspection({ officers: ['li', 'nobody'] })),
        contextOn('2026-03-09T18:00:00+08:00', { actor: Li }),
      )
      .thenRefused('officers.not-certified', 'officers.fewer-than-two', 'people.not-registered');
    const assign = AssignHandler({ occurredAt: at('2026-03-09 09:00'), personId: 'nobody' });
    given(aCase().filed())
      .when(assign, contextOn('2026-03-09T18:00:00+08:00', { actor: Wei }))
      .thenRefused(HandlerMustBeCertified, 'people.not-registered');
    const gone = {
      type: 'PostingEnded',
      data: { occurredAt: at('2026-03-01 09:00'), personId: 'chen', on: '2026-03-05', reason: '调离' },
    };
    const replace = AssignHandler({ occurredAt: at('2026-03-09 09:00'), personId: 'zhao', replaces: 'chen' });
    given(aCase().filed())
      .when(replace, contextOn('2026-03-09T18:00:00+08:00', { actor: Wei, and: [gone as never] }))
      .thenRefused(ReplacedPersonMustBeHandler);
  });
});
