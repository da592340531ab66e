import { movesAheadText } from '../calendar/moves-text.js';
import { plainFacts } from '../commands/plain-facts.js';
import type { StepOutcome } from './ledger-client.js';
import { titleOfEntry } from './entries.js';

/** What was entered, or would be. */
export const outcomeText = ({ events, moves, warnings = [] }: StepOutcome, isDryRun: boolean): string =>
  [
    isDryRun ? '可以登记，尚未登记。 It would be entered; nothing is recorded yet.' : '已登记。 Entered.',
    ...events.map(({ type, data }) => `  ${titleOfEntry(type)}  ${plainFacts(data, []).join(' ')}`),
    ...warnings.map(({ zh, en, code }) => `  注意 warning: ${zh}\n    ${en} (${code})`),
    ...(moves === undefined ? [] : [movesAheadText(moves)]),
  ].join('\n');
