import type { PayloadSchema } from '@ecl/event-sourcing';
import type { CaseCommandType } from '../case-command.js';
import type { DataOf } from '../../law/command-type.js';
import { partiesWith, partsOf, type Concern, type Data, type OfParty } from '../parties/concern.js';
import { lastReview } from './review-outcome.js';
import type { SubmitForLegalReview } from './vocabulary.js';

type Draft = DataOf<typeof SubmitForLegalReview>['draftPenalties'][number];

/** The submission as it is about one party: the draft, and what it imposes on this party. */
export type SubmitForParty = OfParty<Data<typeof SubmitForLegalReview> & Draft>;

/** A submission concerns the parties that its draft covers. */
export const ofEachDraft = partsOf<typeof SubmitForLegalReview, Draft>('draftPenalties');

/** A step about a submission concerns the parties whose last review it is. */
export const coveredBy = <T extends CaseCommandType<string, PayloadSchema, string>>(_: T): Concern<Data<T>, Data<T>> =>
  partiesWith<T>((step, party) => {
    const { submissionId } = step as { readonly submissionId?: string };
    return submissionId !== undefined && lastReview(party)?.submissionId === submissionId;
  }, 'submissionId');
