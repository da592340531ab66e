import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { numberOf } from '../case-file/case-number.js';
import { dayOf, dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { LimitMark } from '../my-work/limit-mark.js';
import { daysLate } from '../my-work/urgency.js';
import { useMay } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Mark } from '../shell/marks.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import fromTheLaw from '../words/from-the-law.json' with { type: 'json' };
import { limitWords, stateWords } from '../words/words.js';

type States = keyof typeof fromTheLaw.states;
const isState = (text: string | undefined): text is States => text !== undefined && text in fromTheLaw.states;

const PAGE = 50;

/** The register of cases: what was chosen is in the address, and stands above the list to be taken away. */
export const CasesPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const mayBegin = useMay()('propose-filing');
  const chosen = useSearch({ from: '/staff/cases' });
  const { text, party, number, state, after } = chosen;
  const answer = useQuery(
    questions.cases({
      limit: PAGE,
      ...(text === undefined ? {} : { text }),
      ...(party === undefined ? {} : { party, partyMatch: 'substring' }),
      ...(number === undefined ? {} : { number }),
      ...(isState(state) ? { state } : {}),
      ...(after === undefined ? {} : { after }),
    }),
  );
  const without = (name: string) =>
    Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== name && key !== 'after'));
  const conditions = [
    { name: 'text', label: say('事由或者地点', 'Words'), value: text },
    { name: 'party', label: say('当事人', 'Party'), value: party },
    { name: 'number', label: say('案号', 'Number'), value: number },
    { name: 'state', label: say('状态', 'State'), value: state === undefined ? undefined : say(stateWords(state)) },
  ].filter(({ value }) => value !== undefined);
  const search = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = Object.fromEntries(
      ['text', 'party', 'number', 'state'].flatMap((name) => {
        const value = (form.get(name) as string).trim();
        return value === '' ? [] : [[name, value]];
      }),
    );
    void navigate({ to: '/cases', search: given });
  };
  return (
    <>
      <div className="row">
        <Heading title={say('案件', 'Cases')} />
        {mayBegin && (
          <Link className="button main aside" to="/cases/new">
            <Icons.plus /> {say('提请立案', 'Propose filing')}
          </Link>
        )}
      </div>
      <form className="card filters" key={JSON.stringify(chosen)} onSubmit={search}>
        <label>
          {say('事由、地点', 'Conduct, place')}
          <input name="text" defaultValue={text} />
        </label>
        <label>
          {say('当事人', 'Party')}
          <input name="party" defaultValue={party} />
        </label>
        <label>
          {say('案号', 'Case number')}
          <input name="number" defaultValue={number} />
        </label>
        <label>
          {say('状态', 'State')}
          <select name="state" defaultValue={state ?? ''}>
            <option value="">{say('全部', 'all')}</option>
            {Object.entries(fromTheLaw.states).map(([id, words]) => (
              <option key={id} value={id}>
                {say(words)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          <Icons.search /> {say('查找案件', 'Find')}
        </button>
      </form>
      {conditions.length > 0 && (
        <ul className="chosen" aria-label={say('已选条件', 'Chosen')}>
          {conditions.map(({ name, label, value }) => (
            <li key={name}>
              <Link
                to="/cases"
                search={without(name)}
                aria-label={say(`去掉条件：${label} ${value ?? ''}`, `Remove: ${label} ${value ?? ''}`)}
              >
                {label}：{value} ×
              </Link>
            </li>
          ))}
        </ul>
      )}
      <section className="card" aria-label={say('案件', 'Cases')}>
        <Asked of={answer}>
          {({ items, next }) =>
            items.length === 0 ? (
              <p className="in muted">{say('没有符合条件的案件。', 'No case fits.')}</p>
            ) : (
              <>
                <table className="stack">
                  <thead>
                    <tr>
                      <th scope="col">{say('案件', 'Case')}</th>
                      <th scope="col">{say('状态', 'State')}</th>
                      <th scope="col">{say('立案', 'Filed')}</th>
                      <th scope="col">{say('下一期限', 'Next deadline')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((row) => (
                      <tr key={row.caseId}>
                        <td>
                          <Link className="big" to="/cases/$id" params={{ id: row.caseId }}>
                            {row.conduct}
                          </Link>
                          <div>{row.parties.map(({ name }) => name).join(say('、', ', '))}</div>
                          <div className="muted small">{numberOf(row, say)}</div>
                        </td>
                        <td>
                          <Mark tone={row.flags.isSuspended ? 'still' : 'open'}>{say(stateWords(row.state))}</Mark>
                          {row.progress && <div className="muted small">{say(row.progress)}</div>}
                        </td>
                        <td className="nowrap">{row.filedOn && dayWords(row.filedOn, say.language)}</td>
                        <td>
                          {row.nextDue && (
                            <>
                              <div>{say(limitWords(row.nextDue.kind))}</div>
                              <NextLimit {...row.nextDue} />
                            </>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {typeof next === 'string' && (
                  <p className="in">
                    <Link to="/cases" search={{ ...chosen, after: next }}>
                      {say('下一页', 'Next page')}
                    </Link>
                  </p>
                )}
              </>
            )
          }
        </Asked>
      </section>
    </>
  );
};

const NextLimit = ({ dueOn, isProvisional }: { readonly dueOn: string; readonly isProvisional: boolean }) => (
  <LimitMark limit={{ dueOn, isProvisional, daysLate: daysLate(dueOn, dayOf(Date.now())) }} />
);
