import { pointerStep } from '@ecl/kernel';
import { isOutOfReach } from './out-of-reach.js';
import type { InputError } from './invalid-input.js';
import { unreadableWords } from './unreadable-text.js';
import { DAY_MEANT, type Words } from './words.js';

const MOST_SAID = 20;

/**
 * Every text in what was sent that a person could not read as it is stored, and every day or moment of a year that nobody
 * means, by its place. Iterative: the nesting is the sender's.
 */
export const oddTexts = (body: unknown): readonly InputError[] => {
  const found: InputError[] = [];
  const left: { readonly value: unknown; readonly path: string }[] = [{ value: body, path: '' }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      const words = oddWords(value);
      if (words) found.push({ path, message: words.en, messageZh: words.zh });
    } else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value))
        left.push({ value: member, path: `${path}${pointerStep(name)}` });
  }
  return found.reverse().slice(0, MOST_SAID);
};

const oddWords = (text: string): Words | undefined =>
  unreadableWords(text) ?? (isOutOfReach(text) ? DAY_MEANT : undefined);
