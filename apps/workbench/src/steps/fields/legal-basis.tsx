import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { given, ledger } from '../../ledger/client.js';
import { dayWords } from '../../ledger/moments.js';
import { useSay } from '../../words/language.js';
import { membersOf, textIn, type Path, type Value } from '../draft.js';
import type { Field } from '../grammar.js';
import { useForm } from '../step-context.js';
import { Combobox } from './combobox.js';

export const isLegalBasis = (fields: readonly Field[]): boolean =>
  ['law', 'article', 'provisionId'].every((name) => fields.some((field) => field.name === name));

/** A provision is picked from those in force; one that the register does not have is typed. */
export const LegalBasis = ({
  path,
  value,
  id,
}: {
  readonly path: Path;
  readonly value: Value;
  readonly id: string;
}) => {
  const say = useSay();
  const { set } = useForm();
  const [isTyped, setTyped] = useState(false);
  const provisions = useQuery({
    queryKey: ['provisions'],
    staleTime: 300_000,
    queryFn: () => given(ledger.GET('/api/provisions', { params: { query: { limit: 200 } } })),
  }).data?.items;
  const own = membersOf(value);
  if (isTyped || (own['law'] !== undefined && own['provisionId'] === undefined))
    return (
      <div className="pair">
        {(['law', 'article'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`}>{name === 'law' ? say('法律名称', 'Law') : say('条款', 'Article')}</label>
            <input
              id={`${id}-${name}`}
              value={textIn(own[name])}
              onChange={(event) => set([...path, name], event.target.value)}
            />
          </div>
        ))}
      </div>
    );
  const options = (provisions ?? []).map(({ provisionId, version, law, article, from }) => ({
    value: `${provisionId}/${String(version)}`,
    label: `${law} ${article}`,
    hint: say(`现行，${dayWords(from, 'zh')}起施行`, `in force since ${dayWords(from, 'en')}`),
  }));
  return (
    <>
      <label className="hidden" htmlFor={`${id}-provision`}>
        {say('法律规定', 'Provision')}
      </label>
      <Combobox
        id={`${id}-provision`}
        options={options}
        value={own['provisionId'] === undefined ? undefined : `${textIn(own['provisionId'])}/${textIn(own['version'])}`}
        onPick={(picked) => {
          const found = provisions?.find(({ provisionId, version }) => `${provisionId}/${String(version)}` === picked);
          set(
            path,
            found && { law: found.law, article: found.article, provisionId: found.provisionId, version: found.version },
          );
        }}
      />
      <button type="button" className="link small" onClick={() => setTyped(true)}>
        {say('登记簿中没有，自己填写', 'Not in the register: type it')}
      </button>
    </>
  );
};
