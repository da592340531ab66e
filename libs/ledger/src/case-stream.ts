import type { StreamName } from '@ecl/event-sourcing';

const PREFIX = 'case-';

/** The stream of a case. */
export const caseStream = (caseId: string): StreamName => `${PREFIX}${caseId}`;

/** The case of a stream. */
export const caseIdOf = (streamName: StreamName): string => streamName.slice(PREFIX.length);
