import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { useMay } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Articles, Mark } from '../shell/marks.js';
import { Card, Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { Compared } from './compared.js';
import { useOriginal } from './original.js';
import { disclosureTone, disclosureWords } from './state-words.js';

type Party = Answers['DisclosureOfParty'];

/** Of each party of a case: what the file says, beside what the public would read, and what forbids it. */
export const TextPage = () => {
  const say = useSay();
  const { id = '' } = useParams({ strict: false });
  const disclosure = useQuery(questions.disclosure(id));
  return (
    <>
      <p className="crumb">
        <Link to="/publish">{say('公示', 'Publication')}</Link> /{' '}
        <Link to="/cases/$id" params={{ id }}>
          {say('本案', 'the case')}
        </Link>
      </p>
      <Heading title={say('核对公示文本', 'Check the public text')} />
      <p className="sub">
        {say(
          '左为案卷原文，斜纹处不让公众看到；右为公众将看到的文本，由账本按规定隐去个人信息。',
          'On the left the file; hatched is what the public does not read. On the right what it will read, as the ledger masks it.',
        )}
      </p>
      <Asked of={disclosure}>
        {({ parties }) =>
          parties.length === 0 ? (
            <p className="card in muted">{say('本案还没有决定。', 'Nothing is decided yet.')}</p>
          ) : (
            <div className="below">
              {parties.map((party) => (
                <TextOf key={party.partyId} caseId={id} party={party} />
              ))}
            </div>
          )
        }
      </Asked>
    </>
  );
};

const TextOf = ({ caseId, party }: { readonly caseId: string; readonly party: Party }) => {
  const say = useSay();
  const preview = useQuery(questions.publicText(caseId, party.partyId));
  const original = useOriginal(caseId, party);
  const mayPublish = useMay()('publish-decision');
  return (
    <Card
      title={party.partyName}
      hint={`${party.decisionNumber} · ${dayWords(party.decidedOn, say.language)}`}
      aside={<Mark tone={disclosureTone(party.state)}>{say(disclosureWords(party.state))}</Mark>}
    >
      {party.state === 'published' || party.state === 'withdrawn' ? (
        <p className="in">
          {party.publishedOn !== undefined &&
            say(`${dayWords(party.publishedOn, 'zh')}公示`, `published on ${dayWords(party.publishedOn, 'en')}`)}
          {party.publishUntil !== undefined &&
            say(`，公示至 ${dayWords(party.publishUntil, 'zh')}`, `, until ${dayWords(party.publishUntil, 'en')}`)}
        </p>
      ) : (
        <Asked of={preview}>
          {({ text, violations }) => (
            <>
              {text && <Compared original={original} shown={text} />}
              {violations.length > 0 && (
                <div className="in">
                  <h3>{say('现在不能公示', 'It cannot be published now')}</h3>
                  <ul className="plain-list">
                    {violations.map(({ rule, message, messageZh, articles, cure }) => (
                      <li key={rule}>
                        {say(messageZh, message)} <Articles of={articles} />
                        {cure && <div className="muted small">{say(cure)}</div>}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {text && mayPublish && (
                <div className="bar">
                  <Link
                    className="button main"
                    to="/cases/$id/steps/$step"
                    params={{ id: caseId, step: 'publish-decision' }}
                    search={{ party: party.partyId }}
                  >
                    {say('公示这一文本', 'Publish this text')}
                  </Link>
                  <Link
                    className="button"
                    to="/cases/$id/steps/$step"
                    params={{ id: caseId, step: 'withhold-disclosure' }}
                    search={{ party: party.partyId }}
                  >
                    {say('不予公示', 'Withhold it')}
                  </Link>
                </div>
              )}
            </>
          )}
        </Asked>
      )}
    </Card>
  );
};
