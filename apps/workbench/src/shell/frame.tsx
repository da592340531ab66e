import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, type SubmitEvent } from 'react';
import { given, ledger } from '../ledger/client.js';
import { useLiveChanges } from '../ledger/live-changes.js';
import { timeOf } from '../ledger/moments.js';
import { sessions } from '../ledger/session.js';
import { drafts } from '../steps/drafts.js';
import { useSay } from '../words/language.js';
import { roleWords } from '../words/words.js';
import { useMe, useSession } from './account.js';
import { useNames } from './names.js';
import { EndingSession } from './ending-session.js';
import { Icons } from './icons.js';
import { LanguageSwitch } from './language-switch.js';
import { useNow } from './now.js';
import { placeOf, placesFor } from './places.js';

export const Frame = () => {
  const say = useSay();
  const session = useSession();
  const me = useMe();
  const { personName, agencyName } = useNames();
  const connection = useLiveChanges();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const places = placesFor(me?.roles ?? []);
  const here = placeOf(path, places);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {say('跳到正文', 'Skip to the page')}
      </a>
      <header className="top">
        <Link to="/work" className="brand">
          <span className="seal" aria-hidden="true">
            卷
          </span>
          {say('执法案卷账本', 'Case ledger')}
        </Link>
        <Find />
        <div className="who">
          <AccountMenu
            name={session ? personName(me?.personId ?? session.username) : ''}
            role={me ? me.roles.map((role) => say(roleWords(role))).join(say('、', ', ')) : ''}
            agency={me?.agencyId ? agencyName(me.agencyId) : ''}
          />
        </div>
      </header>
      <nav className="side" aria-label={say('主导航', 'Main')}>
        {places.map(({ to, zh, en, Icon }) => (
          <Link
            key={to}
            to={to}
            className={to === here ? 'place here' : 'place'}
            activeProps={{}}
            aria-current={to === here ? 'page' : undefined}
          >
            <Icon />
            <span>{say(zh, en)}</span>
          </Link>
        ))}
        <p className="as-of" role="status">
          {connection === 'live'
            ? say('实时连接正常', 'Live')
            : connection === 'broken'
              ? say('连接中断，正在重连', 'Not connected; trying again')
              : say('正在连接', 'Connecting')}
          <AsOf />
        </p>
      </nav>
      <main id="main" tabIndex={-1}>
        <EndingSession />
        <Suspense fallback={<p className="muted loading">{say('正在打开…', 'Opening…')}</p>}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
};

const AsOf = () => {
  const say = useSay();
  const now = useNow(20_000);
  return (
    <>
      <br />
      {say('北京时间', 'Beijing time')} {timeOf(now)}
    </>
  );
};

/** One box for a number or a party; `/` leads to it. */
const Find = () => {
  const say = useSay();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = box.current?.value.trim() ?? '';
    if (words !== '') void navigate({ to: '/cases', search: { text: words } });
  };
  return (
    <form className="find" role="search" onSubmit={find}>
      <label className="hidden" htmlFor="find">
        {say('查找案件', 'Find a case')}
      </label>
      <Icons.search />
      <input
        id="find"
        ref={box}
        placeholder={say('案号、当事人、事由（按 / 键）', 'Number, party, conduct (press /)')}
      />
    </form>
  );
};

const AccountMenu = ({
  name,
  role,
  agency,
}: {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
}) => {
  const say = useSay();
  const client = useQueryClient();
  const menu = useRef<HTMLDetailsElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  const signOut = async (): Promise<void> => {
    const username = sessions.now()?.username;
    const out = await given(ledger.DELETE('/api/session')).catch(() => undefined);
    // Where the browser keeps nothing there is no key either, and nobody is kept from leaving.
    if (username !== undefined) await drafts.forget(username).catch(() => undefined);
    sessions.set(undefined);
    client.clear();
    if (out?.endSessionUrl) location.assign(out.endSessionUrl);
  };
  return (
    <details className="account" ref={menu}>
      <summary>
        <span className="me">
          {name} <span className="wide">· {role}</span>
          <small className="wide">{agency}</small>
        </span>
        <Icons.down />
      </summary>
      <div className="menu">
        <p className="small">
          {name} · {role}
        </p>
        <LanguageSwitch className="plain" />
        <Link to="/password" className="plain">
          {say('更改密码', 'Change the password')}
        </Link>
        <a className="plain" href="/api/docs">
          {say('接口文档', 'API')}
        </a>
        <button type="button" className="plain" onClick={() => void signOut()}>
          {say('退出登录', 'Sign out')}
        </button>
      </div>
    </details>
  );
};
