import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { given, ledger } from '../ledger/client.js';
import { momentWords } from '../ledger/moments.js';
import { useSession } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { keepLook, lookBefore } from './last-look.js';

const SHOWN = 12;

/** What changed since the last look, newest first, as the feed of the ledger has it for this account. */
export const News = ({ position }: { readonly position: string | null | undefined }) => {
  const say = useSay();
  const username = useSession()?.username ?? '';
  const before = lookBefore(username);
  const news = useQuery({
    queryKey: ['list', 'news', before?.position],
    enabled: before !== undefined,
    queryFn: () =>
      given(ledger.GET('/api/changes', { params: { query: { after: before?.position ?? '', limit: 1000 } } })),
  });
  useEffect(() => {
    if (username !== '' && typeof position === 'string') keepLook(username, { position, at: new Date().toISOString() });
  }, [username, position]);
  const title = say('上次查看以后', 'Since you last looked');
  if (before === undefined)
    return (
      <Card title={title}>
        <p className="in muted">
          {say(
            '第一次在这台设备上查看。从现在起的变化，下次会列在这里。',
            'This is your first look on this device. What changes from now on is listed here next time.',
          )}
        </p>
      </Card>
    );
  return (
    <Card title={title} hint={momentWords(before.at, say.language)}>
      <Asked of={news}>
        {(changes) => {
          const cases = changes.filter(({ data }) => data.kind === 'case');
          if (cases.length === 0) return <p className="in muted">{say('没有变化。', 'Nothing changed.')}</p>;
          return (
            <ul className="news">
              {cases
                .slice(-SHOWN)
                .reverse()
                .map(({ id, time, data }) => (
                  <li key={id}>
                    <time dateTime={time}>{momentWords(time, say.language)}</time>
                    {say(data)}
                    <br />
                    <Link to="/cases/$id" params={{ id: data.id }}>
                      {data.id}
                    </Link>
                  </li>
                ))}
              {cases.length > SHOWN && (
                <li className="muted">
                  {say(`另有 ${String(cases.length - SHOWN)} 项`, `and ${String(cases.length - SHOWN)} more`)}
                </li>
              )}
            </ul>
          );
        }}
      </Asked>
    </Card>
  );
};
