import type { JsonObject, JsonValue } from '@ecl/kernel';

/** The members that are there: what a payload of an older version left out, the newer one leaves out too. */
export const present = (members: Readonly<Record<string, JsonValue | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(members).filter((member): member is [string, JsonValue] => member[1] !== undefined),
  );
