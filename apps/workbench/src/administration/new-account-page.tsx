import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState, type SubmitEvent } from 'react';
import { useNames } from '../shell/names.js';
import { Heading } from '../shell/page.js';
import { Field } from '../signing-in/field.js';
import { Trouble } from '../signing-in/trouble.js';
import { Combobox } from '../steps/fields/combobox.js';
import { useSay } from '../words/language.js';
import { AccountFields, accountIn } from './account-fields.js';
import { useChanging } from './changing.js';

/** An account for somebody on the register of people. */
export const NewAccountPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { directory, unitName, agencyName } = useNames();
  const { change, isBusy, trouble } = useChanging();
  const person = useId();
  const [personId, setPerson] = useState<string>();
  const open = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { ...accountIn(form), username: form.get('username'), password: form.get('password'), personId };
    const isOpened = await change({ method: 'POST', path: '/api/accounts', body }, { zh: '已开立。', en: 'Opened.' });
    if (isOpened) await navigate({ to: '/admin/accounts' });
  };
  return (
    <div className="step-page">
      <p className="crumb">
        <Link to="/admin/accounts">{say('账号', 'Accounts')}</Link>
      </p>
      <Heading title={say('开立账号', 'Open an account')} />
      <form className="card" onSubmit={(event) => void open(event)}>
        <div className="in form">
          <Trouble said={trouble} />
          <div className="field">
            <label htmlFor={person}>{say('人员', 'Person')}</label>
            <Combobox
              id={person}
              value={personId}
              onPick={setPerson}
              options={(directory?.people ?? [])
                .filter(({ isInPost }) => isInPost)
                .map(({ id, name, unitId, agencyId }) => ({
                  value: id,
                  label: name,
                  hint: unitId === undefined ? agencyName(agencyId) : unitName(unitId),
                }))}
            />
          </div>
          <Field name="username" label={say('账号名', 'Name of the account')} autoComplete="off" />
          <AccountFields />
          <Field
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            label={say('初始密码', 'First password')}
            hint={say(
              '至少 12 个字符。本人首次登录时须更改。',
              'At least 12 characters; its owner changes it at the first sign-in.',
            )}
          />
        </div>
        <div className="bar">
          <button type="submit" className="button main" disabled={isBusy || personId === undefined}>
            {say('开立账号', 'Open the account')}
          </button>
          {personId === undefined && <span className="muted small">{say('请先选人员', 'Choose a person first')}</span>}
        </div>
      </form>
    </div>
  );
};
