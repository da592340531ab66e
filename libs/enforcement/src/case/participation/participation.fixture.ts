import { plainDate } from '@ecl/kernel';
import { fold } from '@ecl/event-sourcing';
import {
  aCase,
  at,
  company,
  contextOn,
  decision,
  document,
  Li,
  noticeIssued,
  noticeServed,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { A, B, imposedOn, proposedTo } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import type { CaseEvent } from '../events.js';
import { DecidePenalty, DecisionRevoked } from '../decision/vocabulary/index.js';
import type { Party } from '../values.js';
import { PartyJoined, PartyLeft, PartySucceeded, type JoinParty, type SucceedParty } from './vocabulary.js';

export const C = 'party-3';
export const D = 'party-4';
export const third: Party = {
  partyId: C,
  kind: 'organisation',
  name: '赤峰示例建材有限公司',
  socialCreditCode: '91150400EXAMPLE03X',
};
export const merged: Party = {
  partyId: D,
  kind: 'organisation',
  name: '赤峰示例集团有限公司',
  socialCreditCode: '91150400EXAMPLE04X',
};
export const head = contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead });
export const officer = contextOn('2026-04-20T12:00:00+08:00');

export const joining = (over: Partial<Parameters<typeof JoinParty>[0]> = {}) => ({
  occurredAt: at('2026-04-01 09:00'),
  party: third,
  foundBy: [Li.personId],
  foundOn: plainDate('2026-03-30'),
  evidenceIds: ['evidence-1'],
  reasons: '现场堆放物料系由其所有并委托堆放',
  document: document('追加当事人审批表'),
  ...over,
});
export const joined = (over: Partial<Parameters<typeof JoinParty>[0]> = {}): CaseEvent =>
  PartyJoined({ ...joining(over), concernsMinor: false, approvedBy: PrincipalHead.personId });
export const leaving = (partyId: string, over: object = {}) => ({
  partyId,
  occurredAt: at('2026-04-02 09:00'),
  facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
  reasons: '查明物料系他人所有',
  document: document('终止调查审批表'),
  ...over,
});
export const left = (partyId: string): CaseEvent =>
  PartyLeft({ ...leaving(partyId), approvedBy: PrincipalHead.personId });
export const succession = (partyId: string, over: Partial<Parameters<typeof SucceedParty>[0]> = {}) => ({
  partyId,
  occurredAt: at('2026-04-03 09:00'),
  successor: merged,
  how: 'merger' as const,
  happenedOn: plainDate('2026-04-01'),
  reasons: '吸收合并',
  document: document('准予合并登记通知书'),
  ...over,
});
export const succeeded = (partyId: string, over: Partial<Parameters<typeof SucceedParty>[0]> = {}): CaseEvent =>
  PartySucceeded({ ...succession(partyId, over), partyId, concernsMinor: false, approvedBy: PrincipalHead.personId });
export const revokedForB = DecisionRevoked({
  partyId: B,
  occurredAt: at('2026-04-17 09:00'),
  cause: 'selfCorrection',
  reasons: '认定当事人有误',
  document: document('撤销决定书'),
  revokedBy: PrincipalHead.personId,
});
export const stateOf = (history: Iterable<CaseEvent>) => fold(caseDecider, [...history]);
export const fining = (ids: readonly string[], over = {}) =>
  DecidePenalty(decision({ dispositions: ids.map((id) => imposedOn(id)), ...over }));
export const runningFor = (history: Iterable<CaseEvent>, subject: string) =>
  stateOf(history)
    .clocks.filter((facts) => facts.is === 'running' && facts.subject === subject)
    .map(({ clock, from }) => [clock, from]);
/** A company and another one, so that both can merge. */
export const twoCompanies = (): CaseHistory =>
  aCase()
    .proposed({ parties: [company, third] })
    .concluded()
    .and(
      ...[A, C].flatMap((partyId) => [
        noticeIssued({ partyId, noticeId: `notice-${partyId}`, proposedPenalties: [proposedTo(partyId)] }),
        noticeServed({ partyId, noticeId: `notice-${partyId}` }),
      ]),
    );
