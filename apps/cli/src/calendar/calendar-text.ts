import { table } from '../console/table.js';
import type { KnownYear } from './known-years.js';

const FROM: Readonly<Record<KnownYear['from'], string>> = { package: '随软件 packaged', register: '已登记 registered' };

/** The years, with the day on which each was published and its source. */
export const yearsText = (years: readonly KnownYear[]): string =>
  [
    table(
      [
        { title: '年度 year' },
        { title: '发布日期 published' },
        { title: '来源 from' },
        { title: '序号 no.', align: 'right' },
        { title: '放假 off', align: 'right' },
        { title: '上班 work', align: 'right' },
        { title: '通知 notice', most: 80 },
      ],
      years.map(({ year, publishedOn, from, entry, holidays, makeUpWork, source }) => [
        String(year),
        publishedOn,
        FROM[from],
        entry === undefined ? '' : String(entry),
        String(holidays.length),
        String(makeUpWork.length),
        source ?? 'NateScarlet/holiday-cn',
      ]),
    ),
    '',
    `${String((years.at(-1)?.year ?? 0) + 1)} 年尚无通知：落在该年的最后一日可能变动。`,
    `There is no notice for ${String((years.at(-1)?.year ?? 0) + 1)}: a last day in it may still move.`,
  ].join('\n');

/** One year, day by day. */
export const yearText = ({ year, publishedOn, from, source, holidays, makeUpWork }: KnownYear): string =>
  [
    `${String(year)}  ${FROM[from]}  ${publishedOn}  ${source ?? 'NateScarlet/holiday-cn'}`,
    `放假 off: ${holidays.join(' ')}`,
    `上班 work: ${makeUpWork.join(' ')}`,
  ].join('\n');
