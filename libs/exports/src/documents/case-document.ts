/** A case file as a document: the same for every form in which it is printed or taken away. */
export interface CaseDocument {
  readonly title: string;
  /** When it was made: a moment. */
  readonly madeAt: string;
  readonly about: readonly DocumentLine[];
  /** In the order of the archive, each chronological. */
  readonly groups: readonly DocumentGroup[];
  /** What a reader must know of it: what is not shown, what is missing. */
  readonly notes: readonly string[];
}

export interface DocumentGroup {
  readonly title: string;
  readonly entries: readonly DocumentEntry[];
}

export interface DocumentEntry {
  readonly heading: string;
  readonly lines: readonly DocumentLine[];
}

export interface DocumentLine {
  readonly label: string;
  readonly text: string;
}

/** The same document with each of its texts changed. */
export const eachTextOf = (document: CaseDocument, change: (text: string) => string): CaseDocument => {
  const lines = (of: readonly DocumentLine[]): DocumentLine[] =>
    of.map(({ label, text }) => ({ label: change(label), text: change(text) }));
  return {
    title: change(document.title),
    madeAt: document.madeAt,
    about: lines(document.about),
    groups: document.groups.map(({ title, entries }) => ({
      title: change(title),
      entries: entries.map((entry) => ({ heading: change(entry.heading), lines: lines(entry.lines) })),
    })),
    notes: document.notes.map(change),
  };
};
