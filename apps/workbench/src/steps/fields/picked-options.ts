import { useQuery } from '@tanstack/react-query';
import { numberOf } from '../../case-file/case-number.js';
import { given, ledger } from '../../ledger/client.js';
import { questions } from '../../ledger/questions.js';
import { useNames } from '../../shell/names.js';
import { useSay } from '../../words/language.js';
import type { Option } from './combobox.js';
import type { Picked } from '../grammar.js';

const listed = (query: { readonly data?: { readonly items: readonly object[] } | undefined }) =>
  query.data?.items ?? [];

/** What can be picked; undefined where this account may not read the list, so that an id is typed. */
export const useOptions = (from: Picked, caseId: string | undefined): readonly Option[] | undefined => {
  const say = useSay();
  const { directory, agencyName, unitName } = useNames();
  const file = useQuery({ ...questions.case(caseId ?? ''), enabled: from === 'party' && caseId !== undefined });
  const powers = useQuery({ ...questions.powers(), enabled: from === 'power' });
  const leads = useQuery({
    queryKey: ['list', 'leads'],
    enabled: from === 'lead',
    queryFn: () => given(ledger.GET('/api/leads', { params: { query: { limit: 200 } } })),
  });
  const cases = useQuery({ ...questions.cases({ limit: 200 }), enabled: from === 'case' });
  switch (from) {
    case 'person':
      return directory?.people
        .filter(({ isInPost }) => isInPost)
        .map(({ id, name, agencyId, unitId }) => ({
          value: id,
          label: name,
          hint: unitId === undefined ? agencyName(agencyId) : unitName(unitId),
        }));
    case 'agency':
      return directory?.agencies.map(({ id, name }) => ({ value: id, label: name }));
    case 'unit':
      return directory?.units.map(({ id, name, agencyId }) => ({
        value: id,
        label: name,
        ...(agencyId === undefined ? {} : { hint: agencyName(agencyId) }),
      }));
    case 'party':
      return file.data?.data.case.parties.map(({ partyId, name }) => ({ value: partyId, label: name }));
    case 'power':
      return powers.data?.fields.flatMap((field) =>
        field.items
          .filter(({ isCaseBearing }) => isCaseBearing)
          .map((item) => ({ value: item.code, label: `${item.code} ${say(item)}`, hint: say(field) })),
      );
    case 'case':
      return cases.data?.items.map(({ caseId: value, conduct, caseNumber }) => ({
        value,
        label: conduct,
        hint: numberOf({ caseNumber }, say),
      }));
    case 'lead':
      return listed(leads).map((lead) => {
        const { leadId, content } = lead as { leadId: string; content?: string };
        return { value: leadId, label: content ?? leadId, hint: leadId };
      });
    default:
      return undefined;
  }
};
