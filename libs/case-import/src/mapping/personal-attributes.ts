import type { ForeignAttribute } from '@ecl/enforcement';
import type { SourceAttributes } from '../reading/foreign-event.js';
import { setOwn } from '../reading/own-member.js';

/** Attributes as an event payload carries them. */
export interface KeptAttributes {
  readonly attributes: Readonly<Record<string, string>>;
  readonly personalAttributes?: Readonly<Record<string, string>>;
  readonly structured?: ForeignAttribute[];
}

/** Separates the personal attributes from the others by their keys; nothing is lost. */
export const keptAttributes = (source: SourceAttributes, personal: ReadonlySet<string>): KeptAttributes => {
  if (personal.size === 0)
    return source.structured.length === 0
      ? { attributes: source.attributes }
      : { attributes: source.attributes, structured: [...source.structured] };
  const attributes: Record<string, string> = {};
  const personalAttributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(source.attributes))
    setOwn(personal.has(key) ? personalAttributes : attributes, key, value);
  const structured: ForeignAttribute[] = [];
  for (const [i, attribute] of source.structured.entries())
    // Kept whole, as one text: everything inside a personal attribute is personal too.
    if (speaksOf(attribute, personal))
      setOwn(personalAttributes, `${attribute.key}#${String(i)}`, JSON.stringify(attribute));
    else structured.push(attribute);
  return {
    attributes,
    ...(Object.keys(personalAttributes).length > 0 ? { personalAttributes } : {}),
    ...(structured.length > 0 ? { structured } : {}),
  };
};

const speaksOf = ({ key, children = [] }: ForeignAttribute, personal: ReadonlySet<string>): boolean =>
  personal.has(key) || children.some((child) => speaksOf(child, personal));
