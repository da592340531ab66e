import { pointerStep } from './json-pointer.js';

/** An object or a list that is not closed yet. */
interface Open {
  /** The names so far; absent for a list. */
  readonly names?: Set<string>;
  /** The step to the member, or the place in the list, that is being read. */
  at: string | number;
  isAtName: boolean;
}

/**
 * The first member of a JSON text that has the name of an earlier one of the same object, as a JSON Pointer; undefined where there is
 * none, or where the text is no JSON. Parsers keep the last of them and say nothing (RFC 8259 4). Iterative: the nesting is the
 * sender's.
 */
export const repeatedMember = (json: string): string | undefined => {
  const open: Open[] = [];
  const strings = /"(?:[^"\\]|\\.)*"/suy;
  for (let i = 0; i < json.length; i += 1) {
    const top = open.at(-1);
    switch (json.charAt(i)) {
      case '{':
        open.push({ names: new Set(), at: '', isAtName: true });
        break;
      case '[':
        open.push({ at: 0, isAtName: false });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (top?.names) top.isAtName = true;
        else if (top) top.at = Number(top.at) + 1;
        break;
      case '"': {
        strings.lastIndex = i;
        const [text] = strings.exec(json) ?? [];
        if (text === undefined) return undefined;
        i += text.length - 1;
        if (!top?.names || !top.isAtName) break;
        const name = nameIn(text);
        if (name === undefined) return undefined;
        top.at = name;
        top.isAtName = false;
        if (top.names.has(name)) return open.map(({ at }) => pointerStep(at)).join('');
        top.names.add(name);
      }
    }
  }
  return undefined;
};

const nameIn = (text: string): string | undefined => {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
};
