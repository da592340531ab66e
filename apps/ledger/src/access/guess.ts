import type { SignInThrottle } from '@ecl/identity';
import { networkOf } from '@ecl/web';

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
  if (answer === undefined) throw new Wrong();
  return answer;
};

interface Guessing {
  readonly throttle: SignInThrottle;
  readonly username: string;
  readonly ip: string | undefined;
  readonly Wrong: new () => Error;
}
