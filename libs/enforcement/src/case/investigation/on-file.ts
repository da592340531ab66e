import type { Instant } from '@ecl/kernel';
import type { CaseState } from '../state.js';

/** What a step names as evidence: ids, and moments of inspections. */
export interface EvidenceNamed {
  readonly evidenceIds: readonly string[];
  readonly inspectionsAt?: readonly Instant[];
}

/** Everything on file that can show something (APL 46). A test that is still out shows nothing. */
const evidenceOnFile = ({ investigation, preservation }: CaseState): readonly string[] => [
  ...investigation.evidence.map(({ evidenceId }) => evidenceId),
  ...investigation.interviewIds,
  ...investigation.tests.flatMap(({ testId, isPending }) => (isPending ? [] : [testId])),
  ...preservation.flatMap(({ preservationId, preservedAt }) => (preservedAt === undefined ? [] : [preservationId])),
];

const inspectionsOnFile = ({ investigation }: CaseState): readonly Instant[] =>
  investigation.presences.flatMap(({ kind, time }) => (kind === 'inspection' ? [time.from] : []));

/** What a step names and the case has not. */
export const notOnFile = ({ evidenceIds, inspectionsAt = [] }: EvidenceNamed, state: CaseState): readonly string[] => {
  const [ids, moments] = [evidenceOnFile(state), inspectionsOnFile(state)];
  return [...evidenceIds.filter((id) => !ids.includes(id)), ...inspectionsAt.filter((at) => !moments.includes(at))];
};

export const namesNothing = ({ evidenceIds, inspectionsAt = [] }: EvidenceNamed): boolean =>
  evidenceIds.length + inspectionsAt.length === 0;

/** Whether nothing that could show anything was found, and nobody asked. */
export const hasNothingOnFile = (state: CaseState): boolean =>
  evidenceOnFile(state).length + inspectionsOnFile(state).length === 0;
