import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { Mark } from '../shell/marks.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { limitWords, partyKindWords, stateWords } from '../words/words.js';

const ENDED = {
  left: { zh: '已退出本案', en: 'left the case' },
  succeeded: { zh: '已由他人承继', en: 'succeeded by another' },
  splitOff: { zh: '已分案', en: 'split off' },
} as const;

/** Each party with how far its own part of the case is. */
export const Parties = ({ of }: { readonly of: readonly Answers['PartyOfCase'][] }) => {
  const say = useSay();
  return (
    <Card title={say('当事人', 'Parties')} hint={say(`${String(of.length)} 名`, String(of.length))}>
      <ul className="rows">
        {of.map((party) => (
          <li key={party.partyId}>
            <div className="row">
              <b className="big">{party.name}</b>
              <span className="muted">{say(partyKindWords(party.kind))}</span>
              <span className="aside">
                <Mark tone={party.ended ? 'still' : 'open'}>
                  {party.ended ? say(ENDED[party.ended]) : say(stateWords(party.state))}
                </Mark>
              </span>
            </div>
            <dl className="facts">
              {party.decisionNumber !== undefined && (
                <>
                  <dt>{say('决定书文号', 'Decision')}</dt>
                  <dd>
                    {party.decisionNumber}
                    {party.decidedOn && ` · ${dayWords(party.decidedOn, say.language)}`}
                  </dd>
                </>
              )}
              {party.nextDue && (
                <>
                  <dt>{say('下一期限', 'Next deadline')}</dt>
                  <dd>
                    {say(limitWords(party.nextDue.kind))} · {dayWords(party.nextDue.dueOn, say.language)}
                  </dd>
                </>
              )}
              <dt>{say('移送', 'Transfer')}</dt>
              <dd>
                {party.isSuspect ? say('涉嫌犯罪，正在移送', 'suspected; transfer under way') : say('无', 'none')}
              </dd>
              <dt>{say('公示', 'Published')}</dt>
              <dd>{party.isPublished ? say('已公示', 'yes') : say('未公示', 'no')}</dd>
              <dt>{say('复议诉讼', 'Remedies')}</dt>
              <dd>{party.hasRemedy ? say('有', 'yes') : say('无', 'none')}</dd>
              {party.endReachedOn !== undefined && (
                <>
                  <dt>{say('办结', 'Nothing left')}</dt>
                  <dd>{dayWords(party.endReachedOn, say.language)}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </Card>
  );
};
