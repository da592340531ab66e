import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  Bank,
  contextOn,
  directly,
  document,
  given,
  noPenaltyDecided,
  PrincipalHead,
} from '../../testing/index.js';
import { bankPayment, fineOwed, finePaid, remedyAccepted } from '../../testing/paid-case.js';
import { A, aboutTwo, oneOwes } from '../../testing/two-parties.js';
import { lastRunOf } from '../../clocks/index.js';
import { TerminateEnforcement } from '../closure/termination.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { ProposeDisclosure, WithholdDisclosure } from '../disclosure/vocabulary.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { RecordPerformance } from '../performance/vocabulary.js';
import { AcceptRemedy, EndRemedy } from '../remedies/vocabulary.js';
import { ServeDecision } from '../service/vocabulary.js';
import { DecidedPartiesMustBeDoneWith, OrderedRedoMustBeDone } from './rules/transfer-out.js';
import { AssignHandler, CaseTransferredOut, TransferOut } from './vocabulary/index.js';

const late = contextOn('2026-12-01T12:00:00+08:00');
const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });

const transfer = TransferOut({
  occurredAt: at('2026-07-10 09:00'),
  receiver: '红山区自然资源局',
  reason: '不属于本机关职权',
  documents: [document('案件移送函')],
});
const gone = CaseTransferredOut({ ...transfer.data, approvedBy: PrincipalHead.personId });

describe('a transfer to another organ', () => {
  it('takes along no party whose decision is still to be performed; once it is, the rest goes [A10, APL 66]', () => {
    given(oneOwes()).when(transfer, head).thenRefused(DecidedPartiesMustBeDoneWith);
    given(oneOwes().and(finePaid({ debtors: [A], amount: yuan(2_000) })))
      .when(transfer, head)
      .then(gone);
  });

  it('takes along no refund, and no decision that was ordered to be made anew [ACL 41, ARL 64]', () => {
    const anew = EndRemedy({
      occurredAt: at('2026-06-30 09:00'),
      remedyId: 'remedy-1',
      outcome: 'revoked',
      redo: { because: 'procedure' },
      reasons: '程序违法',
      document: document('复议决定书'),
      reference: '赤政复决〔2026〕1号',
    });
    given(after(fineOwed().and(remedyAccepted()), anew, late))
      .when(transfer, head)
      .thenRefused(OrderedRedoMustBeDone);
    given(after(fineOwed().and(finePaid(), remedyAccepted()), anew, late))
      .when(transfer, head)
      .thenRefused(DecidedPartiesMustBeDoneWith, OrderedRedoMustBeDone);
  });

  it('leaves what is paid afterwards to be recorded, where an older log let a debt go with the case [APL 67]', () => {
    given(oneOwes().and(gone))
      .when(
        RecordBankPayment(bankPayment({ occurredAt: at('2026-07-12 09:00'), amount: yuan(2_000) })),
        contextOn('2026-12-01T12:00:00+08:00', { actor: Bank }),
      )
      .thenState(({ parties }) => parties.get(A)?.payments[0]?.payments.length === 1);
  });

  it('leaves a decision without a penalty to be served and the case to be closed, where an older log let it go [M55 31]', () => {
    const unserved = aCase().concluded().and(noPenaltyDecided(), gone);
    const closing = ProposeClosure({
      occurredAt: at('2026-07-14 09:00'),
      ground: 'noPenalty',
      explanation: '申请结案',
    });
    given(unserved).when(closing, late).thenRefused('closure.ground-does-not-hold');
    const served = after(
      unserved,
      ServeDecision({
        ...directly(at('2026-07-13 10:00')),
        receivedBy: { personId: 'party-1-rep', name: '示例某', capacity: 'legalRepresentative' },
        decisionId: 'decision-1',
      }),
      late,
    );
    given(served)
      .when(closing, late)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('leaves what was decided here to be published, withdrawn and answered for here, and nothing of the rest [L80, ARL 20, APL 48]', () => {
    const left = oneOwes().and(finePaid({ debtors: [A], amount: yuan(2_000) }), gone);
    const withheld = WithholdDisclosure({
      partyId: A,
      occurredAt: at('2026-07-13 09:00'),
      test: 2,
      reason: '涉及商业秘密',
    });
    const proposed = after(
      left,
      ProposeDisclosure({ partyId: A, occurredAt: at('2026-07-12 09:00'), declared: {} }),
      late,
    );
    given(proposed)
      .when(withheld, head)
      .thenState(({ clocks }) => lastRunOf(clocks, 'L80', A)?.end?.how === 'done');
    given(aboutTwo().and(gone)).when(withheld, head).thenRefused('case.left', 'disclosure.not-proposed');
    const suit = AcceptRemedy({
      partyId: A,
      occurredAt: at('2026-07-13 09:00'),
      remedyId: 'suit-1',
      kind: 'litigation',
      reference: '（2026）内0402行初1号',
    });
    given(left)
      .when(suit, late)
      .thenState(({ clocks }) => lastRunOf(clocks, 'L48', A)?.end?.how === 'done');
    const handler = AssignHandler({ occurredAt: at('2026-07-13 09:00'), personId: 'zhao' });
    given(left)
      .when(handler, head)
      .thenRefused(({ rule }) => rule === 'case.left');
  });

  it('leaves a penalty to be performed, or its enforcement to be ended, where an older log let it go [ACL 40]', () => {
    const mayFollow = [TerminateEnforcement, RecordPerformance].map((type) => type.mayFollow.includes('leaving'));
    expect(mayFollow).toEqual([true, true]);
  });
});
