import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { initialCase } from '../case/initial-state.js';
import { correcting } from '../case/dates/correction.fixture.js';
import { AssignHandler, ProposeFiling } from '../case/filing/vocabulary/index.js';
import { ChangeDecision, RevokeDecision } from '../case/decision/vocabulary/index.js';
import { AcceptRemedy, EndRemedy } from '../case/remedies/vocabulary.js';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  contextOn,
  decided,
  document,
  fine,
  fineOwed,
  fineOwedOnSpot,
  Li,
  proposal,
  Wang,
  type CaseHistory,
} from '../testing/index.js';
import { remedyAccepted, remedyEnded } from '../testing/paid-case.js';
import {
  doubtsAboutCase,
  LATER_STEPS_WOULD_FALL,
  OWN_CHANGE_OF_THE_JUDGED,
  PARTY_NAMED_LIKE_OFFICER,
  SUIT_BEFORE_RECONSIDERATION,
} from './index.js';

const context = contextOn('2026-12-30T12:00:00+08:00', { actor: Li });
const occurredAt = at('2026-03-02 09:00');

describe('a corrected date with which later steps would have been refused', () => {
  const history = aCase().concluded().with(decided());

  it('the steps are named with their rules, to be acknowledged; a part of the step that is asked about has no doubt yet', () => {
    const command = correcting(history, 'PenaltyNoticeServed', '2026-04-14 10:00');
    expect(doubtsAboutCase(command, history.state, context)).toMatchObject([
      {
        warning: LATER_STEPS_WOULD_FALL,
        particulars: { [`${String(command.data.number + 2)} PenaltyDecided`]: 'decision.defence-period-running' },
      },
    ]);
    const { corrected: _, ...part } = command.data;
    expect(doubtsAboutCase({ type: command.type, data: part }, history.state, context)).toEqual([]);
  });

  it('an earlier service takes nothing from what came after it', () => {
    const command = correcting(history, 'PenaltyNoticeServed', '2026-04-01 10:00');
    expect(doubtsAboutCase(command, history.state, context)).toEqual([]);
  });
});

describe('a party with the name of somebody who handles the case [S07]', () => {
  const named = (name: string) => citizen({ name });
  const doubts = (command: Parameters<typeof doubtsAboutCase>[0], state = initialCase) =>
    doubtsAboutCase(command, state, context).map(({ warning }) => warning);

  it('is doubted where the party, or who acts for it, has the name; another name, and a company named so, is not', () => {
    const parties = [
      [named('示例 LI'), [PARTY_NAMED_LIKE_OFFICER]],
      [named('示例某'), []],
      [{ ...company, legalRepresentative: '示例li' }, [PARTY_NAMED_LIKE_OFFICER]],
      [{ ...company, name: '示例li' }, []],
    ] as const;
    for (const [party, expected] of parties)
      expect(doubts(ProposeFiling(proposal({ occurredAt, parties: [party] })))).toEqual(expected);
  });

  it('an officer who takes over a case is asked about too', () => {
    const { state } = aCase()
      .proposed({ parties: [named('示例chen')] })
      .filed();
    const assigning = (personId: string) =>
      AssignHandler({ occurredAt: at('2026-03-05 09:00'), personId, reasons: '工作调整' } as never);
    expect(doubts(assigning('chen'), state)).toEqual([PARTY_NAMED_LIKE_OFFICER]);
    expect(doubts(assigning(Wang.personId), state)).toEqual([]);
  });
});

describe('a suit straight against a penalty on the spot [X4]', () => {
  const doubts = (history: CaseHistory, kind: 'litigation' | 'reconsideration' = 'litigation') => {
    const suit = { occurredAt: at('2026-06-08 09:00'), remedyId: 'suit', kind, reference: '1号' };
    return doubtsAboutCase(AcceptRemedy(suit), history.state, context).map(({ warning }) => warning);
  };
  const reconsidered = fineOwedOnSpot().and(remedyAccepted());

  it('is doubted before a reconsideration, and after one that was withdrawn', () => {
    expect(doubts(fineOwedOnSpot())).toEqual([SUIT_BEFORE_RECONSIDERATION]);
    expect(doubts(reconsidered.and(remedyEnded({ outcome: 'withdrawn' })))).toEqual([SUIT_BEFORE_RECONSIDERATION]);
  });

  it('is none after a reconsideration, against a penalty of the ordinary procedure, or where it is an application for reconsideration', () => {
    expect(doubts(reconsidered)).toEqual([]);
    expect(doubts(reconsidered.and(remedyEnded({ outcome: 'upheld' })))).toEqual([]);
    expect(doubts(fineOwed())).toEqual([]);
    expect(doubts(fineOwedOnSpot(), 'reconsideration')).toEqual([]);
  });
});

describe('a penalty that a remedy determined, and that the agency lightens or revokes of its own accord [ALL 71, 94; ARL 77]', () => {
  const reviewed = fineOwed().and(remedyAccepted());
  const determined = after(
    reviewed,
    EndRemedy({
      ...{ occurredAt: at('2026-06-30 09:00'), remedyId: 'remedy-1', outcome: 'changed', changedFine: yuan(7_000) },
      ...{ reasons: '处罚过重', document: document('行政复议决定书'), reference: '1号' },
    }),
    context,
  );
  const change = ChangeDecision({
    ...{ occurredAt: at('2026-08-03 09:00'), ground: 'penaltyTooHeavy', penalties: [fine(6_000)] },
    ...{ reasons: '生活困难', document: document('变更决定书') },
  });
  const revocation = (cause: 'selfCorrection' | 'reconsideration') =>
    RevokeDecision({
      ...{ occurredAt: at('2026-08-03 09:00'), cause, reasons: '认定事实不清', document: document('撤销决定书') },
    });
  const doubts = (history: CaseHistory, command: Parameters<typeof doubtsAboutCase>[0]) =>
    doubtsAboutCase(command, history.state, context).map(({ warning }) => warning);

  it('is doubted, and is none where nothing was determined, or where a body revoked it', () => {
    for (const step of [change, revocation('selfCorrection')])
      expect(doubts(determined, step)).toEqual([OWN_CHANGE_OF_THE_JUDGED]);
    for (const step of [change, revocation('selfCorrection')]) expect(doubts(fineOwed(), step)).toEqual([]);
    expect(doubts(determined, revocation('reconsideration'))).toEqual([]);
  });
});
