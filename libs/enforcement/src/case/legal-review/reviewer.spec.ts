import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import { PersonRegistered, ReviewerRegistered } from '../../registers/personnel/vocabulary.js';
import { HandlerAssigned, RecusalDecided } from '../filing/vocabulary/index.js';
import {
  aCase,
  at,
  Chen,
  Chu,
  CITY_AGENCY,
  contextOn,
  given,
  heard,
  LARGE_FINE,
  Li,
  notified,
  notifiedOfLargeFine,
  PrincipalHead,
  Qian,
  scopeDetermined,
  SQUAD,
  submission,
  Sun,
  Tang,
  Wei,
} from '../../testing/index.js';
import { SubmitForLegalReview } from './vocabulary.js';
import { SubmitterMustNotReview } from './rules/submission.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const ready = aCase()
  .concluded()
  .with(notified())
  .and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }));
const submit = (over: Parameters<typeof submission>[0] = {}) => SubmitForLegalReview(submission(over));
const isPending = ({
  legalReview: { review },
}: {
  readonly legalReview: { readonly review: { readonly is: string } };
}) => review.is === 'pending';

describe('the reviewer', () => {
  const naming = (reviewer: string) => submit({ reviewer });

  it('the reviewer does not handle the case and never handled it [SC17, S04]', () => {
    const handedOver = ready.and(
      HandlerAssigned({
        occurredAt: at('2026-04-01 09:00'),
        personId: Chen.personId,
        replaces: Li.personId,
        assignedBy: Wei.personId,
      }),
    );
    const qualified = ReviewerRegistered({
      occurredAt: at('2020-01-01 09:00'),
      from: plainDate('2020-01-01'),
      personId: Li.personId,
      firstReviewedOn: plainDate('2016-01-01'),
    });
    given(handedOver)
      .when(naming(Li.personId), contextOn(now, { actor: Chen, and: [qualified] }))
      .thenRefused(
        'legal-review.reviewer-handled-case',
        'legal-review.reviewer-drafted',
        'legal-review.reviewer-of-handling-unit',
      );
  });

  it('the reviewer who reviews for the first time has the legal qualification [SC18]', () => {
    given(ready).when(naming(Tang.personId), today).thenRefused('legal-review.reviewer-unqualified');
  });

  it('a reviewer who reviewed before the law asked for a qualification needs no qualification [H07]', () => {
    const veteran = ReviewerRegistered({
      occurredAt: at('2020-01-01 09:00'),
      from: plainDate('2020-01-01'),
      personId: Chu.personId,
      firstReviewedOn: plainDate('2017-12-31'),
    });
    given(ready)
      .when(naming(Chu.personId), contextOn(now, { and: [veteran] }))
      .thenState(isPending);
    given(ready).when(naming(Chu.personId), today).thenRefused('legal-review.reviewer-unqualified');
  });

  it('the reviewer is not of the handling unit, and not an auxiliary', () => {
    const moved = PersonRegistered({
      occurredAt: at('2026-01-01 09:00'),
      from: plainDate('2026-01-01'),
      personId: Qian.personId,
      name: '示例qian',
      standing: 'officer',
      agencyId: CITY_AGENCY,
      unitId: SQUAD,
    });
    given(ready)
      .when(naming(Qian.personId), contextOn(now, { and: [moved] }))
      .thenRefused('legal-review.reviewer-of-handling-unit');
    given(ready)
      .when(naming(Sun.personId), today)
      .thenRefused('legal-review.reviewer-of-handling-unit', 'legal-review.reviewer-unqualified');
  });

  it('the reviewer is not a person who was recused', () => {
    const recused = RecusalDecided({
      occurredAt: at('2026-04-01 09:00'),
      personId: Qian.personId,
      isGranted: true,
      reasons: '与当事人有近亲属关系',
      decidedBy: PrincipalHead.personId,
    });
    given(ready.and(recused)).when(naming(Qian.personId), today).thenRefused('legal-review.reviewer-recused');
  });

  it('the reviewer is not the person who submits', () => {
    given(ready)
      .when(naming(Qian.personId), contextOn(now, { actor: { ...Qian, roles: ['officer', 'legalReviewer'] } }))
      .thenRefused(SubmitterMustNotReview);
  });

  it('the reviewer did not preside over the hearing, unless the agency allows it', () => {
    const heardCase = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .and(scopeDetermined({ isRequired: true, grounds: ['heard'] }));
    const qualified = ReviewerRegistered({
      occurredAt: at('2020-01-01 09:00'),
      from: plainDate('2020-01-01'),
      personId: Chu.personId,
      firstReviewedOn: plainDate('2016-01-01'),
    });
    const allowed = LocalParameterSet({
      occurredAt: at('2026-01-01 09:00'),
      agencyId: CITY_AGENCY,
      parameter: 'reviewerMayPreside',
      value: true,
      effectiveFrom: plainDate('2026-01-01'),
      instrument: '示例发〔2025〕3号',
    });
    const submitToChu = submit({ reviewer: Chu.personId, penalties: [LARGE_FINE] });
    given(heardCase)
      .when(submitToChu, contextOn(now, { and: [qualified] }))
      .thenRefused('legal-review.reviewer-presided');
    given(heardCase)
      .when(submitToChu, contextOn(now, { and: [qualified, allowed] }))
      .thenState(isPending);
  });
});
