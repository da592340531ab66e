import type { SignInThrottle } from '@ecl/identity';
import { networkOf } from '@ecl/web';
import { Logger } from '@nestjs/common';

const logger = new Logger('sign-in');

/**
 * Checks what somebody gives, as a guess that is counted: without that, a stolen session would be a way to guess without end.
 * @param Wrong what the check throws at a wrong one
 * @throws Wrong; whatever else the check or the throttle throws
 */
export const guess = async <Answer>(
  { throttle, username, ip, Wrong }: Guessing,
  check: () => Promise<Answer>,
): Promise<Answer> => {
  const answer = await throttle.attempt(username, networkOf(ip), async () => {
    try {
      return await check();
    } catch (error) {
      if (error instanceof Wrong) return undefined;
      throw error;
    }
  });
  if (answer === undefined) {
    // For whoever looks whether somebody guesses; what was given is in no log.
    logger.log({ username, wrong: Wrong.name, msg: '验证码或者密码不正确 a code or a password was wrong' });
    throw new Wrong();
  }
  return answer;
};

interface Guessing {
  readonly throttle: SignInThrottle;
  readonly username: string;
  readonly ip: string | undefined;
  readonly Wrong: new () => Error;
}
