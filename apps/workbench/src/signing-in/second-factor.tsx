import { useState, type SubmitEvent } from 'react';
import { given, ledger, type Answers } from '../ledger/client.js';
import { saidBy } from '../ledger/problem.js';
import { sessions } from '../ledger/session.js';
import { Heading } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import { began } from './began.js';
import { Field } from './field.js';
import { QrCode } from './qr-code.js';
import { Trouble } from './trouble.js';

/** The session of now, with more. */
const goOn = (answer: Answers['SessionAnswer']): void => {
  const now = sessions.now();
  began(answer, now?.username ?? '', now?.isThroughProvider);
};

const CODE = { inputMode: 'numeric', autoComplete: 'one-time-code', name: 'code' } as const;

const codeIn = (event: SubmitEvent<HTMLFormElement>): string =>
  (new FormData(event.currentTarget).get('code') as string).replaceAll(/\s/g, '');

/** The code of the authenticator, or one of the recovery codes. */
export const SecondFactor = () => {
  const say = useSay();
  const [trouble, setTrouble] = useState<Said>();
  const give = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    try {
      goOn(await given(ledger.POST('/api/session/second-factor', { body: { code: codeIn(event) } })));
    } catch (error) {
      setTrouble(saidBy(error));
    }
  };
  return (
    <form className="in" onSubmit={(event) => void give(event)}>
      <Heading title={say('验证码', 'Code')}>{say('填写验证码', 'Enter the code')}</Heading>
      <Trouble said={trouble} />
      <Field
        {...CODE}
        label={say('验证器上的 6 位数字', 'Six digits of your authenticator')}
        hint={say('手机不在身边的，可以填一个备用码。', 'Without your phone, enter one of the recovery codes.')}
      />
      <button type="submit" className="button main">
        {say('登录', 'Sign in')}
      </button>
      <button type="button" className="link" onClick={() => sessions.set(undefined)}>
        {say('换一个账号', 'Another account')}
      </button>
    </form>
  );
};

/** For roles that need an authenticator and have none yet: its secret, then the first code, then the recovery codes. */
export const Enrolment = () => {
  const say = useSay();
  const [trouble, setTrouble] = useState<Said>();
  const [secret, setSecret] = useState<Answers['EnrolmentAnswer']>();
  const isThroughProvider = sessions.now()?.isThroughProvider === true;
  const [enrolled, setEnrolled] = useState<Answers['EnrolledAnswer']>();
  const tried = (work: () => Promise<void>) => (event: SubmitEvent) => {
    event.preventDefault();
    work().catch((error: unknown) => setTrouble(saidBy(error)));
  };
  if (enrolled)
    return (
      <div className="in">
        <Heading title={say('备用码', 'Recovery codes')}>{say('抄下备用码', 'Write down the recovery codes')}</Heading>
        <p>{say('每个只能用一次，只在这里显示一次。', 'Each counts once, and they are shown only here.')}</p>
        <ul className="codes">
          {enrolled.recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <button type="button" className="button main" onClick={() => goOn(enrolled)}>
          {say('已抄下，进入工作台', 'I have them; go on')}
        </button>
      </div>
    );
  if (secret)
    return (
      <form
        className="in"
        onSubmit={(event) => {
          const code = codeIn(event);
          tried(async () => setEnrolled(await given(ledger.PUT('/api/me/second-factor', { body: { code } }))))(event);
        }}
      >
        <Heading title={say('启用验证器', 'Enrol an authenticator')} />
        <Trouble said={trouble} />
        <p>{say('用验证器扫描：', 'Scan this with your authenticator:')}</p>
        <QrCode
          text={secret.otpauthUrl}
          label={say('验证器密钥的二维码', 'Code with the secret for an authenticator')}
        />
        <p>{say('不能扫描的，输入这个密钥：', 'If you cannot scan it, type this secret:')}</p>
        <p>
          <code className="secret">{secret.secret}</code>
        </p>
        <p className="small">
          <a href={secret.otpauthUrl}>{say('在本机的验证器中打开', 'Open it in an authenticator on this device')}</a>
        </p>
        <Field {...CODE} label={say('验证器上的 6 位数字', 'Six digits of your authenticator')} />
        <button type="submit" className="button main">
          {say('确认', 'Confirm')}
        </button>
      </form>
    );
  return (
    <form
      className="in"
      onSubmit={(event) => {
        const currentPassword = new FormData(event.currentTarget).get('current') as string | null;
        const body = currentPassword === null ? {} : { currentPassword };
        tried(async () => setSecret(await given(ledger.POST('/api/me/second-factor', { body }))))(event);
      }}
    >
      <Heading title={say('启用验证器', 'Enrol an authenticator')}>
        {say('您的职责需要验证器', 'Your role needs an authenticator')}
      </Heading>
      <Trouble said={trouble} />
      {!isThroughProvider && (
        <Field
          name="current"
          label={say('再填一次密码', 'Your password again')}
          type="password"
          autoComplete="current-password"
        />
      )}
      <button type="submit" className="button main">
        {say('取得密钥', 'Get the secret')}
      </button>
    </form>
  );
};
