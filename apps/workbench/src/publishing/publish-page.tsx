import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { numberOf } from '../case-file/case-number.js';
import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { LimitMark } from '../my-work/limit-mark.js';
import { useMay } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { disclosureTone, disclosureWords } from './state-words.js';

const LISTS = [
  { kind: 'publication', zh: '待公示', en: 'To be published', article: 'NM244 12' },
  { kind: 'withholdingReview', zh: '待复核', en: 'To be reviewed', article: 'NM244 11' },
  { kind: 'withdrawal', zh: '待撤回', en: 'To be withdrawn', article: 'APL 48' },
  { kind: 'withdrawalPassedOn', zh: '待通报撤回', en: 'Withdrawals to pass on', article: 'M55 10' },
] as const;

type Waiting = Answers['WaitingDisclosure'];

/** What must be out, what must be withdrawn, and by when; the longest waiting first. */
export const PublishPage = () => {
  const say = useSay();
  const { kind = 'publication' } = useSearch({ strict: false });
  const lists = {
    publication: useQuery(questions.disclosures('publication')),
    withholdingReview: useQuery(questions.disclosures('withholdingReview')),
    withdrawal: useQuery(questions.disclosures('withdrawal')),
    withdrawalPassedOn: useQuery(questions.disclosures('withdrawalPassedOn')),
  };
  const chosen = LISTS.find((each) => each.kind === kind) ?? LISTS[0];
  return (
    <>
      <Heading title={say('公示', 'Publication')} />
      <p className="sub">
        {say(
          '处罚决定七个工作日内公示；被撤销、变更、确认违法的，三日内撤回并通报各平台。',
          'A decision is published in seven working days; what falls is withdrawn in three days, and platforms are told.',
        )}
      </p>
      <nav className="tabs" aria-label={say('等什么', 'What waits')}>
        {LISTS.map((each) => (
          <Link
            key={each.kind}
            to="/publish"
            search={{ kind: each.kind }}
            aria-current={each === chosen ? 'page' : undefined}
          >
            {say(each)} <i>{lists[each.kind].data?.items.length}</i>
          </Link>
        ))}
      </nav>
      <section className="card" aria-label={say(chosen)}>
        <Asked of={lists[chosen.kind]}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="in muted">{say('没有等待办理的。', 'Nothing waits.')}</p>
            ) : (
              <table className="stack">
                <thead>
                  <tr>
                    <th scope="col">{say('决定书、当事人', 'Decision, party')}</th>
                    <th scope="col">{say('进展', 'How far it is')}</th>
                    <th scope="col">{say('期限', 'Deadline')}</th>
                    <th scope="col">{say('办理', 'To do')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <Row
                      key={`${item.caseId}/${item.parties.map(({ partyId }) => partyId).join('/')}`}
                      of={item}
                      article={chosen.article}
                    />
                  ))}
                </tbody>
              </table>
            )
          }
        </Asked>
      </section>
    </>
  );
};

const Row = ({ of, article }: { readonly of: Waiting; readonly article: string }) => {
  const say = useSay();
  const [first] = of.parties;
  return (
    <tr>
      <td>
        {of.parties.map((party) => (
          <div key={party.partyId}>
            <b>{party.partyName}</b>
            <div className="small">
              {party.decisionNumber} · {dayWords(party.decidedOn, say.language)}
            </div>
          </div>
        ))}
        <Link className="small" to="/cases/$id" params={{ id: of.caseId }}>
          {numberOf(of, say)}
        </Link>
      </td>
      <td>
        {of.parties.map(({ partyId, state }) => (
          <div key={partyId}>
            <Mark tone={disclosureTone(state)}>{say(disclosureWords(state))}</Mark>
          </div>
        ))}
        {of.isRedactionOpen && (
          <div className="small muted">{say('音像记录还没有脱敏副本', 'recordings without a redacted copy')}</div>
        )}
      </td>
      <td>
        <LimitMark limit={of} articles={[article]} />
      </td>
      <td>{first && <ToDo of={of} party={first} />}</td>
    </tr>
  );
};

/** The step that comes next, for whoever may take it. */
const ToDo = ({ of, party }: { readonly of: Waiting; readonly party: Waiting['parties'][number] }) => {
  const say = useSay();
  const may = useMay();
  const [mayPropose, mayPublish, mayWithdraw, mayPassOn] = [
    may('propose-disclosure'),
    may('publish-decision'),
    may('withdraw-disclosure'),
    may('pass-on-withdrawal'),
  ];
  const step = (name: string, words: string) => (
    <Link
      className="button"
      to="/cases/$id/steps/$step"
      params={{ id: of.caseId, step: name }}
      search={{ party: party.partyId }}
    >
      {words}
    </Link>
  );
  if (of.kind === 'withdrawal') return mayWithdraw ? step('withdraw-disclosure', say('撤回公示', 'Withdraw')) : null;
  if (of.kind === 'withdrawalPassedOn')
    return mayPassOn ? step('pass-on-withdrawal', say('通报撤回', 'Pass it on')) : null;
  if (of.kind === 'withholdingReview')
    return mayPropose ? step('propose-disclosure', say('复核并提请', 'Review and propose')) : null;
  if (party.state === 'none' && mayPropose) return step('propose-disclosure', say('提请公示', 'Propose publication'));
  if (mayPublish)
    return (
      <Link className="button" to="/publish/$id" params={{ id: of.caseId }}>
        {say('核对公示文本', 'Check the text')}
      </Link>
    );
  return (
    <span className="small muted">
      {party.state === 'none'
        ? say('等办案人员提请', 'waits for the officers to propose it')
        : say('等负责人批准', 'waits for the head')}
    </span>
  );
};
