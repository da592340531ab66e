import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sizeWords } from '../../case-file/papers.js';
import { questions } from '../../ledger/questions.js';
import { useSay } from '../../words/language.js';
import { textIn, type Path, type Value } from '../draft.js';
import { useForm } from '../step-context.js';
import { FileChooser } from './file-chooser.js';

interface DigestFieldProps {
  readonly path: Path;
  readonly value: Value;
  /** The member beside it that has the size of the file. */
  readonly size: string | undefined;
}

/** A file that a step names by its digest: it is chosen, and nobody types sixty-four signs. */
export const DigestField = ({ path, value, size }: DigestFieldProps) => {
  const say = useSay();
  const { set, caseId } = useForm();
  const [name, setName] = useState<string>();
  const known = useQuery({ ...questions.papers(caseId ?? ''), enabled: caseId !== undefined }).data?.items;
  const sha256 = textIn(value);
  const choose = (digest: string, bytes: number | undefined, called: string | undefined): void => {
    set(path, digest);
    if (size !== undefined) set([...path.slice(0, -1), size], bytes);
    setName(called);
  };
  const title = name ?? known?.find((paper) => paper.sha256 === sha256)?.title;
  return (
    <FileChooser
      isChosen={sha256 !== ''}
      onFile={(file, digest) => choose(digest, file.size, `${file.name}（${sizeWords(file.size)}）`)}
      onKnown={(paper) => choose(paper.sha256, paper.file?.bytes, paper.title)}
    >
      <b>{title ?? say('已选文件', 'A file is chosen')}</b>{' '}
      <span className="muted small">{say(`校验值 ${sha256.slice(0, 8)}…`, `digest ${sha256.slice(0, 8)}…`)}</span>
    </FileChooser>
  );
};
