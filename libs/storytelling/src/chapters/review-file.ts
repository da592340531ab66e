import type { Command, DocumentRef } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';

/** The file that goes to the reviewer (NM244 29): the papers that the case has made so far, each once. */
export const reviewFile = ({ steps }: CaseStory): DocumentRef[] => [
  ...new Map(
    steps
      .filter(({ refusedBy }) => refusedBy === undefined)
      .flatMap(({ command }) => papersIn(command))
      .map((paper) => [paper.documentId, paper]),
  ).values(),
];

const papersIn = ({ type, data }: Command): readonly DocumentRef[] => {
  const member = PAPERS[type];
  const found =
    member === undefined ? [] : (data as Readonly<Record<string, DocumentRef | readonly DocumentRef[]>>)[member];
  return found === undefined ? [] : [found].flat();
};

/** In which member of a step its papers are. */
const PAPERS: Readonly<Record<string, string | undefined>> = {
  ConcludeInvestigation: 'report',
  IssuePenaltyNotice: 'document',
  ServePenaltyNotice: 'documents',
  ReviewDefence: 'document',
  HoldHearing: 'recordDocument',
  AbandonHearing: 'recordDocument',
};
