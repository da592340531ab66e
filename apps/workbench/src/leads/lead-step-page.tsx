import { useParams } from '@tanstack/react-router';
import { dayOf } from '../ledger/moments.js';
import { ownPlace, useMe } from '../shell/account.js';
import { FormPage } from '../steps/form-page.js';

const BACK = { to: '/leads', said: { zh: '线索', en: 'Leads' } } as const;

/** A step about a lead. */
export const LeadStepPage = () => {
  const { id = '', step = '' } = useParams({ strict: false });
  return <FormPage key={`${id}/${step}`} name={`leads.${step}`} step={step} subject={id} back={BACK} />;
};

export const NewLeadPage = () => {
  const me = useMe();
  if (!me) return null;
  return (
    <FormPage
      name="leads.begin.register-lead"
      step="register-lead"
      back={BACK}
      start={{
        ...ownPlace(me),
        foundOn: dayOf(Date.now()),
      }}
    />
  );
};
