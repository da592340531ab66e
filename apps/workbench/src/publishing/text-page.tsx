import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { useMay } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Articles, Mark } from '../shell/marks.js';
import { Card, Heading } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import { Compared } from './compared.js';
import { useOriginal } from './original.js';
import { disclosureTone, disclosureWords } from './state-words.js';

type Party = Answers['DisclosureOfParty'];
type Preview = Answers['DisclosurePreviewAnswer'];

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
        {({ parties, previews }) =>
          parties.length === 0 ? (
            <p className="card in muted">{say('本案还没有决定。', 'Nothing is decided yet.')}</p>
          ) : (
            <div className="below">
              {parties.map((party) => (
                <TextOf
                  key={party.partyId}
                  caseId={id}
                  party={party}
                  preview={previews.find(({ partyId }) => partyId === party.partyId)}
                />
              ))}
            </div>
          )
        }
      </Asked>
    </>
  );
};

interface TextOfProps {
  readonly caseId: string;
  readonly party: Party;
  readonly preview: Preview | undefined;
}

const TextOf = ({ caseId, party, preview }: TextOfProps) => {
  const say = useSay();
  const original = useOriginal(caseId, party);
  const isOut = party.state === 'published' || party.state === 'withdrawn';
  return (
    <Card
      title={party.partyName}
      hint={`${party.decisionNumber} · ${dayWords(party.decidedOn, say.language)}`}
      aside={<Mark tone={disclosureTone(party.state)}>{say(disclosureWords(party.state))}</Mark>}
    >
      {isOut && party.publishedOn !== undefined && (
        <p className="in">
          {say(`${dayWords(party.publishedOn, 'zh')}公示`, `published on ${dayWords(party.publishedOn, 'en')}`)}
          {party.publishUntil !== undefined &&
            say(`，公示至 ${dayWords(party.publishUntil, 'zh')}`, `, until ${dayWords(party.publishUntil, 'en')}`)}
        </p>
      )}
      {preview?.text && <Compared original={original} shown={preview.text} />}
      {preview && <Tests of={preview} isProposed={party.state !== 'none'} />}
      {!isOut && <Now caseId={caseId} party={party} />}
    </Card>
  );
};

/** The ordered tests: the first that applies is the reason why the public does not read it. */
const Tests = ({ of, isProposed }: { readonly of: Preview; readonly isProposed: boolean }) => {
  const say = useSay();
  const reason = of.tests.find(({ applies }) => applies);
  return (
    <div className="in">
      <h3>
        {reason === undefined
          ? say('八项审核：没有不予公示的情形', 'The eight tests: none forbids publication')
          : say(
              `八项审核：第 ${String(reason.test)} 项不予公示`,
              `The eight tests: test ${String(reason.test)} forbids it`,
            )}
      </h3>
      {!isProposed && (
        <p className="muted small">
          {say(
            '还没有提请公示：涉密、安全、关联案件和其他法律四项由提请人声明，这里按“没有”核对。',
            'Nobody proposed it yet: what only its proposer declares counts as not so here.',
          )}
        </p>
      )}
      <ol className="tests">
        {of.tests.map(({ test, applies, articles, ...words }) => (
          <li key={test} value={test} aria-current={reason?.test === test ? true : undefined}>
            {applies ? (
              <Mark tone="stop">{say('有', 'applies')}</Mark>
            ) : (
              <Mark tone="done">{say('没有', 'does not')}</Mark>
            )}{' '}
            {say(words)} <Articles of={articles} />
          </li>
        ))}
      </ol>
    </div>
  );
};

/** What can be done about the publication now, or why it cannot. */
const Now = ({ caseId, party }: { readonly caseId: string; readonly party: Party }) => {
  const say = useSay();
  const may = useMay();
  const violations = useQuery({
    ...questions.mayBePublished(caseId, party.partyId),
    enabled: may('publish-decision'),
    retry: false,
  });
  const step = (name: string, said: Said, isMain = false) => (
    <Link
      className={isMain ? 'button main' : 'button'}
      to="/cases/$id/steps/$step"
      params={{ id: caseId, step: name }}
      search={{ party: party.partyId }}
    >
      {say(said)}
    </Link>
  );
  if (party.state === 'none')
    return may('propose-disclosure') ? (
      <div className="bar">{step('propose-disclosure', { zh: '提请公示', en: 'Propose publication' }, true)}</div>
    ) : null;
  if (!may('publish-decision')) return null;
  return (
    <Asked of={violations}>
      {(found) => (
        <>
          {found.length > 0 && (
            <div className="in">
              <h3>{say('现在不能公示', 'It cannot be published now')}</h3>
              <ul className="plain-list">
                {found.map(({ rule, message, messageZh, articles, cure }) => (
                  <li key={rule}>
                    {say(messageZh, message)} <Articles of={articles} />
                    {cure && <div className="muted small">{say(cure)}</div>}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className="bar">
            {found.length === 0 && step('publish-decision', { zh: '公示这一文本', en: 'Publish this text' }, true)}
            {step('withhold-disclosure', { zh: '不予公示', en: 'Withhold it' })}
          </div>
        </>
      )}
    </Asked>
  );
};
