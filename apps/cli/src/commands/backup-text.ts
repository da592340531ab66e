import { beijingTime } from '../console/beijing-time.js';
import type { Manifest } from '@ecl/ledger';
import { counted } from '../console/numbers.js';
import { table } from '../console/table.js';

/** A backup in a table, whether it was made or restored. */
export const backupText = (title: string, path: string, { madeAt, log, files, alteredPapers = [] }: Manifest): string =>
  table(
    [{ title }, { title: path, most: 200 }],
    [
      ['备份时间（北京） made at (Beijing)', beijingTime(madeAt)],
      ['事件 events', counted(log.events)],
      ['事件流 streams', counted(log.streams)],
      ['事件摘要 digest of the events', log.sha256],
      ['文件 files', counted(files.length)],
      ...(alteredPapers.length === 0
        ? []
        : [['被改动、未备份的原件 altered originals, left out', counted(alteredPapers.length)]]),
      ['字节 bytes', counted(files.reduce((sum, { bytes }) => sum + bytes, 0))],
    ],
  );
