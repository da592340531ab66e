import { useQuery } from '@tanstack/react-query';
import { numberOf } from '../../case-file/case-number.js';
import { given, ledger } from '../../ledger/client.js';
import { questions } from '../../ledger/questions.js';
import { useNames } from '../../shell/names.js';
import { yuanOf } from '../../ledger/money.js';
import { useSay, type Said } from '../../words/language.js';
import type { Value } from '../draft.js';
import type { Option } from './combobox.js';
import type { Picked } from '../grammar.js';

const listed = (query: { readonly data?: { readonly items: readonly object[] } | undefined }) =>
  query.data?.items ?? [];

interface Where {
  readonly caseId: string | undefined;
  /** What the form has beside the member: the tier is one of the benchmark. */
  readonly beside: Readonly<Record<string, Value>>;
}

const ENDED: Readonly<Record<string, Said>> = {
  left: { zh: '已退出本案', en: 'left the case' },
  succeeded: { zh: '已由他人承继', en: 'succeeded by another' },
  splitOff: { zh: '已分案', en: 'split off' },
};

/** What can be picked; undefined where this account may not read the list, so that an id is typed. */
export const useOptions = (from: Picked, { caseId, beside }: Where): readonly Option[] | undefined => {
  const say = useSay();
  const { directory, agencyName, unitName } = useNames();
  const file = useQuery({ ...questions.case(caseId ?? ''), enabled: from === 'party' && caseId !== undefined });
  const powers = useQuery({ ...questions.powers(), enabled: from === 'power' || from === 'benchmark' });
  const leads = useQuery({
    queryKey: ['list', 'leads'],
    enabled: from === 'lead',
    queryFn: () => given(ledger.GET('/api/leads', { params: { query: { limit: 200 } } })),
  });
  const cases = useQuery({ ...questions.cases({ limit: 200 }), enabled: from === 'case' });
  const isOfFines = from === 'benchmark' || from === 'tier';
  const law = useQuery({ ...questions.law(caseId ?? ''), enabled: isOfFines && caseId !== undefined }).data;
  const benchmarks = law?.fines.benchmarks;
  const wordsOf = (code: string): string => {
    const found = powers.data?.fields.flatMap(({ items }) => items).find((item) => item.code === code);
    return found === undefined ? code : `${code} ${say(found)}`;
  };
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
      return file.data?.data.case.parties.map(({ partyId, name, ended }) => ({
        value: partyId,
        label: name,
        ...(ended === undefined ? {} : { hint: say(ENDED[ended] ?? { zh: ended, en: ended }) }),
      }));
    case 'bank':
      return directory?.banks.map(({ id, name }) => ({ value: id, label: name }));
    case 'benchmark':
      return benchmarks?.map(({ id, powerCode }) => ({
        value: id,
        label: say(`裁量基准 ${wordsOf(powerCode)}`, `Benchmark ${wordsOf(powerCode)}`),
      }));
    case 'tier':
      return benchmarks
        ?.filter(({ id }) => typeof beside['benchmarkId'] !== 'string' || id === beside['benchmarkId'])
        .flatMap(({ tiers }) => tiers)
        .map(({ id, fineFrom, fineTo, ...words }) => ({
          value: id,
          label: say(words),
          hint: say(`${yuanOf(fineFrom)} — ${yuanOf(fineTo)} 元`, `${yuanOf(fineFrom)} – ${yuanOf(fineTo)} yuan`),
        }));
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
