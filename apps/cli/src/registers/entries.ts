import { entriesInForce, registerEventTypes, type RegisterEvent, type RegisterName } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { registerStream } from '@ecl/ledger';
import { beijingTime } from '../console/beijing-time.js';
import { table } from '../console/table.js';

/** An entry of a register, or a correction, with its number. */
export interface NumberedEntry {
  readonly entry: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordedAt: string;
}

/** What was entered in a register up to a moment: everything, or what holds after all corrections until then. */
export const entriesOfRegister = async (
  store: EventStore,
  register: RegisterName,
  { knownAt, isAll = false }: { readonly knownAt?: Instant | undefined; readonly isAll?: boolean } = {},
): Promise<readonly NumberedEntry[]> => {
  const known: NumberedEntry[] = [];
  for await (const { revision, type, data, metadata } of store.readStream(registerStream(register))) {
    const recordedAt = metadata['recordedAt'] ?? '';
    if (knownAt !== undefined && recordedAt > knownAt) break;
    known.push({ entry: revision, type, data: data as NumberedEntry['data'], recordedAt });
  }
  if (isAll) return known;
  const held = entriesInForce(known.map(({ type, data }) => ({ type, data }) as unknown as RegisterEvent));
  return held.flatMap(({ entry }) => known[entry] ?? []);
};

const TITLES = new Map<string, { readonly titleZh: string; readonly titleEn: string }>(
  registerEventTypes.map((type) => [type.name, type]),
);

/** What an entry is called, in both languages. */
export const titleOfEntry = (type: string): string => {
  const title = TITLES.get(type);
  return title ? `${title.titleZh} ${title.titleEn}` : type;
};

const FIRST_DAYS = ['from', 'validFrom', 'effectiveFrom', 'on', 'publishedOn'];

/** One line for each entry: its number, what it is, from when it holds, and what it says. */
export const entriesText = (entries: readonly NumberedEntry[]): string =>
  entries.length === 0
    ? '没有登记。\nThere is no entry.'
    : table(
        [
          { title: '序号 no.', align: 'right' },
          { title: '登记 entry', most: 50 },
          { title: '起始日 from' },
          { title: '内容 content', most: 160 },
          { title: '记录（北京时间） recorded' },
        ],
        entries.map(({ entry, type, data, recordedAt }) => {
          const day = FIRST_DAYS.map((name) => data[name]).find((value) => typeof value === 'string');
          return [
            String(entry),
            titleOfEntry(type),
            typeof day === 'string' ? day : '',
            contentOf(data),
            beijingTime(recordedAt),
          ];
        }),
      );

const contentOf = (data: NumberedEntry['data']): string =>
  Object.entries(data)
    .filter(([name]) => name !== 'occurredAt' && !FIRST_DAYS.includes(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
