import { useId } from 'react';
import type { Answers } from '../ledger/client.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import fromTheLaw from '../words/from-the-law.json' with { type: 'json' };
import { roleWords } from '../words/words.js';

/** Roles that a person has; the ledger itself is nobody. */
const ROLES = Object.keys(fromTheLaw.roles).filter((role) => role !== 'system');

/** Duties and place of an account, as the form has them. */
export const accountIn = (form: FormData): object => {
  const [agencyId, unitId] = ['agencyId', 'unitId'].map((name) => form.get(name));
  return {
    roles: form.getAll('roles'),
    ...(agencyId === '' ? {} : { agencyId }),
    ...(unitId === '' ? {} : { unitId }),
  };
};

export const AccountFields = ({ of }: { readonly of?: Answers['AccountEntry'] }) => {
  const say = useSay();
  const { directory } = useNames();
  const id = useId();
  return (
    <>
      <fieldset className="field">
        <legend>{say('职责', 'Duties')}</legend>
        <div className="choices">
          {ROLES.map((role) => (
            <label key={role}>
              <input type="checkbox" name="roles" value={role} defaultChecked={of?.roles.some((own) => own === role)} />
              {say(roleWords(role))}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="pair">
        <div className="field">
          <label htmlFor={`${id}-agency`}>{say('机关', 'Agency')}</label>
          <select id={`${id}-agency`} name="agencyId" defaultValue={of?.agencyId ?? ''}>
            <option value="">{say('没有', 'none')}</option>
            {directory?.agencies.map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-unit`}>{say('机构', 'Unit')}</label>
          <select id={`${id}-unit`} name="unitId" defaultValue={of?.unitId ?? ''}>
            <option value="">{say('没有', 'none')}</option>
            {directory?.units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </select>
        </div>
      </div>
    </>
  );
};
