import { useId } from 'react';
import { useSay } from '../../words/language.js';
import { membersOf, type Path, type Value } from '../draft.js';
import { newId } from '../made-ids.js';
import { useForm } from '../step-context.js';
import { FileChooser } from './file-chooser.js';

/** A paper: a file with a title; its id and digest are made. */
export const PaperField = ({ path, value }: { readonly path: Path; readonly value: Value }) => {
  const say = useSay();
  const { set } = useForm();
  const input = useId();
  const paper = membersOf(value);
  return (
    <FileChooser
      isChosen={typeof paper['title'] === 'string'}
      onFile={(file, sha256) =>
        set(path, {
          ...paper,
          documentId: paper['documentId'] ?? newId('documentId'),
          title: file.name.replace(/\.[^.]+$/, ''),
          sha256,
        })
      }
      onKnown={({ id, title, sha256 }) =>
        set(path, { documentId: id ?? newId('documentId'), title: title ?? '', sha256 })
      }
    >
      <label className="hidden" htmlFor={`${input}-title`}>
        {say('文书名称', 'Title')}
      </label>
      <input
        id={`${input}-title`}
        value={typeof paper['title'] === 'string' ? paper['title'] : ''}
        onChange={(event) => set(path, { ...paper, title: event.target.value })}
      />
    </FileChooser>
  );
};
