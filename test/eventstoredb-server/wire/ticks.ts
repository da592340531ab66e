/** Ticks of 100 nanoseconds since 1970, the form of the time in events. */
export const ticksOf = (milliseconds: number): string => String(BigInt(Math.trunc(milliseconds)) * 10_000n);
