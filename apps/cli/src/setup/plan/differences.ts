import { canonicalJson } from '@ecl/kernel';
import { yuanText } from './yuan-text.js';
import type { Kind } from '../kinds.js';

/** A member that the ledger and the file have differently, in words. */
export interface Difference {
  readonly member: string;
  readonly zh: string;
  readonly en: string;
  /** As the ledger has it; empty for nothing. */
  readonly before: string;
  /** As the file has it; empty for nothing. */
  readonly after: string;
}

type Body = Readonly<Record<string, unknown>>;

/** What differs between an entry that holds and what a row asks for. */
export const differencesOf = (kind: Kind, held: Body, asked: Body): readonly Difference[] =>
  Object.keys(kind.members)
    .filter((member) => textOf(held[member]) !== textOf(asked[member]))
    .map((member) => ({
      member,
      ...kind.titleOf(`/${member}`),
      before: shown(held[member], kind, member),
      after: shown(asked[member], kind, member),
    }));

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));

const shown = (value: unknown, kind: Kind, member: string): string =>
  value === undefined ? '' : yuanText(value, kind.members[member] ?? {});
