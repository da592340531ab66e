import { dataOf } from '../case-file/whole/data-of.js';
import type { Answers } from '../ledger/client.js';
import { dayOf, dayWords } from '../ledger/moments.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { valueWords } from '../words/values.js';

interface Member {
  readonly personId: string;
  readonly view: string;
  readonly vote: string;
}

/** 集体讨论: who was there, what each said and how each voted, with the minutes. */
export const Discussion = ({ whole }: { readonly whole: Answers['WholeFileAnswer'] }) => {
  const say = useSay();
  const { personName } = useNames();
  const held = whole.steps.filter(({ type }) => type === 'CollectiveDeliberationHeld').at(-1);
  const data = dataOf(held);
  const members = Array.isArray(data?.['members']) ? (data['members'] as readonly Member[]) : [];
  return (
    <Card
      title={say('负责人集体讨论', 'Collective discussion')}
      hint={held && dayWords(dayOf(held.occurredAt), say.language)}
    >
      {held ? (
        <>
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">{say('成员', 'Member')}</th>
                <th scope="col">{say('意见', 'View')}</th>
                <th scope="col">{say('表决', 'Vote')}</th>
              </tr>
            </thead>
            <tbody>
              {members.map(({ personId, view, vote }) => (
                <tr key={personId}>
                  <td>
                    {personName(personId)}
                    {data?.['chairedBy'] === personId && <div className="muted small">{say('主持', 'chair')}</div>}
                  </td>
                  <td>{view}</td>
                  <td>
                    <Mark tone={vote === 'approve' ? 'done' : vote === 'reject' ? 'late' : 'still'}>
                      {say(valueWords('vote', vote))}
                    </Mark>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="in small muted">
            {say('记录：', 'Minutes: ')}
            {held.documents.map(({ title }) => title).join(say('、', ', '))}
          </p>
        </>
      ) : (
        <p className="in muted">
          {say(
            '没有讨论。重大、复杂的案件，决定前应当由负责人集体讨论。',
            'Not held. Before a grave or complex case is decided, the heads discuss it together.',
          )}
        </p>
      )}
    </Card>
  );
};
