import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Heading } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import { roleWords } from '../words/words.js';
import { AccountChange } from './account-change.js';
import { AdministrationTabs } from './administration-tabs.js';

type Account = Answers['AccountEntry'];

/** What looks odd about an account, and what to do. */
const FINDINGS: Readonly<Record<Account['findings'][number], Said>> = {
  'person-has-another-account': { zh: '此人另有账号', en: 'this person has another account' },
  'look-alike-name': { zh: '与另一账号名相似', en: 'looks like another name' },
  'reserved-name': { zh: '保留名称', en: 'a reserved name' },
  'of-nobody': { zh: '没有登记的人员', en: 'of nobody on the register' },
  'not-in-post': { zh: '人员已离任', en: 'no longer in post' },
  'posted-elsewhere': { zh: '人员在别的机关', en: 'posted elsewhere' },
};

/** Accounts: what looks odd first; each with what can be changed. */
export const AccountsPage = () => {
  const say = useSay();
  const { personName } = useNames();
  const [words, setWords] = useState('');
  const accounts = useQuery(questions.accounts());
  const fits = (account: Account): boolean =>
    `${account.username} ${personName(account.personId)} ${account.roles.map((role) => say(roleWords(role))).join(' ')}`
      .toLowerCase()
      .includes(words.trim().toLowerCase());
  return (
    <>
      <Heading title={say('账号', 'Accounts')} />
      <AdministrationTabs />
      <div className="row register-steps">
        <Link className="button main" to="/admin/accounts/new">
          <Icons.plus /> {say('开立账号', 'Open an account')}
        </Link>
        <label className="narrow">
          <span className="hidden">{say('查找账号', 'Find an account')}</span>
          <input
            value={words}
            placeholder={say('姓名、账号、职责', 'Name, account, role')}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </div>
      <section className="card" aria-label={say('账号', 'Accounts')}>
        <Asked of={accounts}>
          {(found) => (
            <ul className="rows">
              {found
                .filter(fits)
                .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || b.findings.length - a.findings.length)
                .map((account) => (
                  <AccountRow key={account.username} of={account} />
                ))}
            </ul>
          )}
        </Asked>
      </section>
    </>
  );
};

const AccountRow = ({ of }: { readonly of: Account }) => {
  const say = useSay();
  const { personName, agencyName, unitName } = useNames();
  const place =
    of.unitId !== undefined ? unitName(of.unitId) : of.agencyId === undefined ? '' : agencyName(of.agencyId);
  return (
    <li>
      <div className="row">
        <b className="big">{personName(of.personId)}</b>
        <span className="muted">{of.username}</span>
        <span>{of.roles.map((role) => say(roleWords(role))).join(say('、', ', '))}</span>
        <span className="muted small">{place}</span>
        <span className="aside row">
          {of.isClosed && <Mark tone="stop">{say('已注销', 'closed')}</Mark>}
          {of.mustChangePassword && <Mark tone="still">{say('尚未改初始密码', 'first password')}</Mark>}
          {of.hasSecondFactor ? (
            <Mark tone="done">{say('有第二因素', 'second factor')}</Mark>
          ) : (
            <span className="muted small">{say('没有第二因素', 'no second factor')}</span>
          )}
          {of.boundTo && <Mark tone="done">{say('统一身份', 'bound')}</Mark>}
        </span>
      </div>
      {of.findings.length > 0 && (
        <p className="row">
          {of.findings.map((finding) => (
            <Mark key={finding} tone="warn">
              {say(FINDINGS[finding])}
            </Mark>
          ))}
        </p>
      )}
      {!of.isClosed && <AccountChange of={of} />}
    </li>
  );
};
