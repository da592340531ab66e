import { createInterface } from 'node:readline/promises';
import type { Console } from './console.js';

/** Whether somebody is there to answer a question. */
export const canAsk = ({ isWatched }: Console): boolean => isWatched && process.stdin.isTTY;

/** Asks at the terminal; anything but yes is no. @param question without the mark of what may be answered */
export const askYes = async (question: string): Promise<boolean> => {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(?:y|yes|是)$/i.test((await asking.question(`${question} [y/N] `)).trim());
  } finally {
    asking.close();
  }
};
