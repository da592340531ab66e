import { SetMetadata } from '@nestjs/common';

export const BEFORE_PASSWORD_CHANGE = 'ecl:before-password-change';

/** On the few routes that are answered to someone who has not yet changed the password that somebody else gave. */
export const BeforePasswordChange = () => SetMetadata(BEFORE_PASSWORD_CHANGE, true);
