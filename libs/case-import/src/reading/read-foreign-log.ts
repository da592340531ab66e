import { readCsv } from './csv/read-csv.js';
import { decoded } from './decoded.js';
import { decompressed } from './decompressed.js';
import type { ForeignLog } from './foreign-event.js';
import { READING_LIMITS, type ReadingLimits } from './limits.js';
import { bytesOf } from './source-file.js';
import { SourceUnreadable } from './source-unreadable.js';
import { readXes } from './xes/read-xes.js';

export type LogFormat = 'xes' | 'csv';

export interface ReadingForm {
  readonly format: LogFormat;
  readonly csv: { readonly delimiter: string; readonly encoding: string; readonly requiredColumns: readonly string[] };
}

/** `fines.xes.gz` → `xes`. @throws SourceUnreadable for a name without a known format. */
export const formatOf = (fileName: string): LogFormat => {
  const name = fileName.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.xes')) return 'xes';
  if (name.endsWith('.csv')) return 'csv';
  throw new SourceUnreadable('malformed', {
    en: `${fileName} is neither .xes, .xes.gz, .csv nor .csv.gz`,
    zh: `${fileName} 不是 .xes、.xes.gz、.csv 或 .csv.gz 文件`,
  });
};

/**
 * Reads a foreign case log from a file as a stream of events, in the order of the file.
 * @param progress gets the number of bytes of the file read so far.
 */
export const readForeignLog = (
  path: string,
  form: ReadingForm,
  progress: (bytes: number) => void = () => undefined,
  limits: ReadingLimits = READING_LIMITS,
): ForeignLog => {
  const bytes = decompressed(bytesOf(path, progress));
  return form.format === 'xes'
    ? readXes(decoded(bytes), limits)
    : readCsv(decoded(bytes, form.csv.encoding), form.csv, limits);
};
