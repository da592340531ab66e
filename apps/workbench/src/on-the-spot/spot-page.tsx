import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dayOf, momentOf, timeOf } from '../ledger/moments.js';
import { ownPlace, useMe } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import type { Draft } from '../steps/drafts.js';
import { fieldsOfForm } from '../steps/grammar.js';
import type { StepForm } from '../steps/schema.js';
import { useStepForm } from '../steps/step-form.js';
import { useDraft } from '../steps/use-draft.js';
import { SpotScreens } from './spot-screens.js';

/** 当场处罚: a penalty on the spot, in four screens that a phone shows without a side bar. */
export const SpotPage = () => {
  const me = useMe();
  const form = useStepForm('cases.begin.decide-on-spot');
  return <Asked of={form}>{(found) => me && <Spot form={found} me={me} />}</Asked>;
};

const Spot = ({ form, me }: { readonly form: StepForm; readonly me: NonNullable<ReturnType<typeof useMe>> }) => {
  const navigate = useNavigate();
  const fields = useMemo(() => fieldsOfForm(form), [form]);
  const start = useMemo<Draft>(() => {
    const today = dayOf(Date.now());
    return {
      value: {
        ...ownPlace(me),
        occurredAt: momentOf(today, timeOf(Date.now())),
        party: { kind: 'citizen' },
        conduct: { endedOn: today },
        basis: [{}],
        officers: [me.personId, undefined],
        penalties: [{}],
      },
      savedAt: '',
      etag: null,
      key: crypto.randomUUID(),
    };
  }, [me]);
  const { draft, isKept, keep, change, fillIn, drop } = useDraft('/spot', start);
  if (!draft) return null;
  return (
    <SpotScreens
      {...{ form, fields, draft, isKept, keep, change, fillIn, drop }}
      recorded={({ id }) => navigate(id === undefined ? { to: '/cases' } : { to: '/cases/$id', params: { id } })}
    />
  );
};
