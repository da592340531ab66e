import { renameSync, writeFileSync } from 'node:fs';

/** Gives a file a new content at once: a reader, or a crash, finds the old one or the new one. Errors are passed on. */
export const replaceFile = (path: string, text: string, options: { readonly mode?: number } = {}): void => {
  writeFileSync(`${path}.new`, text, options);
  renameSync(`${path}.new`, path);
};
