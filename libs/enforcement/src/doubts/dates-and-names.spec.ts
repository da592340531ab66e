import { describe, expect, it } from '@jest/globals';
import { initialCase } from '../case/initial-state.js';
import { correcting } from '../case/dates/correction.fixture.js';
import { AssignHandler, ProposeFiling } from '../case/filing/vocabulary/index.js';
import { aCase, at, citizen, company, contextOn, decided, Li, proposal, Wang } from '../testing/index.js';
import { doubtsAboutCase, LATER_STEPS_WOULD_FALL, PARTY_NAMED_LIKE_OFFICER } from './index.js';

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
