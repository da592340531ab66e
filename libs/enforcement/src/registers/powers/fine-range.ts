import { formatYuan } from '@ecl/kernel';
import type { FineRange } from '../registers.js';

/** The ends of a range, for the particulars of a refusal. */
export const rangeInYuan = (range: FineRange | undefined): Readonly<Record<string, string>> =>
  range === undefined ? {} : { fromYuan: formatYuan(range.from), toYuan: formatYuan(range.to) };
