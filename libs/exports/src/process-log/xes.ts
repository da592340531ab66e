import { asDateTime, writableType } from './typed-value.js';
import {
  date,
  string,
  type LogAttribute,
  type ProcessEvent,
  type ProcessLog,
  type ProcessLogHead,
} from './process-log.js';
import { xmlName, xmlNameWithoutColon, xmlText } from './xml-text.js';

const NAME = 'concept:name';
const TIME = 'time:timestamp';

/**
 * A process log as XES, IEEE 1849-2016, in pieces of text: valid by its schema, which has no namespace, so `<log>` declares none. A
 * value that is not of its type is written as text, a key that is no name of XML in an escape, and a container as a list.
 */
export async function* xesOf({ head, cases }: ProcessLog): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" xes.features="nested-attributes">\n${headOf(head)}`;
  for await (const { name, attributes, events } of cases) {
    yield `<trace>\n${attributesOf(under(NAME, string(NAME, name), attributes))}`;
    for await (const event of events) yield eventOf(event);
    yield '</trace>\n';
  }
  yield '</log>\n';
}

const headOf = ({ extensions, classifiers, caseDefaults, eventDefaults, attributes }: ProcessLogHead): string =>
  [
    ...extensions
      .filter(({ uri }) => !/\s/.test(uri))
      .map(
        ({ name, prefix, uri }) =>
          `<extension name="${xmlNameWithoutColon(name)}" prefix="${xmlNameWithoutColon(prefix)}" uri="${xmlText(uri)}"/>\n`,
      ),
    ...globalOf('trace', caseDefaults),
    ...globalOf('event', eventDefaults),
    ...classifiers.map(
      ({ name, keys }) => `<classifier name="${xmlNameWithoutColon(name)}" keys="${xmlText(tokenOf(keys))}"/>\n`,
    ),
    attributesOf(attributes),
  ].join('');

const globalOf = (scope: string, defaults: readonly LogAttribute[]): string[] =>
  defaults.length === 0 ? [] : [`<global scope="${scope}">\n${attributesOf(defaults)}</global>\n`];

/** White space as a token of XML has it. */
const tokenOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

const eventOf = ({ activity, time, attributes }: ProcessEvent): string => {
  const named = under(NAME, string(NAME, activity), attributes);
  const timed = time === undefined ? named : under(TIME, date(TIME, asDateTime(time)), named);
  return `<event>\n${attributesOf(timed)}</event>\n`;
};

/** With the attribute that every reader looks for, where the log does not have it itself. */
const under = (key: string, own: LogAttribute, attributes: readonly LogAttribute[]): readonly LogAttribute[] =>
  attributes.some((attribute) => attribute.key === key) ? attributes : [own, ...attributes];

const attributesOf = (attributes: readonly LogAttribute[]): string => attributes.map(attributeOf).join('');

const LISTS: ReadonlySet<string> = new Set(['list', 'container']);

const attributeOf = ({ key, type, value = '', children = [] }: LogAttribute): string => {
  const inside = attributesOf(children);
  if (LISTS.has(type))
    return `<list key="${xmlName(key)}"><values key="values">${inside === '' ? '' : `\n${inside}`}</values></list>\n`;
  const tag = writableType(type, value);
  const start = `<${tag} key="${xmlName(key)}" value="${xmlText(value)}"`;
  return inside === '' ? `${start}/>\n` : `${start}>\n${inside}</${tag}>\n`;
};
