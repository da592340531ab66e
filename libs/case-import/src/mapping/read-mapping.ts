import { hasLostSigns, pointerSteps } from '@ecl/kernel';
import { schemaCheck } from '@ecl/event-sourcing';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { systemErrorCode } from '../reading/system-error.js';
import { faultsOf, type FaultAt } from './mapping-checks.js';
import { MappingFaulty, type MappingFault } from './mapping-faulty.js';
import { mappingSchema, type Mapping, type MappingFile } from './mapping.js';
import { YAML_FAULTS_ZH } from './yaml-fault-zh.js';

const MOST_BYTES = 1_048_576;
const form = schemaCheck(mappingSchema);

/** Reads a mapping file. @throws MappingFaulty with everything that is wrong, and the lines. */
export const readMapping = async (path: string): Promise<Mapping> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const code = systemErrorCode(cause);
    throw faulty(basename(path), { en: `it cannot be read (${code})`, zh: `无法读取（${code}）` });
  }
  return parseMapping(bytes, basename(path));
};

/** A mapping from the text of its file. @throws MappingFaulty */
export const parseMapping = (yaml: string | Buffer, fileName = 'mapping.yaml'): Mapping => {
  const bytes = Buffer.from(yaml);
  if (bytes.length > MOST_BYTES) throw faulty(fileName, { en: 'it is larger than one megabyte', zh: '文件超过 1 MB' });
  if (!isUtf8(bytes)) throw faulty(fileName, { en: 'it is not UTF-8', zh: '文件不是 UTF-8 编码' });
  const lines = new LineCounter();
  const document = parseDocument(bytes.toString('utf8'), { lineCounter: lines, prettyErrors: false, strict: true });
  const [error] = document.errors;
  if (error)
    throw new MappingFaulty(fileName, [
      {
        line: lines.linePos(error.pos[0]).line,
        en: `not YAML: ${error.message}`,
        zh: `不是有效的 YAML：${YAML_FAULTS_ZH[error.code]}`,
      },
    ]);
  const content = contentOf(document, fileName);
  // Also one that is written as an escape.
  if (hasLostSigns(JSON.stringify(content)))
    throw faulty(fileName, {
      en: 'it has U+FFFD, a sign that was lost in decoding',
      zh: '含有“\uFFFD”（解码时丢失的字符）',
    });
  const at = (path: readonly string[]): number | undefined => lineOf(document, lines, path);
  const refuse = (faults: readonly FaultAt[]): void => {
    if (faults.length > 0)
      throw new MappingFaulty(
        fileName,
        faults.map((fault) => placed(fault, at(fault.path))),
      );
  };
  refuse(formFaults(content));
  refuse(faultsOf(content as MappingFile));
  return { ...(content as MappingFile), sha256: createHash('sha256').update(bytes).digest('hex') };
};

const placed = ({ path, en, zh }: FaultAt, line: number | undefined): MappingFault => {
  const place = path.join('.');
  return { line, en: place === '' ? en : `${place}: ${en}`, zh: place === '' ? zh : `${place}：${zh}` };
};

const faulty = (fileName: string, text: Omit<MappingFault, 'line'>): MappingFaulty =>
  new MappingFaulty(fileName, [{ line: undefined, ...text }]);

const contentOf = (document: Document, fileName: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    // Guards against aliases inside aliases, which would expand beyond the memory.
    throw faulty(fileName, { en: String(cause), zh: 'YAML 别名展开过大' });
  }
};

/** What the schema does not allow; a member that is unknown is at its own place. */
const formFaults = (content: unknown): FaultAt[] =>
  form(content).map(({ path, message, messageZh }) => ({ path: pointerSteps(path), en: message, zh: messageZh }));

/** The line of a node, or of the nearest one around it that exists. */
const lineOf = (document: Document, lines: LineCounter, path: readonly string[]): number | undefined => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};
