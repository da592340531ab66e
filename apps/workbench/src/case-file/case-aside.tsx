import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { LimitMark } from '../my-work/limit-mark.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { runningDuties } from './state-line.js';

const SHOWN = 5;

/** Beside every part of the case: what runs, and what the case is about. */
export const CaseAside = ({ of }: { readonly of: Answers['CaseInRegister'] }) => {
  const say = useSay();
  const limits = useQuery(questions.limits(of.caseId));
  const power = useQuery(questions.powers())
    .data?.fields.flatMap(({ items }) => items)
    .find(({ code }) => code === of.powerCode);
  return (
    <aside>
      <Card
        title={say('期限', 'Deadlines')}
        aside={
          <Link to="/cases/$id/$part" params={{ id: of.caseId, part: 'limits' }} resetScroll={false}>
            {say('全部', 'All')}
          </Link>
        }
      >
        <Asked of={limits}>
          {({ items }) => {
            const running = runningDuties(items);
            if (running.length === 0)
              return <p className="in muted">{say('没有正在计算的期限。', 'None is running.')}</p>;
            return (
              <dl className="in facts">
                {running.slice(0, SHOWN).map((limit) => (
                  <div key={`${limit.kind}/${limit.subject ?? ''}`} className="fact">
                    <dt>{say(limit)}</dt>
                    <dd>
                      <LimitMark limit={limit} articles={limit.articles.slice(0, 1)} />
                    </dd>
                  </div>
                ))}
              </dl>
            );
          }}
        </Asked>
      </Card>
      <Card title={say('本案', 'This case')}>
        <dl className="in facts">
          <dt>{say('职权', 'Power')}</dt>
          <dd>
            {of.powerCode} {power && say(power)}
          </dd>
          {of.decisionNumber !== undefined && (
            <>
              <dt>{say('决定书文号', 'Decision')}</dt>
              <dd>{of.decisionNumber}</dd>
            </>
          )}
          <dt>{say('公示', 'Published')}</dt>
          <dd>{of.flags.isPublished ? say('已公示', 'yes') : say('未公示', 'no')}</dd>
          {of.flags.hasTransfer && (
            <>
              <dt>{say('移送', 'Transfer')}</dt>
              <dd>{say('移送公安机关', 'to the police')}</dd>
            </>
          )}
          {of.flags.hasRemedy && (
            <>
              <dt>{say('复议诉讼', 'Remedies')}</dt>
              <dd>{say('有', 'yes')}</dd>
            </>
          )}
        </dl>
      </Card>
    </aside>
  );
};
