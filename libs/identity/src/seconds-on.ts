import { epochMilliseconds, type Clock } from '@ecl/kernel';

/** Whole seconds since 1970-01-01 UTC, as tokens and codes count them. */
export const secondsOn = (clock: Clock): number => Math.floor(epochMilliseconds(clock.now()) / 1000);
