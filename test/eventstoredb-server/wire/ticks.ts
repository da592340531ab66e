/** Ticks of 100 nanoseconds since 1970, as events carry their time. */
export const ticksOf = (milliseconds: number): string => String(BigInt(Math.trunc(milliseconds)) * 10_000n);
