import { useState } from 'react';
import type { Answers } from '../../ledger/client.js';
import { Icons } from '../../shell/icons.js';
import { useSay } from '../../words/language.js';
import { Absent } from '../absent.js';
import { Viewer } from '../viewer.js';

/** A paper beside the step that names it, and its original below when it is opened. */
export const PaperRow = ({ caseId, paper }: { readonly caseId: string; readonly paper: Answers['PaperOfFile'] }) => {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  const name = paper.title ?? paper.id ?? say('没有名称的文件', 'without a title');
  return (
    <>
      <div className="row paper-row">
        <Icons.file />
        <span>{name}</span>
        {paper.presence === 'present' ? (
          <button type="button" className="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? say('关上', 'Close') : say('打开', 'Open')}
            <span className="hidden"> {name}</span>
          </button>
        ) : (
          <Absent as={paper.presence} />
        )}
      </div>
      {isShown && <Viewer caseId={caseId} paper={paper} close={() => setShown(false)} />}
    </>
  );
};
