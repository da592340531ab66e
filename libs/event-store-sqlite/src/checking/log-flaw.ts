export type FlawKind =
  'file' | 'schema' | 'incomplete' | 'position-gap' | 'revision-gap' | 'revision-order' | 'not-canonical' | 'malformed';

/** The first place where a log differs from what a ledger writes, for the person who maintains it. */
export interface LogFlaw {
  readonly kind: FlawKind;
  /** The event where it was found, if it is at an event. */
  readonly position?: number;
  readonly zh: string;
  readonly en: string;
}

const at = (position: number) => ({
  zh: `位置 ${String(position)} 的事件`,
  en: `the event at position ${String(position)}`,
});

/** @param unreadable the first event that cannot be read, where reading stops */
export const brokenFile = (detail: string, unreadable?: number): LogFlaw => ({
  kind: 'file',
  ...(unreadable !== undefined && { position: unreadable }),
  zh: `数据库文件已损坏（${detail}）${unreadable === undefined ? '' : `，${at(unreadable).zh}无法读取`}`,
  en: `the database file is damaged (${detail})${unreadable === undefined ? '' : `; ${at(unreadable).en} cannot be read`}`,
});

/** @param position the first event that is missing, if it is known */
export const missingPart = (zh: string, en: string, position?: number): LogFlaw => ({
  kind: 'incomplete',
  ...(position !== undefined && { position }),
  zh,
  en,
});

export const changedSchema = (name: string, what: 'missing' | 'changed' | 'foreign'): LogFlaw => ({
  kind: 'schema',
  zh: `数据库中的 ${name} ${{ missing: '缺失', changed: '已被更改', foreign: '不属于事件日志' }[what]}`,
  en: `${name} in the database ${{ missing: 'is missing', changed: 'was changed', foreign: 'does not belong to an event log' }[what]}`,
});

export const positionGap = (expected: number, found: number): LogFlaw => ({
  kind: 'position-gap',
  position: expected,
  zh: `缺少${at(expected).zh}，其后为 ${String(found)}`,
  en: `${at(expected).en} is missing; the next one is ${String(found)}`,
});

export const revisionGap = (stream: string, expected: number, found: number, position: number): LogFlaw => ({
  kind: 'revision-gap',
  position,
  zh: `事件流 ${stream} 缺少修订号 ${String(expected)}，${at(position).zh}为 ${String(found)}`,
  en: `stream ${stream} has no revision ${String(expected)}; ${at(position).en} is revision ${String(found)}`,
});

export const revisionOutOfOrder = (stream: string, revision: number, position: number): LogFlaw => ({
  kind: 'revision-order',
  position,
  zh: `事件流 ${stream} 的修订号 ${String(revision)}（位置 ${String(position)}）早于其前一事件`,
  en: `revision ${String(revision)} of stream ${stream}, at position ${String(position)}, comes before the revision that it follows`,
});

export const notCanonical = (position: number, what: 'payload' | 'metadata'): LogFlaw => ({
  kind: 'not-canonical',
  position,
  zh: `${at(position).zh}的${what === 'payload' ? '内容' : '元数据'}不是规范 JSON`,
  en: `the ${what} of ${at(position).en} is not canonical JSON`,
});

export const malformed = (position: number, why: string): LogFlaw => ({
  kind: 'malformed',
  position,
  zh: `${at(position).zh}不符合规定（${why}）`,
  en: `${at(position).en} is malformed: ${why}`,
});
