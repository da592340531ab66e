import type { LogHeader, SourceAttributes } from '../reading/foreign-event.js';

/** The raw text under a key, in whichever form the log has it. */
export type AttributeLookup = (of: SourceAttributes, key: string) => string | undefined;

const STANDARD_EXTENSION = /^https?:\/\/(?:www\.)?xes-standard\.org\/(\w+)\.xesext$/;

/**
 * Finds attributes by the keys of a mapping. A log may declare another prefix for a standard extension (`c:name` for
 * `concept:name`): the mapping names the usual prefix and still finds it.
 */
export const attributeLookup = (extensions: LogHeader['extensions']): AttributeLookup => {
  const prefixes = new Map<string, string>();
  for (const { prefix, uri } of extensions) {
    const usual = STANDARD_EXTENSION.exec(uri)?.[1];
    if (usual !== undefined && prefix !== '' && usual !== prefix) prefixes.set(`${usual}:`, `${prefix}:`);
  }
  return (of, key) => {
    const found = under(of, key);
    if (found !== undefined || prefixes.size === 0) return found;
    const end = key.indexOf(':') + 1;
    const prefix = prefixes.get(key.slice(0, end));
    return prefix === undefined ? undefined : under(of, `${prefix}${key.slice(end)}`);
  };
};

const under = ({ attributes, structured }: SourceAttributes, key: string): string | undefined =>
  Object.hasOwn(attributes, key) ? attributes[key] : structured.find((attribute) => attribute.key === key)?.value;
