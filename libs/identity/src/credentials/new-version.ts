import { randomInt } from 'node:crypto';

/**
 * Names one password or second factor of an account; a session rests on it by this number. It is drawn and not counted: a count begins again
 * where an older copy of the file was put back, and would bring sessions of the same number back to life.
 */
export const newVersion = (): number => randomInt(1, 2 ** 47);
