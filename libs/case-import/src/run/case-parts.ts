import type { ForeignCase, ForeignEvent } from '../reading/foreign-event.js';

/**
 * Adjacent events of one case in the file: usually a whole case, otherwise a part of a long case or of one that occurs
 * again.
 */
export interface CasePart {
  /** Undefined where the file does not say which case they belong to. */
  readonly sourceCaseId: string | undefined;
  readonly foreignCase: ForeignCase;
  readonly events: readonly ForeignEvent[];
}

/** The size limit of one append, with room for findings and metadata: the stores accept a megabyte. */
export interface PartLimits {
  readonly events: number;
  readonly characters: number;
}

const PART_LIMITS: PartLimits = { events: 200, characters: 60_000 };

/** Groups the events of one append. The order of events is that of the file. */
export async function* casePartsOf(
  batches: AsyncIterable<readonly ForeignEvent[]>,
  caseIdOf: (event: ForeignEvent) => string | undefined,
  limits: PartLimits = PART_LIMITS,
): AsyncIterable<CasePart> {
  let open: (CasePart & { readonly events: ForeignEvent[] }) | undefined;
  let characters = 0;
  try {
    for await (const batch of batches)
      for (const event of batch) {
        const sourceCaseId = caseIdOf(event);
        const size = sizeOf(event);
        const isFull = open && (open.events.length >= limits.events || characters + size > limits.characters);
        if (open && (isFull || open.sourceCaseId !== sourceCaseId || open.foreignCase !== event.case)) {
          yield open;
          open = undefined;
        }
        if (open) open.events.push(event);
        else open = { sourceCaseId, foreignCase: event.case, events: [event] };
        characters = open.events.length === 1 ? size : characters + size;
      }
  } catch (error) {
    // Everything before the fault is imported before the fault is reported.
    if (open) yield open;
    throw error;
  }
  if (open) yield open;
}

const sizeOf = ({ attributes, structured }: ForeignEvent): number => {
  let size = structured.length === 0 ? 0 : JSON.stringify(structured).length;
  for (const key in attributes) size += key.length + (attributes[key]?.length ?? 0);
  return size;
};
