import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  conduct,
  contextOn,
  document,
  fine,
  given,
  Li,
  notified,
  POWER,
  PrincipalHead,
  scopeDetermined,
  submission,
  CITY_AGENCY,
  type CaseHistory,
} from '../../testing/index.js';
import { division, X, Y } from '../../testing/succeeded-party.js';
import { A, aboutTwo, B, told } from '../../testing/two-parties.js';
import { ConductPeriodEstablished } from '../filing/vocabulary/index.js';
import { FineRangeSet } from '../../registers/powers/vocabulary.js';
import type { Party, Penalty } from '../values.js';
import { SubmitForLegalReview } from './vocabulary.js';

const now = contextOn('2026-05-06T12:00:00+08:00');
const heads = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
const goods = (value?: number): Penalty => ({
  ...{ kind: 'confiscationOfProperty', items: '广告牌' },
  ...(value === undefined ? {} : { value: yuan(value) }),
});
const inScope = scopeDetermined({ isRequired: true, grounds: ['socialRisk'] });
const toldOf = (proposedPenalties: Penalty[], over: object = {}, party: Party = company): CaseHistory =>
  aCase()
    .proposed({ parties: [party], ...over })
    .concluded()
    .with(notified({ proposedPenalties }))
    .and(inScope);
const drafting = (penalties: Penalty[]) => SubmitForLegalReview(submission({ penalties }));
const isPending = ({ legalReview: { review } }: CaseHistory['state']) => review.is === 'pending';

describe('what a draft shows already is refused before anyone reviews it', () => {
  it('goods that were told with a value have one in the draft, so that the line of the hearing is measured [APL 63]', () => {
    given(toldOf([goods(800)]))
      .when(drafting([goods()]), now)
      .thenRefused('legal-review.draft-heavier-than-notified', 'decision.hearing-not-offered');
    given(toldOf([goods(800)]))
      .when(drafting([goods(800)]), now)
      .thenState(isPending);
  });

  it('a child, and a person of unknown age, are drafted no penalty [APL 30]', () => {
    const { birthDate: _, ...unknown } = citizen();
    given(toldOf([fine(500)], {}, unknown))
      .when(drafting([fine(500)]), now)
      .thenRefused('decision.age-unknown');
    given(toldOf([fine(500)], {}, citizen({ birthDate: plainDate('2013-05-01') })))
      .when(drafting([fine(500)]), now)
      .thenRefused('decision.party-under-14');
    given(toldOf([fine(500)], {}, citizen()))
      .when(drafting([fine(500)]), now)
      .thenState(isPending);
  });

  it('two fines for one conduct, and conduct that was discovered too late, are in no draft [APL 29, 36]', () => {
    given(toldOf([fine(2_000)]))
      .when(drafting([fine(1_000), fine(1_000)]), now)
      .thenRefused('decision.more-than-one-fine');
    const late = { conduct: conduct({ endedOn: plainDate('2020-02-26') }), discoveredOn: plainDate('2026-02-27') };
    given(toldOf([fine(2_000)], late))
      .when(drafting([fine(2_000)]), now)
      .thenRefused('decision.limitation-passed');
  });

  it('a fine above the range of the law is no draft; one below it may be reduced by the decision', () => {
    const ranged = (fineFrom: number, fineTo: number) =>
      contextOn('2026-05-06T12:00:00+08:00', {
        and: [
          FineRangeSet({
            ...{ occurredAt: at('2018-01-05 09:00'), agencyId: CITY_AGENCY, powerCode: POWER, instrument: '文件' },
            ...{ from: plainDate('2018-01-05'), fineRange: { fineFrom: yuan(fineFrom), fineTo: yuan(fineTo) } },
          }),
        ],
      });
    const draft = drafting([fine(2_000)]);
    given(toldOf([fine(2_000)]))
      .when(draft, ranged(100, 1_999))
      .thenRefused('decision.fine-outside-range');
    given(toldOf([fine(2_000)]))
      .when(draft, ranged(2_001, 9_000))
      .thenState(isPending);
  });

  it('a notice that does not tell what came after it carries no draft either [APL 44]', () => {
    const established = ConductPeriodEstablished({
      ...{ occurredAt: at('2026-04-08 09:00'), beganOn: plainDate('2026-02-20'), endedOn: plainDate('2026-02-26') },
      ...{ reasons: '补充查明', document: document('补充调查报告'), concernsMinor: false, establishedBy: Li.personId },
    });
    given(toldOf([fine(2_000)]).and(established))
      .when(drafting([fine(2_000)]), now)
      .thenRefused('decision.conduct-established-after-notice');
  });

  it('successors of one offender are drafted the same penalty; one of them may be in another draft of the paper', () => {
    const divided = after(
      aboutTwo().and(...told(A), ...told(B), inScope),
      division({ occurredAt: at('2026-04-08 09:00'), happenedOn: plainDate('2026-04-07') }),
      heads,
    );
    const of = (...parts: readonly [string, number][]) =>
      SubmitForLegalReview(
        submission({ draftPenalties: parts.map(([partyId, amount]) => ({ partyId, penalties: [fine(amount)] })) }),
      );
    given(divided)
      .when(of([X, 2_000], [Y, 1_000]), now)
      .thenRefused('decision.successors-judged-apart');
    given(divided)
      .when(of([X, 2_000], [Y, 2_000]), now)
      .thenState(({ parties }) => parties.get(X)?.legalReview.review.is === 'pending');
    given(divided)
      .when(of([X, 2_000]), now)
      .thenState(({ parties }) => parties.get(X)?.legalReview.review.is === 'pending');
  });
});
