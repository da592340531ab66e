import { useState, type SubmitEvent } from 'react';
import { send } from '../ledger/client.js';
import { saidBy } from '../ledger/problem.js';
import { sessions } from '../ledger/session.js';
import { Heading } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import { Field } from './field.js';
import { Trouble } from './trouble.js';

const UNEQUAL: Said = { zh: '两次填写的新密码不一样。', en: 'The two new passwords are not the same.' };

/** Changes one's own password. The first one was given by somebody else, who must not know it any longer. */
export const NewPassword = ({
  isFirst = false,
  username,
}: {
  readonly isFirst?: boolean;
  readonly username: string;
}) => {
  const say = useSay();
  const [trouble, setTrouble] = useState<Said>();
  const [isDone, setDone] = useState(false);
  const change = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [currentPassword, password, again] = ['current', 'new', 'again'].map((name) => form.get(name) as string);
    if (password !== again) {
      setTrouble(UNEQUAL);
      return;
    }
    try {
      await changed(username, { password, currentPassword });
      const session = sessions.now();
      // The ledger may end the session with the old password: then the new one is asked for.
      if (isFirst && session) sessions.set({ ...session, mustChangePassword: false });
      setDone(true);
    } catch (error) {
      setTrouble(saidBy(error));
    }
  };
  if (isDone)
    return (
      <p className="in" role="status">
        {say('密码已更改。', 'The password is changed.')}
      </p>
    );
  return (
    <form className="in" onSubmit={(event) => void change(event)}>
      <Heading title={say('更改密码', 'Change the password')}>
        {isFirst
          ? say('先换成您自己的密码', 'First, choose a password of your own')
          : say('更改密码', 'Change the password')}
      </Heading>
      {isFirst && (
        <p className="muted">
          {say(
            '现在的密码由他人设置。更改以后只有您知道。',
            'Somebody else gave the present one. After this only you know it.',
          )}
        </p>
      )}
      <Trouble said={trouble} />
      <Field
        name="current"
        label={say('现在的密码', 'Present password')}
        type="password"
        autoComplete="current-password"
      />
      <Field
        name="new"
        label={say('新密码', 'New password')}
        type="password"
        autoComplete="new-password"
        minLength={15}
        hint={say(
          '至少 15 个字符，越长越好，不必有符号。',
          'At least 15 characters; longer is better, signs are not needed.',
        )}
      />
      <Field
        name="again"
        label={say('再填一次新密码', 'New password again')}
        type="password"
        autoComplete="new-password"
      />
      <button type="submit" className="button main">
        {say('更改密码', 'Change the password')}
      </button>
    </form>
  );
};

/** A changed account is an event: sent twice by mistake, it counts once. */
const changed = async (username: string, body: object): Promise<void> => {
  const path = `/api/accounts/${encodeURIComponent(username)}/password`;
  await send(path, body, { 'Idempotency-Key': crypto.randomUUID() }, 'PUT');
};
