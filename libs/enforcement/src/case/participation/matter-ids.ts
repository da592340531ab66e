/** An id has at most a hundred signs. */
const LONGEST_PART = 90;

/** The id under which a party has a matter about an item of its penalty: the first that is free. */
export const matterIdOf = (partyId: string, used: readonly string[]): string => {
  const nth = (at: number): string => `${partyId.slice(0, LONGEST_PART)}-redo-${String(at + 1)}`;
  return nth([...used, ''].findIndex((_, at) => !used.includes(nth(at))));
};
