import { plainDate, yuan } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import { aCase, type CaseHistory } from './case-history.js';
import { decisionServed, disposition, penaltyDecided } from './decided-case.js';
import { noticeIssued, noticeServed } from './notified-case.js';
import { obligationOpened } from './paid-case.js';
import { scopeDetermined } from './reviewed-case.js';
import { citizen, company, fine } from './values.js';

/** A company and a citizen in one case, party A and party B of the specifications. */
export const A = company.partyId;
export const B = citizen().partyId;

/** The investigation about both is concluded, and nobody was told anything yet. */
export const aboutTwo = (): CaseHistory =>
  aCase()
    .proposed({ parties: [company, citizen()] })
    .concluded();

/** The notice to one of them: A is told 2,000 yuan, B 1,000. */
export const told = (partyId: string): readonly CaseEvent[] => [
  noticeIssued({ partyId, noticeId: `notice-${partyId}`, proposedPenalties: [proposedTo(partyId)] }),
  noticeServed({ partyId, noticeId: `notice-${partyId}` }),
];

export const proposedTo = (partyId: string) => fine(partyId === A ? 2_000 : 1_000);

/** What is imposed on one of them: what it was told. */
export const imposedOn = (partyId: string) => disposition({ partyId, penalties: [proposedTo(partyId)] });

/** Both told, silent until their periods were over, and outside the scope of legal review. */
export const bothRipe = (): CaseHistory => aboutTwo().and(...told(A), ...told(B), scopeDetermined());

/** A is fined 2,000 yuan, served, and has paid nothing; B is not decided about. */
export const oneOwes = (): CaseHistory =>
  bothRipe().and(
    penaltyDecided({ dispositions: [{ ...imposedOn(A), partyId: A, isMajor: false }] }),
    decisionServed({ partyId: A }),
    obligationOpened({ debtors: [A], fine: yuan(2_000), receivedOn: plainDate('2026-04-16') }),
  );

/** One paper imposes 2,000 yuan on A and 1,000 on B. */
export const bothDecided = (): CaseHistory =>
  bothRipe().and(
    penaltyDecided({ dispositions: [A, B].map((id) => ({ ...imposedOn(id), partyId: id, isMajor: false })) }),
  );
