import type { Instant } from '@ecl/kernel';
import { titleOfRecorded } from '@ecl/ledger';
import type { RecordedStep } from '../case-file/case-on-record.js';

/** The step that first names a paper. */
export interface NamingStep {
  readonly revision: number;
  readonly type: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly occurredAt: Instant;
}

/** A paper or a recording that a step names by its digest. */
export interface NamedPaper {
  readonly sha256: string;
  /** The id that the step gives it: of the document, the evidence, the recording or the copy. */
  readonly id?: string;
  readonly title?: string;
  readonly step: NamingStep;
}

/** Every paper that the steps of a case name, in the order of the steps; each digest once, where it is named first. */
export const namedPapers = (steps: readonly RecordedStep[]): readonly NamedPaper[] => {
  const named = new Map<string, NamedPaper>();
  for (const step of steps)
    for (const paper of papersIn(step.data)) {
      if (named.has(paper.sha256)) continue;
      const { type, revision } = step;
      const { occurredAt } = step.data;
      named.set(paper.sha256, { ...paper, step: { revision, type, title: titleOfRecorded(step), occurredAt } });
    }
  return [...named.values()];
};

/** What a step rested on is named where it was put on the file. */
const NAMED_ELSEWHERE = 'restsOn';
const TITLES = ['title', 'description', 'matter', 'purpose'] as const;
const IDS = ['documentId', 'evidenceId', 'copyId', 'recordingId'] as const;

/** Whatever has a digest in a payload is a paper, whichever step it is in. */
export const papersIn = (value: unknown): readonly Omit<NamedPaper, 'step'>[] => {
  if (Array.isArray(value)) return value.flatMap(papersIn);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  const { sha256 } = record;
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => record[name]).find((given) => typeof given === 'string');
  const [id, title] = [first(IDS), first(TITLES)];
  return [
    ...(typeof sha256 === 'string'
      ? [{ sha256, ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) }]
      : []),
    ...Object.entries(record).flatMap(([name, member]) => (name === NAMED_ELSEWHERE ? [] : papersIn(member))),
  ];
};
