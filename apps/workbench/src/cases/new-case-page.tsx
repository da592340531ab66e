import { useSearch } from '@tanstack/react-router';
import { dayOf } from '../ledger/moments.js';
import { ownPlace, useMe } from '../shell/account.js';
import { FormPage } from '../steps/form-page.js';
import { newId } from '../steps/made-ids.js';
import { useSay } from '../words/language.js';

/** A case begins when its filing is proposed; the ledger gives its id. */
export const NewCasePage = () => {
  const say = useSay();
  const me = useMe();
  const { lead } = useSearch({ strict: false });
  if (!me) return null;
  return (
    <FormPage
      name="cases.begin.propose-filing"
      step="propose-filing"
      back={{ to: '/cases', said: { zh: '案件', en: 'Cases' } }}
      start={{
        ...ownPlace(me),
        ...(lead === undefined ? {} : { leadId: lead }),
        handlers: [me.personId, undefined],
        parties: [{ partyId: newId('partyId') }],
        basis: [{}],
        documents: [{}],
        discoveredOn: dayOf(Date.now()),
      }}
      intro={say('至少两名办案人员；立案由机关负责人批准。', 'At least two handlers; the head approves the filing.')}
      then={({ id }) => (id === undefined ? '/cases' : `/cases/${id}`)}
    />
  );
};
