import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type SubmitEvent } from 'react';
import { given, ledger } from '../ledger/client.js';
import { LedgerProblem, saidBy, type ProblemBody } from '../ledger/problem.js';
import { useSession } from '../shell/account.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Heading } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import { began } from './began.js';
import { Field } from './field.js';
import { NewPassword } from './new-password.js';
import { comeBack, goToProvider } from './provider.js';
import { Enrolment, SecondFactor } from './second-factor.js';
import { Trouble } from './trouble.js';

/** Whatever a session still lacks is asked for, one thing after the other; then the page goes on to where somebody wanted to be. */
export const SignInPage = ({ to }: { readonly to?: string | undefined }) => {
  const say = useSay();
  const session = useSession();
  return (
    <main className="sign-in" id="main">
      <p className="brand">
        <span className="seal" aria-hidden="true">
          卷
        </span>
        {say('执法案卷账本', 'Enforcement case ledger')}
      </p>
      <div className="card">
        {session?.secondFactor === 'to-give' ? (
          <SecondFactor />
        ) : session?.secondFactor === 'to-enrol' ? (
          <Enrolment />
        ) : session?.mustChangePassword ? (
          <NewPassword isFirst username={session.username} />
        ) : (
          <Password to={to} />
        )}
      </div>
      <p className="small muted">
        <LanguageSwitch className="link" /> · <a href="/status">{say('运行状态', 'State of the service')}</a>
      </p>
    </main>
  );
};

const Password = ({ to }: { readonly to: string | undefined }) => {
  const say = useSay();
  const ways = useQuery({ queryKey: ['ways'], queryFn: () => given(ledger.GET('/api/session/ways')) });
  const provider = ways.data?.ways.find(({ is }) => is === 'provider');
  const [trouble, setTrouble] = useState<Said>();
  const [stranger, setStranger] = useState<ProblemBody>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    comeBack()?.catch((error: unknown) => {
      setTrouble(saidBy(error));
      if (error instanceof LedgerProblem && error.body.subject !== undefined) setStranger(error.body);
    });
  }, []);
  const signIn = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [username, password] = [form.get('username') as string, form.get('password') as string];
    setBusy(true);
    try {
      began(
        await given(ledger.POST('/api/session', { body: { username: username.trim(), password } })),
        username.trim(),
      );
    } catch (error) {
      setTrouble(error instanceof LedgerProblem && error.status === 400 ? NOT_FILLED : saidBy(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="in" onSubmit={(event) => void signIn(event)}>
      <Heading title={say('登录', 'Sign in')}>{say('登录工作台', 'Sign in to the workbench')}</Heading>
      <Trouble said={trouble} />
      {stranger && (
        <dl className="facts">
          <dt>{say('身份提供者', 'Provider')}</dt>
          <dd>
            <code>{stranger.issuer}</code>
          </dd>
          <dt>{say('主体标识', 'Subject')}</dt>
          <dd>
            <code>{stranger.subject}</code>
          </dd>
        </dl>
      )}
      <Field name="username" label={say('账号', 'Account')} autoComplete="username" />
      <Field name="password" label={say('密码', 'Password')} type="password" autoComplete="current-password" />
      <button type="submit" className="button main" disabled={isBusy}>
        {say('登录', 'Sign in')}
      </button>
      {provider && (
        <button
          type="button"
          className="button"
          onClick={() => {
            goToProvider(to).catch((error: unknown) => setTrouble(saidBy(error)));
          }}
        >
          {provider.label}
        </button>
      )}
      <p className="small muted">
        {say('忘记密码的，请系统管理员重新设置。', 'An administrator can give you another password.')}
      </p>
    </form>
  );
};

const NOT_FILLED: Said = { zh: '请填写账号和密码。', en: 'Enter your account and your password.' };
