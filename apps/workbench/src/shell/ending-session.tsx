import { useSay } from '../words/language.js';
import { useSession } from './account.js';
import { Icons } from './icons.js';
import { useNow } from './now.js';

const WARNED_BEFORE_MS = 5 * 60_000;

/** How long a session still lasts, in whole minutes, when it is about to end; undefined while there is time. */
const minutesLeft = (expiresAt: string, now: number): number | undefined => {
  const left = Date.parse(expiresAt) - now;
  return left <= WARNED_BEFORE_MS ? Math.max(0, Math.ceil(left / 60_000)) : undefined;
};

/** Five minutes before a session ends, and once it has: drafts stay, and signing in again leads back here. */
export const EndingSession = () => {
  const say = useSay();
  const session = useSession();
  const now = useNow(10_000);
  const left = session && minutesLeft(session.expiresAt, now);
  if (left === undefined) return null;
  return (
    <p className="ending" role="status">
      <Icons.clock />
      {left === 0
        ? say(
            '登录已到期。草稿都在本机，重新登录后继续。',
            'Your session has ended. Drafts are kept here; sign in again to go on.',
          )
        : say(
            `登录将在 ${String(left)} 分钟后到期。草稿会保留。`,
            `Your session ends in ${String(left)} minutes. Drafts are kept.`,
          )}{' '}
      <a href={`/sign-in?again=1&to=${encodeURIComponent(location.pathname + location.search)}`}>
        {say('现在重新登录', 'Sign in again now')}
      </a>
    </p>
  );
};
