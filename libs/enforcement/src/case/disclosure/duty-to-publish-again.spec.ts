import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf, statusOf } from '../../clocks/index.js';
import {
  at,
  type CaseHistory,
  contextOn,
  decidedOn6May,
  disclosureProposed,
  document,
  Li,
  PrincipalHead,
  Publisher,
} from '../../testing/index.js';
import { everyParty } from '../../testing/every-party.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { readingOfCase } from '../clock-of-case.js';
import { DecisionRevoked } from '../decision/vocabulary/index.js';
import { AdministrativeHandlingResumed, CrimeSuspected, TransferRefused } from '../transfer/vocabulary/index.js';
import { DisclosureWithdrawn, DisclosureWithheld, type WithdrawalCause } from './vocabulary.js';

const suspected = (on: string) =>
  CrimeSuspected({
    occurredAt: at(`${on} 09:00`),
    phase: 'afterDecision',
    offence: '非法经营',
    note: '数额较大',
    notedBy: Li.personId,
  });
const withdrawn = (cause: WithdrawalCause) =>
  DisclosureWithdrawn({
    ...everyParty,
    occurredAt: at('2026-06-02 09:00'),
    reason: '涉嫌犯罪，依法移送',
    cause,
    withdrawnBy: Publisher.personId,
  });
const back = AdministrativeHandlingResumed({
  occurredAt: at('2026-07-01 09:00'),
  ground: 'policeWithdrew',
  document: document('撤销案件决定书'),
  approvedBy: PrincipalHead.personId,
});
const noCrime = TransferRefused({
  occurredAt: at('2026-07-01 09:00'),
  refusedBy: PrincipalHead.personId,
  reasons: '未达到追诉标准',
});
const published = decidedOn6May().and(disclosureProposed(), decisionPublished());

const context = contextOn('2026-12-01T10:00:00+08:00');
const dutyIn = (history: CaseHistory, day: string) => {
  const facts = lastRunOf(history.state.clocks, 'L80', 'party-1');
  if (facts?.is !== 'running') return undefined;
  const reading = readingOfCase(plainDate(day), facts, history.state, context);
  return { dueOn: reading.dueOn, isStopped: reading.isStopped, status: statusOf(at(`${day} 12:00`), facts, reading) };
};

describe('the duty to publish while a crime is suspected [L80, X12]', () => {
  it('nobody is late with a text that may not be published, and its days run on once the police give the case back', () => {
    const unpublished = decidedOn6May().and(suspected('2026-05-07'));
    const withheld = unpublished.and(
      DisclosureWithheld({
        ...everyParty,
        occurredAt: at('2026-05-08 09:00'),
        test: 5,
        reason: '涉嫌犯罪',
        reviewOn: plainDate('2026-08-03'),
        approvedBy: PrincipalHead.personId,
      }),
    );
    for (const history of [unpublished, withheld]) {
      expect(dutyIn(history, '2026-06-30')).toMatchObject({ isStopped: true });
      for (const end of [back, noCrime])
        expect(dutyIn(history.and(end), '2026-07-02')).toMatchObject({ isStopped: false, dueOn: '2026-07-09' });
    }
  });

  it('a text that was withdrawn for the police is due again within the days of a decision, and no other one', () => {
    const away = published.and(suspected('2026-06-01'), withdrawn('transferred'));
    expect(dutyIn(away, '2026-06-30')).toMatchObject({ isStopped: true });
    for (const end of [back, noCrime]) {
      const again = away.and(end);
      expect(dutyIn(again, '2026-07-02')).toMatchObject({ dueOn: '2026-07-10', isStopped: false });
      expect(dutyIn(again, '2026-07-13')?.status).toBe('overdue');
      expect(dutyIn(again.and(disclosureProposed(), decisionPublished()), '2026-07-13')).toBeUndefined();
    }
    expect(dutyIn(published.and(suspected('2026-06-01'), withdrawn('inaccurate'), back), '2026-07-02')).toBeUndefined();
    const revoked = DecisionRevoked({
      ...everyParty,
      occurredAt: at('2026-06-10 09:00'),
      cause: 'selfCorrection',
      reasons: '事实不清',
      document: document('撤销决定书'),
      revokedBy: PrincipalHead.personId,
    });
    expect(dutyIn(away.and(revoked, back), '2026-07-02')).toBeUndefined();
  });
});
