import { pointerSteps } from '@ecl/kernel';
import { Compile } from 'typebox/compile';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { systemErrorCode } from '../reading/system-error.js';
import { faultsOf } from './mapping-checks.js';
import { MappingFaulty, type MappingFault } from './mapping-faulty.js';
import { mappingSchema, type Mapping } from './mapping.js';

const MOST_BYTES = 1_048_576;
const form = Compile(mappingSchema);

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
        zh: `不是有效的 YAML：${error.message}`,
      },
    ]);
  const content = contentOf(document, fileName);
  const at = (path: readonly string[]): number | undefined => lineOf(document, lines, path);
  if (!form.Check(content))
    throw new MappingFaulty(
      fileName,
      formFaults(content).map(({ path, what }) => ({
        line: at(path),
        en: `${path.join('.')} ${what}`,
        zh: `${path.join('.')} ${what}`,
      })),
    );
  const faults = faultsOf(content);
  if (faults.length > 0)
    throw new MappingFaulty(
      fileName,
      faults.map(({ path, en, zh }) => ({
        line: at(path),
        en: `${path.join('.')}: ${en}`,
        zh: `${path.join('.')}：${zh}`,
      })),
    );
  return { ...content, sha256: createHash('sha256').update(bytes).digest('hex') };
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

const formFaults = (content: unknown): { path: readonly string[]; what: string }[] => {
  const found = new Map<string, { path: readonly string[]; what: string }>();
  for (const { keyword, instancePath, params, message } of form.Errors(content)) {
    // Reported at the member as "schema is false", and again by name at its owner, which says more.
    if (keyword === 'boolean') continue;
    const path = pointerSteps(instancePath);
    const detail = Object.values(params).find((value) => Array.isArray(value) || typeof value === 'string');
    const what = detail === undefined ? message : `${message}: ${String(detail)}`;
    found.set(`${instancePath} ${what}`, { path, what });
  }
  return [...found.values()];
};

/** The line of a node, or of the nearest one around it that exists. */
const lineOf = (document: Document, lines: LineCounter, path: readonly string[]): number | undefined => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};
