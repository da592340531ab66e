/** JSON Pointer (RFC 6901): the place of a part of a JSON value, as text. */

/** One step of a pointer, with the slash in front of it. */
export const pointerStep = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The names of the members and the places of the items that a pointer goes through. */
export const pointerSteps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
