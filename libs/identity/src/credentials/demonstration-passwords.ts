/** Passwords that demonstrations print, of this release and of earlier ones: everyone knows them. */
const PRINTED = ['Demo-2026-xuni'] as const;

export const isDemonstrationPassword = (password: string): boolean =>
  (PRINTED as readonly string[]).includes(password.normalize('NFKC'));
