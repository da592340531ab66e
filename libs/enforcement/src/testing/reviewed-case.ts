import { plainDate } from '@ecl/kernel';
import type { Panel } from '../case/deliberation/panel.js';
import { CollectiveDeliberationHeld, type HoldDeliberation } from '../case/deliberation/vocabulary.js';
import type { CaseEvent } from '../case/events.js';
import type { ReviewChecks } from '../case/legal-review/checks.js';
import {
  type GiveReviewOpinion,
  LegalReviewOpinionGiven,
  LegalReviewScopeDetermined,
  LegalReviewSubmitted,
  type SubmitForLegalReview,
} from '../case/legal-review/vocabulary.js';
import type { DataOf } from '../law/command-type.js';
import { everyParties, ofEveryParty } from './every-party.js';
import type { Chapter } from './case-history.js';
import type { DataOfEvent } from './chapters.js';
import type { Penalty } from '../case/values.js';
import { at } from './context-on.js';
import { ActingHead, DeputyHead, Li, PrincipalHead, Qian } from './people.js';
import { returnOf } from './deliveries.js';
import { document, fine } from './values.js';

/** Legal review from 9 to 13 April 2026, and the heads' discussion on the 14th. */

export const DRAFT = document('行政处罚决定书（送审稿）');

export const scopeDetermined = (over: Partial<DataOfEvent<'LegalReviewScopeDetermined'>> = {}): CaseEvent =>
  LegalReviewScopeDetermined({
    ...everyParties,
    occurredAt: at('2026-04-09 09:00'),
    isRequired: false,
    grounds: [],
    reasons: '不属于法制审核范围',
    determinedBy: Li.personId,
    packs: {},
    ...over,
  });

/** What the file holds of a case that went as these chapters tell it. */
const FILE = [
  ...['调查终结报告', '行政处罚意见告知书', '复核意见书', '听证笔录'].map((title) => document(title)),
  returnOf(at('2026-03-23 15:00')),
];

type Submission = DataOf<typeof SubmitForLegalReview>;
/** A submission whose draft is about one party: its penalties may be given alone. */
type SubmissionAboutOne = Partial<Submission & Submission['draftPenalties'][number]>;

export const submission = ({ penalties, partyId, draftPenalties, ...over }: SubmissionAboutOne = {}): Submission => ({
  occurredAt: at('2026-04-09 10:00'),
  submissionId: 'submission-1',
  reviewer: Qian.personId,
  draft: DRAFT,
  draftPenalties: draftPenalties ?? [
    { ...(partyId === undefined ? {} : { partyId }), penalties: penalties ?? [fine(2_000)] },
  ],
  documents: FILE,
  ...over,
});

export const submitted = ({
  penalties,
  ...over
}: Partial<DataOfEvent<'LegalReviewSubmitted'> & { penalties: Penalty[] }> = {}): CaseEvent =>
  LegalReviewSubmitted({
    ...submission(),
    draftPenalties: ofEveryParty(submission(penalties === undefined ? {} : { penalties }).draftPenalties),
    submittedBy: Li.personId,
    targetDueOn: plainDate('2026-04-16'),
    hardStopDueOn: plainDate('2026-04-23'),
    packs: {},
    ...over,
  });

const inOrder = { finding: 'inOrder' } as const;
/** Every check answered, and nothing found. */
export const checksInOrder: ReviewChecks = {
  standing: inOrder,
  procedure: inOrder,
  facts: inOrder,
  law: inOrder,
  competence: inOrder,
  documents: inOrder,
  suspectedCrime: { finding: 'notApplicable' },
  other: inOrder,
};

export const opinion = (over: Partial<DataOf<typeof GiveReviewOpinion>> = {}): DataOf<typeof GiveReviewOpinion> => ({
  occurredAt: at('2026-04-13 10:00'),
  submissionId: 'submission-1',
  checks: checksInOrder,
  opinion: 'agree',
  reasons: '事实清楚、证据确凿、适用法律正确、程序合法',
  document: document('法制审核意见书'),
  ...over,
});

export const opinionGiven = (over: Partial<DataOfEvent<'LegalReviewOpinionGiven'>> = {}): CaseEvent =>
  LegalReviewOpinionGiven({ ...everyParties, ...opinion(), checks: checksInOrder, reviewer: Qian.personId, ...over });

/**
 * Within the scope, submitted, and agreed to; takes the penalties of the draft where they differ from the usual ones.
 */
export const reviewed =
  ({ draftPenalties, ...over }: SubmissionAboutOne = {}): Chapter =>
  () => [
    scopeDetermined({ isRequired: true, grounds: ['cataloguePower'] }),
    submitted({ ...over, ...(draftPenalties === undefined ? {} : { draftPenalties: ofEveryParty(draftPenalties) }) }),
    opinionGiven({ submissionId: submission(over).submissionId }),
  ];

/** Three heads discussed, and all approved. */
export const discussed = (over: Partial<Panel> = {}): Panel => ({
  members: [PrincipalHead, DeputyHead, ActingHead].map(({ personId }) => ({
    personId,
    view: '同意',
    vote: 'approve',
  })),
  reporters: [Li.personId],
  minutes: document('集体讨论笔录'),
  ...over,
});

export const deliberation = (over: Partial<DataOf<typeof HoldDeliberation>> = {}): DataOf<typeof HoldDeliberation> => ({
  occurredAt: at('2026-04-14 09:00'),
  ...discussed(),
  conclusion: 'approve',
  draftSha256: DRAFT.sha256,
  ...over,
});

export const deliberated = (over: Partial<DataOfEvent<'CollectiveDeliberationHeld'>> = {}): CaseEvent =>
  CollectiveDeliberationHeld({ ...everyParties, ...deliberation(), chairedBy: PrincipalHead.personId, ...over });
