import { describe, expect, it } from '@jest/globals';
import { IssuePenaltyNotice } from '../case/notice/vocabulary.js';
import type { Penalty } from '../case/values.js';
import { aCase, contextOn, fine, notice, notified, type CaseHistory } from '../testing/index.js';
import { doubtsAboutCase, NOTICE_BEYOND_REPORT } from './index.js';

const context = contextOn('2026-03-23T12:00:00+08:00');
/** The report proposes a fine of 2,000 yuan. */
const concluded = aCase().concluded();
const isAsked = (history: CaseHistory, ...proposedPenalties: Penalty[]) =>
  doubtsAboutCase(IssuePenaltyNotice(notice({ proposedPenalties })), history.state, context).some(
    ({ warning }) => warning === NOTICE_BEYOND_REPORT,
  );

describe('a notice beyond what the investigation found [APL 57, M55 20, 21]', () => {
  it('whoever tells of more money, or of a penalty that the report does not name, says that it is meant', () => {
    expect(isAsked(concluded, fine(49_000))).toBe(true);
    expect(isAsked(concluded, fine(2_000), { kind: 'suspensionOfBusiness', scope: '全部' })).toBe(true);
  });

  it('as much as the report proposes, or less, is asked about by nobody', () => {
    expect(isAsked(concluded, fine(2_000))).toBe(false);
    expect(isAsked(concluded, fine(500))).toBe(false);
    expect(isAsked(concluded, { kind: 'warning' })).toBe(false);
  });

  it('what an earlier notice told already is not asked about again, and a later report that proposes it ends the doubt', () => {
    const told = concluded.with(notified({ proposedPenalties: [fine(5_000)] }));
    expect(isAsked(told, fine(5_000))).toBe(false);
    expect(isAsked(told, fine(6_000))).toBe(true);
    const supplemented = aCase().concluded({ proposals: [{ partyId: '*', penalties: [fine(49_000)] }] });
    expect(isAsked(supplemented, fine(49_000))).toBe(false);
  });
});
