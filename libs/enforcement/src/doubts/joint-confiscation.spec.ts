import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { DecidePenalty } from '../case/decision/vocabulary/index.js';
import { SubmitForLegalReview } from '../case/legal-review/vocabulary.js';
import type { Penalty } from '../case/values.js';
import { after, at, contextOn, decision, disposition, PrincipalHead, submission } from '../testing/index.js';
import { division, X, Y } from '../testing/succeeded-party.js';
import { A, B, bothRipe } from '../testing/two-parties.js';
import { doubtsAboutCase, JOINT_CONFISCATION } from './index.js';

const head = contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead });
const goods = (items: string): Penalty => ({ kind: 'confiscationOfProperty', items, value: yuan(800) });
const gains = (amount: number): Penalty => ({ kind: 'confiscationOfGains', amount: yuan(amount) });
const divided = after(bothRipe(), division({ occurredAt: at('2026-04-20 09:00') }), head);
const isAsked = (one: Penalty, other: Penalty, [first, second] = [A, B], history = bothRipe()) => {
  const papers = [
    DecidePenalty(
      decision({
        dispositions: [
          disposition({ partyId: first, penalties: [one] }),
          disposition({ partyId: second, penalties: [other] }),
        ],
      }),
    ),
    SubmitForLegalReview(
      submission({
        draftPenalties: [
          { partyId: first, penalties: [one] },
          { partyId: second, penalties: [other] },
        ],
      }),
    ),
  ];
  return papers.map((paper) =>
    doubtsAboutCase(paper, history.state, head).some(({ warning }) => warning === JOINT_CONFISCATION),
  );
};

describe('a confiscation from several parties [APL 28]', () => {
  it('goods of one description and gains of one amount are asked about, in the draft and in the decision', () => {
    expect(isAsked(goods('三轮车'), goods('三轮车'))).toEqual([true, true]);
    expect(isAsked(gains(30_000), gains(30_000))).toEqual([true, true]);
  });

  it('what each had by itself is asked about by nobody, and successors of one offender bear one penalty', () => {
    expect(isAsked(goods('三轮车'), goods('手推车'))).toEqual([false, false]);
    expect(isAsked(gains(30_000), gains(20_000))).toEqual([false, false]);
    expect(isAsked(gains(800), goods('三轮车'))).toEqual([false, false]);
    expect(isAsked(gains(30_000), gains(30_000), [X, Y], divided)).toEqual([false, false]);
  });
});
