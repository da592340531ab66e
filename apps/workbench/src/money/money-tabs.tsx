import { Link } from '@tanstack/react-router';
import { useMay } from '../shell/account.js';
import { useSay } from '../words/language.js';

const TABS = [
  { to: '/money/days', zh: '按日对账', en: 'Day by day' },
  { to: '/money/obligations', zh: '应缴款', en: 'What is owed' },
  { to: '/money/refunds', zh: '应退款', en: 'Refunds' },
] as const;

export const MoneyTabs = () => {
  const say = useSay();
  const may = useMay();
  return (
    <nav className="tabs" aria-label={say('罚款与对账', 'Money')}>
      {TABS.map(({ to, zh, en }) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
          {say(zh, en)}
        </Link>
      ))}
      {may('report-collections') && (
        <Link to="/money/report" activeProps={{ 'aria-current': 'page' }}>
          {say('报送当日收款', 'Report a day')}
        </Link>
      )}
    </nav>
  );
};
