/**
 * A problem detail, RFC 9457: the answer of an interface when a request fails. `code` is stable and ends the type URI;
 * `docs/reference/errors.md` has a row for each.
 */
export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** What to do next; the detail of an answer that says nothing more exact. */
  readonly next: { readonly zh: string; readonly en: string };
}

/** Thrown anywhere in a route; the filter turns it into the answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly kind: ProblemKind,
    /** What exactly was wrong, for the person who asked; never internals. */
    readonly detail?: { readonly zh: string; readonly en: string },
    /** Further members of the answer: `errors`, `violations`, … */
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${kind.code}${detail ? `: ${detail.en}` : ''}`);
  }
}

/** The answer's body. */
export const problemBody = (
  { kind, detail = kind.next, members }: Problem,
  correlationId: string,
): Record<string, unknown> => ({
  type: `/problems/${kind.code}`,
  title: kind.zh,
  titleEn: kind.en,
  status: kind.status,
  detail: detail.zh,
  detailEn: detail.en,
  correlationId,
  ...members,
});
