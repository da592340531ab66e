import { amountWithText } from '@ecl/kernel';
import type { Type as Class } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { wholeNumber } from '../input/words.js';
import { member, said, type MemberOptions } from './member.js';

type Shown = (value: unknown) => unknown;
type Kept = { readonly is: 'amount' } | { readonly is: 'part'; readonly ofClass: () => Class };

/** What the members of each class are, as far as an amount may be in them; a class inherits those of its parent. */
const KEPT = new WeakMap<object, Map<string, Kept>>();
const SHOWN = new WeakMap<object, Shown>();

const keep = (prototype: object, name: string | symbol, kept: Kept): void => {
  const members = KEPT.get(prototype) ?? new Map<string, Kept>();
  KEPT.set(prototype, members.set(String(name), kept));
};

/**
 * An amount of an answer, in whole fen. It may be below zero only where `min` says so. The answer has its text in yuan beside
 * it, in a member that the contract gets from the unit.
 */
export const Amount = (options: MemberOptions & { readonly min?: number } = {}): PropertyDecorator => {
  const [min, max] = [options.min ?? 0, Number.MAX_SAFE_INTEGER];
  const words = said(wholeNumber(min, max));
  const described = member(
    [IsInt(words), Min(min, words), Max(max, words)],
    { type: 'integer', minimum: min, maximum: max, 'x-unit': 'fen' } as object,
    options,
  );
  return (target, name) => {
    keep(target, name, { is: 'amount' });
    described(target, name);
  };
};

/** Notes that a member is described by a class of its own. */
export const partOf = (ofClass: () => Class): PropertyDecorator => {
  return (target, name) => {
    keep(target, name, { is: 'part', ofClass });
  };
};

/** How an answer of a class is shown where its members do not say it: an event, by the schema of its type. */
export const ShownAs =
  (shown: Shown): ClassDecorator =>
  (target) => {
    SHOWN.set(target.prototype as object, shown);
  };

/** Gives an answer of a class with each amount in yuan beside it; undefined where such an answer has no amount. */
export const shownIn = (ofClass: Class): Shown | undefined => made(ofClass.prototype as object);

const known = new WeakMap<object, Shown | 'nothing'>();

const made = (prototype: object): Shown | undefined => {
  const ready = known.get(prototype);
  if (ready !== undefined) return ready === 'nothing' ? undefined : ready;
  const shown = shownBy(prototype) ?? (hasAmount(prototype) ? ofMembers(membersOf(prototype)) : undefined);
  known.set(prototype, shown ?? 'nothing');
  return shown;
};

/** Whether an answer of a class can have an amount, in a part of a part too; a class may have itself in it. */
const hasAmount = (prototype: object, seen = new Set<object>()): boolean => {
  if (seen.has(prototype)) return false;
  seen.add(prototype);
  return (
    shownBy(prototype) !== undefined ||
    membersOf(prototype).some(([, kept]) => kept.is === 'amount' || hasAmount(kept.ofClass().prototype as object, seen))
  );
};

const shownBy = (prototype: object): Shown | undefined =>
  SHOWN.get(prototype) ?? (parentOf(prototype) && shownBy(parentOf(prototype) as object));

const membersOf = (prototype: object): readonly (readonly [string, Kept])[] => {
  const parent = parentOf(prototype);
  return [...(parent ? membersOf(parent) : []), ...(KEPT.get(prototype) ?? [])];
};

const parentOf = (prototype: object): object | undefined => {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return parent === null || parent === Object.prototype ? undefined : parent;
};

const ofMembers = (kept: readonly (readonly [string, Kept])[]): Shown => {
  // Of parts: found when the first answer is shown, because a class may have itself in it.
  let members: ReadonlyMap<string, Shown | 'amount'> | undefined;
  const found = (): ReadonlyMap<string, Shown | 'amount'> =>
    new Map(
      kept.flatMap(([name, each]) => {
        const shown = each.is === 'amount' ? 'amount' : made(each.ofClass().prototype as object);
        return shown ? [[name, shown] as const] : [];
      }),
    );
  return (answer) => {
    if (typeof answer !== 'object' || answer === null) return answer;
    members ??= found();
    const said: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(answer)) {
      const shown = members.get(name);
      if (shown === 'amount') Object.assign(said, amountWithText(name, value));
      // A part that is absent is not shown as anything.
      else if (shown && value !== undefined) said[name] = Array.isArray(value) ? value.map(shown) : shown(value);
      else said[name] = value;
    }
    return said;
  };
};
