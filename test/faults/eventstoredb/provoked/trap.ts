/** Something that a caller or a server does and that the bare client does not survive or never answers. */
export const traps = [
  'data that no JSON can hold',
  'an event without a type',
  'a revision that cannot be, given to another client of the process',
  'a subscription that the server drops while nobody listens for errors',
  'a batch whose place cannot be kept',
  'an append to which the server says nothing',
  'a cluster that is not found at the first look',
] as const;

export type Trap = (typeof traps)[number];

/** The server will never answer, so waiting would be useless. */
export const isWaitedForInVain = (trap: string): boolean => trap === 'an append to which the server says nothing';
