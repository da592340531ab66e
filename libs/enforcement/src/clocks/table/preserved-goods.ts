import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import { always, fromItsDay, fromItsMoment } from './saying.js';

/** The preservation that an event is about. */
const itsPreservation = ({ preservationId }: { readonly preservationId: string }): string => preservationId;
/** Goods still wait for a decision, or none do. */
const isTheLast = ({ leavesUndecided }: { readonly leavesUndecided: boolean }): boolean => !leavesUndecided;

const ofAPreservation = { of: 'preservation', nature: 'duty', whose: 'agency' } as const;

/** 2.1: goods that are preserved by registration. */
export const preservedGoods = {
  L05: {
    ...ofAPreservation,
    kind: 'preservationDisposal',
    zh: '先行登记保存处理决定',
    en: 'Decision about preserved goods',
    articles: ['APL 56', 'M55 19'],
    pack: 'national-core',
    term: 'preservationDisposal',
    warnsBefore: 3,
    idOf: {
      EvidencePreservedByRegistration: itsPreservation,
      PreservationDisposed: itsPreservation,
      PreservedGoodsHarmed: itsPreservation,
      PreservationLapsed: itsPreservation,
      PreservationLapseAnnulled: itsPreservation,
      PreservationRefused: itsPreservation,
    },
    // A release that is annulled lets the term run again, so that the decision in time ends it.
    begins: { EvidencePreservedByRegistration: fromItsDay, PreservationLapseAnnulled: ({ from }) => ({ from }) },
    ends: { PreservationDisposed: isTheLast, PreservedGoodsHarmed: isTheLast },
    lapses: { PreservationLapsed: always },
    fallsAway: { PreservationRefused: always },
    breach: {
      is: 'event',
      zh: '先行登记保存自动解除，物品应当返还。',
      en: 'The goods are released by law and must be returned.',
    },
  },
  'L05-approval': {
    ...ofAPreservation,
    kind: 'preservationApproval',
    zh: '补办先行登记保存批准',
    en: 'Approval of goods preserved in urgency',
    articles: ['ACL 19', 'APL 56'],
    pack: 'agency-local',
    term: 'urgentPreservationApproval',
    warnsBefore: 0,
    idOf: {
      EvidencePreservedByRegistration: itsPreservation,
      PreservationApproved: itsPreservation,
      PreservationRefused: itsPreservation,
    },
    begins: {
      EvidencePreservedByRegistration: (data) => (data.approvalDueAt === undefined ? undefined : fromItsMoment(data)),
    },
    ends: { PreservationApproved: always, PreservationRefused: always },
    breach: {
      is: 'derived',
      zh: '未经批准的登记保存违反法定程序，应当立即解除。',
      en: 'A preservation that nobody approved is unlawful: the goods are to be released at once.',
    },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
