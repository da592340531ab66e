import { dataFolder, readOriginals } from '@ecl/ledger';
import { counted } from '../console/numbers.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import type { CommandSetting } from './command-setting.js';
import { interruptible } from './interruptible.js';

/** The originals of a ledger, compared with what its log says was received. */
export interface PapersChecked {
  readonly received: number;
  /** Digests of originals that are not there. */
  readonly missing: readonly string[];
  /** Digests of originals of which the bytes are others. */
  readonly altered: readonly string[];
}

export const areFlawed = ({ missing, altered }: PapersChecked): boolean => missing.length > 0 || altered.length > 0;

/** Reads every original that the log says was received. */
export const papersChecked = async (
  data: string,
  received: ReadonlySet<string>,
  { console, papers }: CommandSetting,
): Promise<PapersChecked> => {
  const originals = await readOriginals({ folder: dataFolder(data), papers });
  const found = { missing: [] as string[], altered: [] as string[] };
  const progress = progressOf(console, '核对原件 originals');
  try {
    await interruptible(console, async (signal) => {
      let done = 0;
      for (const sha256 of [...received].sort()) {
        signal.throwIfAborted();
        const soundness = await originals.verify(sha256, signal);
        if (soundness !== 'sound') found[soundness].push(sha256);
        progress.update((done += 1), received.size, `${counted(done)} 原件 originals`);
      }
    });
  } finally {
    progress.stop();
  }
  return { received: received.size, ...found };
};

export const papersText = (papers: PapersChecked): string =>
  table(
    [
      { title: areFlawed(papers) ? '原件不完好 originals are not sound' : '原件完好 originals are sound' },
      { title: '', most: 400 },
    ],
    [
      ['收存的原件 originals received', counted(papers.received)],
      ...papers.missing.map((sha256) => ['缺失 missing', sha256]),
      ...papers.altered.map((sha256) => ['被改动 altered', sha256]),
      ...(areFlawed(papers)
        ? [
            ['怎么办 what to do', '从备份的 papers/originals 取回这些文件，放回原处；被改动的先移走留存'],
            ['', 'take these files from papers/originals of a backup; move altered ones away first, and keep them'],
          ]
        : []),
    ],
  );
