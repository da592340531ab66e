import { canonicalJson } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';
import { asCompared } from '../parties/as-compared.js';
import { paperOf, type Paper } from './on-paper.js';

/** The papers on record with what each says: those of the case, or of one party. Nothing takes one off. */
export type PapersState = readonly Paper[];

export const initialPapers: PapersState = [];

/** A paper that an old log has with two contents says both. */
const withPaper = (papers: PapersState, paper: Paper | undefined): PapersState =>
  paper === undefined || papers.some((known) => isSame(known, paper) && differing(known, paper).length === 0)
    ? papers
    : [...papers, paper];

/** Papers about the facts, which all parties share. */
const OF_THE_CASE: readonly CaseEvent['type'][] = ['InterviewRecorded', 'PresenceCorrected', 'TestResultReceived'];

export const evolveCasePapers = (papers: PapersState, { type, data }: CaseEvent): PapersState =>
  OF_THE_CASE.includes(type) ? withPaper(papers, paperOf(type, data, '')) : papers;

export const evolvePartyPapers = (papers: PapersState, { type, data }: CaseEvent, partyId: string): PapersState =>
  OF_THE_CASE.includes(type) ? papers : withPaper(papers, paperOf(type, data, partyId));

const isSame = (one: Paper, other: Paper): boolean =>
  one.what === other.what && one.sha256 === other.sha256 && one.about === other.about;

/** Spaces and widths are no content: people type what they read. */
const compared = (value: unknown): string => asCompared(canonicalJson(value ?? null));

/** The members in which two records of one paper differ. */
const differing = ({ says: one }: Paper, { says: other }: Paper): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (member) => compared(one[member]) !== compared(other[member]),
  );

/** In which members a paper differs from what the record says of it; empty: it is new, or it is on record so. */
export const contradicted = (paper: Paper, papers: PapersState): readonly string[] => {
  const known = papers.filter((each) => isSame(each, paper));
  const differences = known.map((each) => differing(each, paper));
  return differences.find((members) => members.length === 0) ?? differences[0] ?? [];
};
