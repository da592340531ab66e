import { digest } from '../papers.js';
import type { Step } from '../step.js';
import { aviOf } from './avi.js';
import { pdfOf } from './pdf.js';
import { pictureOf } from './picture.js';
import { pngOf } from './png.js';

/** A file that steps name by its digest, and who has it. */
export interface StoryFile {
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly who: Step['who'];
  /** The case whose paper it is. */
  readonly id: string;
}

/** The steps of a case, naming files that there are, and the files. */
export interface StoryWithFiles {
  readonly steps: readonly Step[];
  readonly files: readonly StoryFile[];
}

/**
 * Gives the papers, photographs and recordings of a story real files: small, made by code, the same each time, and nobody's work. A step
 * that names a paper of an earlier one names it as before, by its new digest.
 */
export const withFiles = (steps: readonly Step[]): StoryWithFiles => {
  const files = new Map<string, StoryFile>();
  for (const { who, id, command } of steps)
    for (const [named, bytes] of filesIn(id, command.data))
      if (!files.has(named)) files.set(named, { who, id, bytes, sha256: digest(bytes) });
  return {
    steps: steps.map((step) => ({
      ...step,
      command: { ...step.command, data: renamed(step.command.data, files) } as Step['command'],
    })),
    files: [...files.values()],
  };
};

type Found = readonly [named: string, bytes: Buffer];

/** Each thing with a digest in a payload, and the file that it gets. */
const filesIn = (caseId: string, value: unknown): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Readonly<Record<string, unknown>>;
  const { sha256 } = thing;
  const bytes = fileOf(caseId, thing);
  return [
    ...(typeof sha256 === 'string' && bytes !== undefined ? [[sha256, bytes] as const] : []),
    ...Object.values(thing).flatMap((member) => filesIn(caseId, member)),
  ];
};

const fileOf = (
  caseId: string,
  { title, evidenceId, recordingId }: Readonly<Record<string, unknown>>,
): Buffer | undefined => {
  if (typeof recordingId === 'string') return clipOf(recordingId);
  if (typeof evidenceId === 'string') return pngOf(pictureOf(evidenceId));
  return typeof title === 'string' ? pdfOf(['演示文书（虚构）', title, caseId]) : undefined;
};

const PICTURES = 8;

/** Two seconds of an inspection. */
const clipOf = (recordingId: string): Buffer =>
  aviOf(Array.from({ length: PICTURES }, (_, moment) => pictureOf(recordingId, moment * 3)));

const renamed = (value: unknown, files: ReadonlyMap<string, StoryFile>): unknown => {
  if (typeof value === 'string') return files.get(value)?.sha256 ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, files));
  if (typeof value !== 'object' || value === null) return value;
  const thing = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member, files)]));
  const file = files.get(String((value as Readonly<Record<string, unknown>>)['sha256']));
  // A recording says how large it is.
  return file !== undefined && typeof thing['bytes'] === 'number' ? { ...thing, bytes: file.bytes.length } : thing;
};
