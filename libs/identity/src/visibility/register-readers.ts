import type { Actor, Role } from '@ecl/enforcement';

/** Who reads the registers entry by entry. */
export const REGISTER_READERS: readonly Role[] = ['administrator', 'head', 'unitHead', 'supervisor', 'archivist'];

export const mayReadRegisters = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => REGISTER_READERS.includes(role));
