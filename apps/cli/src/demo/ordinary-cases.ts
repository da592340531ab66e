import { chinaDateOf, systemClock } from '@ecl/kernel';
import { fileURLToPath } from 'node:url';
import { refusedAttempts } from './refused-attempts.js';
import { specialCases } from './special-cases.js';
import { readCaseTable, type OrdinaryCase } from './table/case-table.js';

/** The table that comes with the program: it is next to this file, both in the build and in the source. */
const OWN_TABLE = fileURLToPath(new URL('./ordinary-cases.csv', import.meta.url));

/**
 * The ordinary cases of the demonstration, from its own table or from another one of the same form.
 * @throws Problem for the first cell that is wrong.
 */
export const ordinaryCases = (file = OWN_TABLE): readonly OrdinaryCase[] => {
  const others = [...specialCases(chinaDateOf(systemClock.now())), ...refusedAttempts];
  return readCaseTable(
    file,
    others.map(({ subject }) => subject.id),
  );
};
