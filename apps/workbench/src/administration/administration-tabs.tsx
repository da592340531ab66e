import { Link } from '@tanstack/react-router';
import { useSay } from '../words/language.js';

const TABS = [
  { to: '/admin/accounts', zh: '账号', en: 'Accounts' },
  { to: '/admin/health', zh: '运行情况', en: 'Health' },
] as const;

export const AdministrationTabs = () => {
  const say = useSay();
  return (
    <nav className="tabs" aria-label={say('管理', 'Administration')}>
      {TABS.map(({ to, zh, en }) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
          {say(zh, en)}
        </Link>
      ))}
      <Link to="/registers/$register" params={{ register: 'personnel' }}>
        {say('登记簿', 'Registers')}
      </Link>
    </nav>
  );
};
