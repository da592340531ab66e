import { addDays, chinaDateOf, yuan, type Instant } from '@ecl/kernel';
import { TerminateEnforcement } from '../case/closure/termination.js';
import * as closure from '../case/closure/vocabulary.js';
import * as deciding from '../case/decision/vocabulary/index.js';
import * as disclosure from '../case/disclosure/vocabulary.js';
import * as filing from '../case/filing/vocabulary/index.js';
import * as hearings from '../case/hearing/vocabulary.js';
import * as investigation from '../case/investigation/vocabulary/index.js';
import * as notices from '../case/notice/vocabulary.js';
import * as payment from '../case/payment/vocabulary/index.js';
import * as transfer from '../case/transfer/vocabulary/index.js';
import { inspection, interview } from './chapters.js';
import { noPenalty } from './decided-case.js';
import { directly } from './deliveries.js';
import { hearing, hearingRequest } from './heard-case.js';
import { defence, defenceReview, waiver } from './notified-case.js';
import * as people from './people.js';
import { preservationDetours } from './possible-preservation.js';
import { courseOfRemedies } from './possible-remedies.js';
import { discussed } from './reviewed-case.js';
import { transferDelivery } from './transferred-case.js';
import { document } from './values.js';

import type { Actor } from '../law/role.js';
import type { PossibleStep } from './possible-steps.js';

const { Li, Wang, Zhao, Chen, PrincipalHead, Qian, Chu } = people;

const TWO_HATS: Actor = { ...PrincipalHead, roles: ['head', 'officer'] };
const dueOn = (at: Instant, days: number) => addDays(chinaDateOf(at), days);

/** Steps that may come between the main steps or instead of them: shorter sequences, each in its order. */
export const detours: readonly (readonly PossibleStep[])[] = [
  // Handlers change, and more facts are found.
  [
    [
      people.Wei,
      (occurredAt, n) => filing.AssignHandler({ occurredAt, personId: [Zhao, Chen, Qian, Chu][n % 4]?.personId ?? '' }),
    ],
    [
      Zhao,
      (occurredAt, n) =>
        investigation.ConductInspection(
          inspection({ occurredAt, officers: [Zhao.personId, (n % 2 ? Chen : Chu).personId] }),
        ),
    ],
    [Wang, (occurredAt, n) => investigation.RecordInterview(sameDay(occurredAt, n))],
  ],
  // The investigation is suspended for a while.
  [
    [
      PrincipalHead,
      (occurredAt) => filing.SuspendInvestigation({ occurredAt, ground: 'relatedCase', explanation: '相关案件未结' }),
    ],
    [PrincipalHead, (occurredAt) => filing.ResumeInvestigation({ occurredAt })],
  ],
  // The party makes a statement.
  [
    [Li, (occurredAt, n) => notices.ReceiveDefence(defence({ occurredAt, defenceId: `defence-${String(n % 2)}` }))],
    [
      Li,
      (occurredAt, n) => notices.ReviewDefence(defenceReview({ occurredAt, defenceId: `defence-${String(n % 2)}` })),
    ],
  ],
  // The party gives up its rights.
  [[Li, (occurredAt, n) => notices.WaiveRights(waiver({ occurredAt, rights: n % 2 ? ['defence'] : ['hearing'] }))]],
  // A hearing.
  [
    [Li, (occurredAt) => hearings.RequestHearing(hearingRequest({ occurredAt }))],
    [
      PrincipalHead,
      (occurredAt, n) => hearings.AppointPresider({ occurredAt, presider: [Chu, Chen, Li][n % 3]?.personId ?? '' }),
    ],
    [Li, (occurredAt) => hearings.ServeHearingNotice({ ...directly(occurredAt), heldAt: occurredAt, place: '听证室' })],
    [Chu, (occurredAt) => hearings.HoldHearing(hearing({ occurredAt }))],
  ],
  // No penalty after all.
  [[PrincipalHead, (occurredAt) => deciding.DecideNoPenalty(noPenalty({ occurredAt }))]],
  // The transfer to the police and back.
  [
    [
      Li,
      (occurredAt) =>
        transfer.RecordCrimeSuspicion({ occurredAt, phase: 'investigation', offence: '罪', note: '涉嫌' }),
    ],
    [people.Wei, (occurredAt) => transfer.FormTransferTeam({ occurredAt, members: [Li.personId, Wang.personId] })],
    [Li, (occurredAt) => transfer.SubmitTransferReport({ occurredAt, document: document('报告') })],
    [PrincipalHead, (occurredAt) => transfer.ApproveTransfer({ occurredAt })],
    [Li, (occurredAt) => transfer.DeliverTransfer(transferDelivery({ occurredAt }))],
    [
      people.Police,
      (occurredAt) =>
        transfer.RecordPoliceRefusal({
          occurredAt,
          ground: 'noCrime',
          reasons: '无犯罪事实',
          document: document('不立案'),
        }),
    ],
    [PrincipalHead, (occurredAt) => transfer.ResumeAdministrativeHandling({ occurredAt, ground: 'refusalStands' })],
  ],
  // The head finds no crime.
  [[PrincipalHead, (occurredAt) => transfer.RefuseTransfer({ occurredAt, reasons: '不涉嫌犯罪' })]],
  // The decision is published.
  [
    [Li, (occurredAt) => disclosure.ProposeDisclosure({ occurredAt, declared: {} })],
    [PrincipalHead, (occurredAt) => disclosure.PublishDecision({ occurredAt })],
  ],
  // The party objects, and what was said about it is challenged in turn.
  courseOfRemedies(() => undefined),
  // The party needs time.
  [
    [
      PrincipalHead,
      (occurredAt) =>
        payment.GrantDeferral({
          occurredAt,
          dueOn: dueOn(occurredAt, 30),
          reasons: '困难',
          application: document('申请'),
        }),
    ],
  ],
  // The decision is revoked, and what was paid is refunded.
  [
    [
      PrincipalHead,
      (occurredAt) =>
        deciding.RevokeDecision({
          ...{ occurredAt, cause: 'selfCorrection', reasons: '纠正', document: document('撤销') },
          panel: discussed(),
        }),
    ],
    [
      people.Finance,
      (occurredAt, n) => payment.PayRefund({ occurredAt, amount: yuan(n % 2 ? 500 : 2_000), reference: '1' }),
    ],
    [Li, (occurredAt) => closure.ProposeClosure({ occurredAt, ground: 'other', explanation: '撤销' })],
  ],
  // A head who makes the proposal instead of an officer.
  [
    [TWO_HATS, (occurredAt) => disclosure.ProposeDisclosure({ occurredAt, declared: {} })],
    [TWO_HATS, (occurredAt) => disclosure.PublishDecision({ occurredAt })],
  ],
  [
    [
      PrincipalHead,
      (occurredAt) =>
        TerminateEnforcement({
          occurredAt,
          facts: {
            ground: 'organisationEnded',
            endedOn: chinaDateOf(occurredAt),
            end: document('注销登记'),
            noAssets: document('清算报告'),
            noSuccessor: document('无义务承受人'),
          },
          document: document('终结执行'),
        }),
    ],
    [
      TWO_HATS,
      (occurredAt) => closure.ProposeClosure({ occurredAt, ground: 'enforcementTerminated', explanation: '终结' }),
    ],
    [TWO_HATS, (occurredAt) => closure.CloseCase({ occurredAt })],
  ],
  // A refund without revocation.
  [
    [
      PrincipalHead,
      (occurredAt, n) =>
        payment.OrderRefund({ occurredAt, amount: yuan([100, 2_000][n % 2] ?? 1), cause: 'overCollection' }),
    ],
  ],
  ...preservationDetours,
];

function sameDay(occurredAt: Instant, n: number) {
  return interview({ occurredAt, startedAt: occurredAt, endedAt: occurredAt, interviewId: `interview-${String(n)}` });
}
