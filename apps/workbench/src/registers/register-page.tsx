import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf, momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { useMe } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card, Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { daysWords, expiryOf, lineOf, type Entry, type Names } from './entries.js';
import { entryWords } from './entry-words.js';
import { REGISTERS } from './registers.js';

/** A register: what holds now, by kind, what ends soon first; and the steps of whoever keeps it. */
export const RegisterPage = () => {
  const say = useSay();
  const { register: asked } = useParams({ strict: false });
  const { register } = REGISTERS.find((each) => each.register === asked) ?? REGISTERS[0];
  const entries = useQuery(questions.register(register));
  return (
    <>
      <Heading title={say('登记簿', 'Registers')} />
      <p className="sub">
        {say(
          '账本据此核对每一步骤：谁有资格、谁有职权、款项进哪个账户。登记不能修改，登错的可以撤销。',
          'Each step is judged by them: who may act, which power an agency has, which account money goes to. Entries stay; a wrong one is struck.',
        )}
      </p>
      <nav className="tabs" aria-label={say('哪一登记簿', 'Which register')}>
        {REGISTERS.map((each) => (
          <Link
            key={each.register}
            to="/registers/$register"
            params={{ register: each.register }}
            aria-current={each.register === register ? 'page' : undefined}
          >
            {say(each)}
          </Link>
        ))}
      </nav>
      <StepsOf register={register} />
      <Asked of={entries}>{(items) => <Entries key={register} register={register} items={items} />}</Asked>
    </>
  );
};

const StepsOf = ({ register }: { readonly register: string }) => {
  const say = useSay();
  const duties = (useMe()?.duties ?? []).filter(
    ({ collection, step }) => collection === `registers/${register}` && step !== 'strike-entry',
  );
  if (duties.length === 0) return null;
  return (
    <p className="row register-steps">
      {duties.map((duty) => (
        <Link key={duty.step} className="button" to="/registers/$register/$step" params={{ register, step: duty.step }}>
          <Icons.plus /> {say(duty)}
        </Link>
      ))}
    </p>
  );
};

const Entries = ({ register, items }: { readonly register: string; readonly items: readonly Entry[] }) => {
  const say = useSay();
  const [words, setWords] = useState('');
  const names = useEntryNames();
  const today = dayOf(Date.now());
  const found = items
    .map((entry) => ({ entry, line: lineOf(entry, say, names), expiry: expiryOf(entry, today) }))
    .filter(({ line }) => `${line.title} ${line.rest.join(' ')}`.toLowerCase().includes(words.trim().toLowerCase()));
  const types = [...new Set(found.map(({ entry }) => entry.type))];
  if (items.length === 0)
    return <p className="card in muted">{say('这一登记簿还没有登记。', 'Nothing is entered here yet.')}</p>;
  return (
    <>
      <label className="narrow">
        <span className="hidden">{say('在本登记簿中查找', 'Find in this register')}</span>
        <input
          value={words}
          placeholder={say('在本登记簿中查找', 'Find in this register')}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {types.length === 0 && <p className="card in muted">{say('没有符合的登记。', 'No entry fits.')}</p>}
      {types.map((type) => {
        const own = found
          .filter(({ entry }) => entry.type === type)
          .sort((a, b) => RANK[a.expiry] - RANK[b.expiry] || a.entry.entry - b.entry.entry);
        return (
          <Card key={type} title={say(entryWords(type))} hint={say(`${String(own.length)} 项`, String(own.length))}>
            <ul className="rows entries">
              {own.map(({ entry, line, expiry }) => (
                <EntryRow key={entry.entry} {...{ register, entry, line, expiry }} />
              ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
};

const RANK = { ended: 0, soon: 1, none: 2 } as const;

const EntryRow = ({
  register,
  entry,
  line,
  expiry,
}: {
  readonly register: string;
  readonly entry: Entry;
  readonly line: ReturnType<typeof lineOf>;
  readonly expiry: keyof typeof RANK;
}) => {
  const say = useSay();
  const mayStrike = useMe()?.duties.some(
    ({ collection, step }) => collection === `registers/${register}` && step === 'strike-entry',
  );
  return (
    <li>
      <div className="row">
        <b>{line.title}</b>
        {expiry === 'ended' && <Mark tone="late">{say('已到期', 'ended')}</Mark>}
        {expiry === 'soon' && <Mark tone="warn">{say('快到期', 'ends soon')}</Mark>}
        <span className="muted small aside">{daysWords(entry, say)}</span>
      </div>
      <div className="row small muted">
        <span className="grow">{line.rest.join(' · ')}</span>
        {entry.recordedAt !== undefined && (
          <span>
            {say('登记于 ', 'entered ')}
            {momentWords(entry.recordedAt, say.language)}
          </span>
        )}
        {mayStrike && (
          <Link
            to="/registers/$register/$step"
            params={{ register, step: 'strike-entry' }}
            search={{ fill: JSON.stringify({ entry: entry.entry }) }}
          >
            {say('撤销', 'Strike')}
          </Link>
        )}
      </div>
    </li>
  );
};

const useEntryNames = (): Names => {
  const say = useSay();
  const { personName, agencyName, unitName } = useNames();
  const powers = useQuery(questions.powers()).data?.fields.flatMap(({ items }) => items) ?? [];
  return {
    personName,
    agencyName,
    unitName,
    powerName: (code) => {
      const power = powers.find((each) => each.code === code);
      return power ? `${code} ${say(power)}` : code;
    },
  };
};
