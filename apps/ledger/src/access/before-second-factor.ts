import { SetMetadata } from '@nestjs/common';

export const BEFORE_SECOND_FACTOR = 'ecl:before-second-factor';

/**
 * On the few routes that are answered to someone who has not given the second factor yet: `given`, before it is given;
 * `enrolled`, before there is one, and not before one that there is was given.
 */
export type Before = 'given' | 'enrolled';
export const BeforeSecondFactor = (before: Before) => SetMetadata(BEFORE_SECOND_FACTOR, before);
