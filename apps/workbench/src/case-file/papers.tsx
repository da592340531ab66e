import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Mark } from '../shell/marks.js';
import { Card } from '../shell/page.js';
import { useSay, type Say } from '../words/language.js';
import type { Answers } from '../ledger/client.js';
import { Absent } from './absent.js';
import { Viewer } from './viewer.js';

type Paper = Answers['PaperInCase'];

export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.ceil(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const presenceOf = ({ presence, file }: Paper, say: Say) => {
  if (presence !== 'present') return <Absent as={presence} />;
  return (
    <>
      <Mark tone="done">{say('校验一致', 'as recorded')}</Mark>
      {file && (
        <span className="muted small">
          {sizeWords(file.bytes)} · {file.scan === 'clean' ? say('已查毒', 'scanned') : say('未查毒', 'not scanned')}
        </span>
      )}
    </>
  );
};

/** Papers, evidence and recordings that steps name, with a viewer for those whose original is here. */
export const Papers = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const papers = useQuery(questions.papers(caseId));
  const [shown, setShown] = useState<Paper>();
  return (
    <Card title={say('文书与证据', 'Papers and evidence')} hint={say('按登记先后', 'as they were recorded')}>
      {shown && <Viewer key={shown.sha256} caseId={caseId} paper={shown} close={() => setShown(undefined)} />}
      <Asked of={papers}>
        {({ items }) => (
          <ul className="rows papers">
            {items.map((paper) => (
              <li key={`${paper.sha256}/${paper.id ?? ''}`}>
                <span className="thumb">
                  <Icons.file />
                </span>
                <div>
                  <b>{paper.title ?? paper.id ?? say('没有步骤写明的文件', 'not named by a step')}</b>
                  <p className="muted small">
                    {paper.step && `${say(paper.step.title)} · ${momentWords(paper.step.occurredAt, say.language)}`}
                  </p>
                  <p>{presenceOf(paper, say)}</p>
                </div>
                {paper.presence === 'present' && (
                  <button type="button" className="link" onClick={() => setShown(paper)}>
                    {say('打开', 'Open')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  );
};
