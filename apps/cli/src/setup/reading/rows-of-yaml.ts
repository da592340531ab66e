import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { tableFault } from '../../demo/table/table-fault.js';
import { textOfFile } from '../../demo/table/read-sheet.js';
import { kindNamed, KINDS, type Kind } from '../kinds.js';
import type { Given, Row } from './row.js';

/**
 * A YAML file: a section for each kind of entry, and a list in each. Every value is read as text, so that `01` stays `01` and a
 * credit code no number.
 * @throws Problem
 */
export const rowsOfYaml = (file: string): readonly Row[] => {
  const lines = new LineCounter();
  const document = parseDocument(textOfFile(file), { schema: 'failsafe', lineCounter: lines });
  const [error] = document.errors;
  if (error)
    throw tableFault(
      { file, row: error.linePos?.[0].line ?? 1 },
      { zh: '不是有效的 YAML', en: `this is not valid YAML: ${error.message.split('\n')[0] ?? ''}` },
    );
  const lineOf = (node: unknown): number => {
    const at = (node as Node | null)?.range?.[0];
    return at === undefined ? 1 : lines.linePos(at).line;
  };
  const wrong = (node: unknown, zh: string, en: string) => tableFault({ file, row: lineOf(node) }, { zh, en });

  const givenIn = (node: unknown): Given => {
    if (isScalar(node)) return typeof node.value === 'string' ? node.value.trim() : '';
    if (isSeq(node)) return node.items.map(givenIn);
    if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [textOf(key), givenIn(value)]));
    if (isAlias(node)) throw wrong(node, '不支持 YAML 的锚点和别名', 'anchors and aliases are not taken');
    return '';
  };
  const textOf = (key: unknown): string => (isScalar(key) && typeof key.value === 'string' ? key.value.trim() : '');

  const rowsOf = (kind: Kind, list: unknown): readonly Row[] => {
    if (isScalar(list) && list.value === '') return [];
    if (!isSeq(list)) throw wrong(list, `“${kind.zh}”应为列表`, `"${kind.name}" must be a list`);
    return list.items.map((item) => {
      if (!isMap(item))
        throw wrong(item, `“${kind.zh}”的每一项应有各自的成员`, `each of "${kind.name}" must have members of its own`);
      const given = item.items.map(({ key, value }) => [textOf(key), givenIn(value)] as const);
      return { kind, place: { file, row: lineOf(item) }, given };
    });
  };

  if (!isMap(document.contents))
    throw wrong(undefined, `应有这些部分：${SECTIONS.zh}`, `it must have sections: ${SECTIONS.en}`);
  const found = new Map<Kind, readonly Row[]>();
  for (const { key, value } of document.contents.items) {
    const kind = kindNamed(textOf(key));
    if (!kind)
      throw wrong(
        key,
        `没有“${textOf(key)}”这一部分；可用的有：${SECTIONS.zh}`,
        `there is no section "${textOf(key)}"; there are: ${SECTIONS.en}`,
      );
    if (found.has(kind)) throw wrong(key, `“${kind.zh}”出现了两次`, `"${kind.name}" is there twice`);
    found.set(kind, rowsOf(kind, value));
  }
  return KINDS.flatMap((kind) => found.get(kind) ?? []);
};

const SECTIONS = {
  zh: KINDS.map(({ zh }) => zh).join('、'),
  en: KINDS.map(({ name }) => name).join(', '),
};
