import { useState, type SubmitEvent } from 'react';
import type { Answers } from '../ledger/client.js';
import { Field } from '../signing-in/field.js';
import { Trouble } from '../signing-in/trouble.js';
import { useSay } from '../words/language.js';
import { useChanging } from './changing.js';
import { AccountFields, accountIn } from './account-fields.js';

type Account = Answers['AccountEntry'];

/** What can be changed about an account: its duties, its password, its second factor; and that it ends. */
export const AccountChange = ({ of }: { readonly of: Account }) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('变更', 'Change')}</summary>
      {isOpen && <Forms of={of} />}
    </details>
  );
};

const Forms = ({ of }: { readonly of: Account }) => {
  const say = useSay();
  const { change, isBusy, trouble, done } = useChanging();
  const path = `/api/accounts/${encodeURIComponent(of.username)}`;
  const onSubmit =
    (send: (form: FormData) => Promise<unknown>) =>
    (event: SubmitEvent<HTMLFormElement>): void => {
      event.preventDefault();
      void send(new FormData(event.currentTarget));
    };
  return (
    <div className="changes">
      <Trouble said={trouble} />
      {done && <p role="status">{say(done)}</p>}
      <form
        onSubmit={onSubmit((form) =>
          change(
            { method: 'PUT', path, body: { ...accountIn(form), username: of.username, personId: of.personId } },
            { zh: '职责已变更。', en: 'The duties are changed.' },
          ),
        )}
      >
        <AccountFields of={of} />
        <button type="submit" className="button" disabled={isBusy}>
          {say('变更职责和单位', 'Change the duties')}
        </button>
      </form>
      <form
        onSubmit={onSubmit((form) =>
          change(
            { method: 'PUT', path: `${path}/password`, body: { password: form.get('password') } },
            {
              zh: '已设新密码，本人登录后须更改。',
              en: 'A new password is set; its owner changes it at the next sign-in.',
            },
          ),
        )}
      >
        <Field
          name="password"
          label={say('新的初始密码', 'New first password')}
          type="password"
          autoComplete="new-password"
          minLength={12}
        />
        <button type="submit" className="button" disabled={isBusy}>
          {say('设置初始密码', 'Set the password')}
        </button>
      </form>
      {of.hasSecondFactor && (
        <form
          onSubmit={onSubmit((form) =>
            change(
              { method: 'POST', path: `${path}/reset-second-factor`, body: { reason: form.get('reason') } },
              { zh: '第二因素已重置。', en: 'The second factor is reset.' },
            ),
          )}
        >
          <Field name="reason" label={say('重置第二因素的理由', 'Why the second factor is reset')} />
          <button type="submit" className="button" disabled={isBusy}>
            {say('重置第二因素', 'Reset it')}
          </button>
        </form>
      )}
      <Closing
        isBusy={isBusy}
        close={() => void change({ method: 'DELETE', path }, { zh: '已注销。', en: 'Closed.' })}
      />
    </div>
  );
};

/** Closing is for good: it is asked twice, in place. */
const Closing = ({ isBusy, close }: { readonly isBusy: boolean; readonly close: () => void }) => {
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <p>
        <button type="button" className="link" onClick={() => setAsked(true)}>
          {say('注销账号…', 'Close the account…')}
        </button>
      </p>
    );
  return (
    <p className="row">
      {say('注销后不能再登录，记录仍保留。', 'Nobody can sign in with it any longer; its records stay.')}
      <button type="button" className="button" disabled={isBusy} onClick={close}>
        {say('确认注销此账号', 'Close this account')}
      </button>
      <button type="button" className="link" onClick={() => setAsked(false)}>
        {say('不注销', 'Keep it')}
      </button>
    </p>
  );
};
