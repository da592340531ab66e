import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { sizeWords } from '../../case-file/papers.js';
import type { Answers } from '../../ledger/client.js';
import { saidBy } from '../../ledger/problem.js';
import { questions } from '../../ledger/questions.js';
import { Icons } from '../../shell/icons.js';
import { Mark } from '../../shell/marks.js';
import { useSay, type Said } from '../../words/language.js';
import { useForm } from '../step-context.js';
import { digestOf, upload } from '../upload.js';

interface FileChooserProps {
  readonly isChosen: boolean;
  /** A file of this device, with its digest; it is uploaded meanwhile. */
  readonly onFile: (file: File, sha256: string) => void;
  /** One that the case has already. */
  readonly onKnown: (paper: Answers['PaperInCase']) => void;
  /** What is shown of the chosen one. */
  readonly children: ReactNode;
}

/** A file from this device, by dragging or with the camera, or one that is in the case already. */
export const FileChooser = ({ isChosen, onFile, onKnown, children }: FileChooserProps) => {
  const say = useSay();
  const { caseId } = useForm();
  const client = useQueryClient();
  const input = useId();
  const [state, setState] = useState<{ readonly words: Said; readonly isTrouble?: boolean }>();
  const known = useQuery({ ...questions.papers(caseId ?? ''), enabled: caseId !== undefined }).data?.items ?? [];
  const take = async (file: File): Promise<void> => {
    setState({ words: { zh: '正在计算校验值…', en: 'Reckoning its digest…' } });
    const sha256 = await digestOf(file);
    onFile(file, sha256);
    if (caseId === undefined) {
      setState({
        words: {
          zh: `${sizeWords(file.size)}，立案以后再上传原件`,
          en: `${sizeWords(file.size)}; upload it once there is a case`,
        },
      });
      return;
    }
    try {
      await upload(caseId, file, sha256, (share) =>
        setState({
          words: {
            zh: `已上传 ${String(Math.round(share * 100))}%`,
            en: `${String(Math.round(share * 100))}% uploaded`,
          },
        }),
      );
      setState({
        words: {
          zh: `${sizeWords(file.size)}，已上传，校验一致`,
          en: `${sizeWords(file.size)}, uploaded, digest checked`,
        },
      });
      void client.invalidateQueries({ queryKey: ['case', caseId, 'papers'] });
    } catch (error) {
      setState({ words: saidBy(error), isTrouble: true });
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
  };
  return (
    <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Icons.file />
      <div className="grow">
        {isChosen ? children : <span>{say('把文件拖到这里，或者选择', 'Drop a file here, or choose one')}</span>}
        {state && (
          <p className={state.isTrouble ? 'trouble small' : 'muted small'} role="status">
            {state.isTrouble ? say(state.words) : <Mark tone="done">{say(state.words)}</Mark>}
          </p>
        )}
      </div>
      <span className="row">
        <label className="button" htmlFor={input}>
          {isChosen ? say('换一份', 'Another one') : say('选择文件', 'Choose a file')}
        </label>
        <input
          id={input}
          className="hidden"
          type="file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void take(file);
          }}
        />
        {known.length > 0 && (
          <>
            <label className="hidden" htmlFor={`${input}-known`}>
              {say('本案已有的文书', 'A paper of the case')}
            </label>
            <select
              id={`${input}-known`}
              value=""
              onChange={(event) => {
                const found = known.find(({ sha256 }) => sha256 === event.target.value);
                if (found) onKnown(found);
              }}
            >
              <option value="">{say('用本案已有的文书', 'Use a paper of the case')}</option>
              {known.map(({ sha256, title, id }) => (
                <option key={`${sha256}/${id ?? ''}`} value={sha256}>
                  {title ?? id ?? sha256.slice(0, 8)}
                </option>
              ))}
            </select>
          </>
        )}
      </span>
    </div>
  );
};
