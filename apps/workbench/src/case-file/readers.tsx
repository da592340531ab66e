import { useQuery } from '@tanstack/react-query';
import { momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { useNames } from '../shell/names.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { groundWords, roleWords } from '../words/words.js';

/** Who has read this file and its papers, on what ground, newest first. */
export const Readers = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const { personName } = useNames();
  const readings = useQuery(questions.readings(caseId));
  const papers = useQuery(questions.papers(caseId)).data?.items ?? [];
  return (
    <Card
      title={say('谁看过本卷', 'Who has read this file')}
      hint={say('每一次查阅都留痕', 'each reading is on record')}
    >
      <Asked of={readings}>
        {({ items, next }) => (
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">{say('时间', 'When')}</th>
                <th scope="col">{say('谁', 'Who')}</th>
                <th scope="col">{say('依据', 'Ground')}</th>
                <th scope="col">{say('看了什么', 'What')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ reading, readerId, roles, ground, at, paper, withSupervisor }) => (
                <tr key={reading}>
                  <td className="nowrap">{momentWords(at, say.language)}</td>
                  <td>
                    {personName(readerId)}
                    <div className="muted small">{roles.map((role) => say(roleWords(role))).join(say('、', ', '))}</div>
                  </td>
                  <td>
                    {say(groundWords(ground))}
                    {withSupervisor !== undefined && (
                      <div className="small">
                        {say('与 ', 'with ')}
                        {personName(withSupervisor)}
                      </div>
                    )}
                  </td>
                  <td>
                    {paper === undefined
                      ? say('案卷', 'the file')
                      : (papers.find(({ sha256 }) => sha256 === paper)?.title ?? say('一份文书', 'a paper'))}
                  </td>
                </tr>
              ))}
            </tbody>
            {next !== null && (
              <tfoot>
                <tr>
                  <td colSpan={4} className="muted">
                    {say('只列最近 200 次。', 'The last 200 are listed.')}
                  </td>
                </tr>
              </tfoot>
            )}
          </table>
        )}
      </Asked>
    </Card>
  );
};
