import { INSTANT_PATTERN, isInstant, momentOf } from '@ecl/kernel';
import type { TSchema } from 'typebox';
import { branchFor, type SchemaNode } from './schema-node.js';

/** Gives a value with each of its moments in the form that is stored; the value itself where nothing changes. */
export type NormalMoments = (value: unknown) => unknown;

/**
 * Reads the moments of a payload that came from outside, in whichever form of RFC 3339 they are written. It runs before
 * the check and the digest, so that two forms of one moment are one command. What is no moment is left to the check.
 */
export const normalMoments = (schema: TSchema): NormalMoments => normaliserOf(schema) ?? ((value) => value);

/** Undefined where a schema has no moment, so that most of a payload is not looked at. */
const normaliserOf = (node: SchemaNode): NormalMoments | undefined => {
  if (node.anyOf) return ofUnion(node);
  if (node.pattern === INSTANT_PATTERN) return normalMoment;
  if (node.items) return ofItems(node.items);
  return node.properties && ofMembers(node.properties);
};

const normalMoment: NormalMoments = (value) =>
  typeof value !== 'string' || isInstant(value) ? value : (momentOf(value) ?? value);

const ofItems = (items: SchemaNode): NormalMoments | undefined => {
  const ofItem = normaliserOf(items);
  if (!ofItem) return undefined;
  return (value) => {
    if (!Array.isArray(value)) return value;
    const given: readonly unknown[] = value;
    const normal = given.map(ofItem);
    return normal.every((item, index) => item === given[index]) ? given : normal;
  };
};

const ofMembers = (properties: Readonly<Record<string, SchemaNode>>): NormalMoments | undefined => {
  const members = Object.entries(properties).flatMap(([name, member]) => {
    const ofMember = normaliserOf(member);
    return ofMember ? [[name, ofMember] as const] : [];
  });
  if (members.length === 0) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const given = value as Readonly<Record<string, unknown>>;
    const changed = members.flatMap(([name, ofMember]) => {
      if (!Object.hasOwn(given, name)) return [];
      const normal = ofMember(given[name]);
      return normal === given[name] ? [] : [[name, normal] as const];
    });
    return changed.length === 0 ? value : { ...given, ...Object.fromEntries(changed) };
  };
};

/** A moment is one only in the branch that is meant: elsewhere the same words may be a text. */
const ofUnion = (union: SchemaNode): NormalMoments | undefined => {
  const branches = new Map(
    (union.anyOf ?? []).flatMap((branch) => {
      const ofBranch = normaliserOf(branch);
      return ofBranch ? [[branch, ofBranch] as const] : [];
    }),
  );
  if (branches.size === 0) return undefined;
  // A day and a moment are both text, but no text is both.
  const moment = [...branches.keys()].find(({ pattern }) => pattern === INSTANT_PATTERN);
  return (value) => {
    const meant = branchFor(union, value) ?? (typeof value === 'string' ? moment : undefined);
    return (meant && branches.get(meant)?.(value)) ?? value;
  };
};
