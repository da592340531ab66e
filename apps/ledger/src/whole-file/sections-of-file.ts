import { FILE_SECTIONS, fileSections, type FileSection } from '@ecl/enforcement';
import type { ReceivedPaper } from '@ecl/evidence';
import type { Ledger } from '@ecl/ledger';
import { papersIn } from '../papers/named-papers.js';
import { presenceOf, type FileReceived, type Presence } from '../papers/papers-of-case.js';
import type { StepInFile } from './step-in-file.js';

/** A paper or a recording that a section names. */
export interface PaperInFile {
  readonly sha256: string;
  /** The id that the step gives it. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** The number of the step of this section that names it first. */
  readonly step: number;
  readonly presence: Presence;
  readonly file: FileReceived | undefined;
}

/** A section of a case file: of the whole case, or of one party. */
export interface SectionInFile {
  readonly section: FileSection;
  readonly zh: string;
  readonly en: string;
  /** The numbers of its steps, oldest first. */
  readonly steps: readonly number[];
  readonly papers: readonly PaperInFile[];
  /** How many of the papers nobody uploaded, or are no longer there. */
  readonly missing: number;
}

/** What was received for a case, and where it is. */
export interface PapersAtHand {
  readonly store: Ledger['papers'];
  readonly received: ReadonlyMap<string, ReceivedPaper>;
}

/** The sections that have steps, in the order of the procedure. */
export const sectionsOf = (steps: readonly StepInFile[], papers: PapersAtHand): Promise<readonly SectionInFile[]> =>
  Promise.all(
    fileSections
      .map((section) => ({ section, own: steps.filter((step) => step.section === section) }))
      .filter(({ own }) => own.length > 0)
      .map(async ({ section, own }) => {
        const named = await papersNamedIn(own, papers);
        return {
          section,
          ...FILE_SECTIONS[section],
          steps: own.map(({ number }) => number),
          papers: named,
          missing: named.filter(({ presence }) => presence !== 'present').length,
        };
      }),
  );

const papersNamedIn = (steps: readonly StepInFile[], { store, received }: PapersAtHand): Promise<PaperInFile[]> => {
  const named = new Map<string, Pick<PaperInFile, 'sha256' | 'id' | 'title' | 'step'>>();
  for (const { number, says } of steps)
    for (const { sha256, id, title } of papersIn(says?.data))
      if (!named.has(sha256)) named.set(sha256, { sha256, id, title, step: number });
  return Promise.all(
    [...named.values()].map(async (paper) => ({
      ...paper,
      file: undefined,
      ...(await presenceOf(store, received.get(paper.sha256))),
    })),
  );
};
