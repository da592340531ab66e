import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dayWords } from '../../ledger/moments.js';
import { LedgerProblem } from '../../ledger/problem.js';
import { questions } from '../../ledger/questions.js';
import { Asked } from '../../shell/asked.js';
import { Mark } from '../../shell/marks.js';
import { Card } from '../../shell/page.js';
import { useSay } from '../../words/language.js';
import { stateWords } from '../../words/words.js';
import { toneOfLimit } from '../limits-of-case.js';
import { DifferenceOf } from './difference-of.js';
import { MomentBox } from './moment-box.js';
import { askedIn, isNow, momentsWords, type Moments } from './moments.js';

const KNOWN = { zh: '当时已经记录的', en: 'What was recorded by' };
const KNOWN_HINT = {
  zh: '含当时的日历、登记簿和规则；不填即现在',
  en: 'with calendar, registers and rules of then; empty: now',
};
const HAPPENED = { zh: '当时已经发生的', en: 'What had happened by' };
const HAPPENED_HINT = {
  zh: '按法律上的时间，即使后来才记录；不填即现在',
  en: 'in law, however late it was recorded; empty: now',
};

/** The case as it was at other moments, and what differs from now or from two further moments. */
export const CaseThen = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const asked = askedIn(useSearch({ strict: false }));
  return (
    <>
      <Card
        title={say('按另一时刻查看', 'At another moment')}
        hint={say('记录时间和发生时间各自选择', 'what was known and what had happened, each by itself')}
        className="no-print"
      >
        <Choose key={JSON.stringify(asked)} asked={asked} />
      </Card>
      {isNow(asked.then) ? (
        <p className="card in muted">
          {say(
            '选一个时刻，就看到当时的案件，以及它与现在的差别。',
            'Choose a moment to see the case as it was then, and what differs.',
          )}
        </p>
      ) : (
        <>
          <Then caseId={caseId} moments={asked.then} />
          <DifferenceOf caseId={caseId} from={asked.then} to={asked.with} />
        </>
      )}
    </>
  );
};

const Choose = ({ asked }: { readonly asked: ReturnType<typeof askedIn> }) => {
  const say = useSay();
  const navigate = useNavigate();
  const [then, setThen] = useState(asked.then);
  const [other, setOther] = useState(asked.with);
  const changed =
    (now: Moments, name: keyof Moments, put: (next: Moments) => void) =>
    (moment: string | undefined): void => {
      const { [name]: _, ...rest } = now;
      put(moment === undefined ? rest : { ...rest, [name]: moment });
    };
  return (
    <form
      className="in form"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({
          to: '.',
          resetScroll: false,
          search: {
            ...then,
            ...(other.knownAt === undefined ? {} : { toKnownAt: other.knownAt }),
            ...(other.asOf === undefined ? {} : { toAsOf: other.asOf }),
          },
        });
      }}
    >
      <div className="pair">
        <MomentBox said={KNOWN} hint={KNOWN_HINT} moment={then.knownAt} change={changed(then, 'knownAt', setThen)} />
        <MomentBox said={HAPPENED} hint={HAPPENED_HINT} moment={then.asOf} change={changed(then, 'asOf', setThen)} />
      </div>
      <details open={!isNow(asked.with)}>
        <summary>{say('不与现在比较，而与另一时刻比较', 'Compare with another moment instead of now')}</summary>
        <div className="pair">
          <MomentBox
            said={KNOWN}
            hint={KNOWN_HINT}
            moment={other.knownAt}
            change={changed(other, 'knownAt', setOther)}
          />
          <MomentBox
            said={HAPPENED}
            hint={HAPPENED_HINT}
            moment={other.asOf}
            change={changed(other, 'asOf', setOther)}
          />
        </div>
      </details>
      <p>
        <button type="submit" className="button main">
          {say('按这一时刻查看', 'Show it')}
        </button>
      </p>
    </form>
  );
};

const Then = ({ caseId, moments }: { readonly caseId: string; readonly moments: Moments }) => {
  const say = useSay();
  const then = useQuery(questions.caseThen(caseId, moments));
  const limits = useQuery(questions.limitsThen(caseId, moments));
  if (then.error instanceof LedgerProblem && then.error.status === 404)
    return (
      <p className="card in" role="status">
        {say('当时还没有本案的任何记录。', 'Nothing of the case was there yet.')}
      </p>
    );
  return (
    <Card title={say('当时的案件', 'The case then')} hint={momentsWords(moments, say)}>
      <Asked of={then}>
        {({ case: of }) => (
          <dl className="in facts">
            <dt>{say('状态', 'State')}</dt>
            <dd>
              <Mark tone={of.flags.isSuspended ? 'still' : 'open'}>{say(stateWords(of.state))}</Mark>
              {of.caseNumber !== undefined && ` ${of.caseNumber}`}
            </dd>
            <dt>{say('当事人', 'Parties')}</dt>
            <dd>
              {of.parties.map(({ partyId, name, state }) => (
                <div key={partyId}>
                  {name} <span className="muted">{say(stateWords(state))}</span>
                </div>
              ))}
            </dd>
          </dl>
        )}
      </Asked>
      <Asked of={limits}>
        {({ items }) => (
          <ul className="rows">
            {items.map((limit, nth) => (
              <li key={`${limit.kind}/${limit.begunOn}/${String(nth)}`} className="row">
                <b>{say(limit)}</b>
                <Mark tone={toneOfLimit(limit)}>{say(limit.standing)}</Mark>
                <span className="aside">{dayWords(limit.dueOn, say.language)}</span>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  );
};
