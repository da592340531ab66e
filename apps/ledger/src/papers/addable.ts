import { Problem } from '@ecl/web';
import type { OpenCaseFile } from '../case-file/opening-case-file.js';
import { problems } from '../problems/ledger-problems.js';
import { namedPapers } from './named-papers.js';

/**
 * What may still come to an archived file: an original that its steps name, to be read beside them.
 * @throws Problem `file-archived` for anything else
 */
export const mustBeAddable = ({ state, steps }: OpenCaseFile, asked?: string): void => {
  if (state.closure.is !== 'archived') return;
  if (!namedPapers(steps).some(({ sha256 }) => sha256 === asked)) throw new Problem(problems.fileArchived);
};
