import { useQuery } from '@tanstack/react-query';
import { questions } from '../../ledger/questions.js';
import { textIn } from '../draft.js';
import type { Picked } from '../grammar.js';
import { useForm } from '../step-context.js';
import { Combobox } from './combobox.js';
import type { ControlProps } from './control.js';
import { useOptions } from './picked-options.js';

/** Where nothing can be offered, the id is typed. */
const TypedId = ({ id, path, value, describedBy }: ControlProps) => {
  const { set } = useForm();
  return (
    <input
      id={id}
      value={textIn(value)}
      aria-describedby={describedBy}
      onChange={(event) => set(path, event.target.value)}
    />
  );
};

/** Something that a list of the ledger has. */
export const Pick = ({ from, ...control }: ControlProps & { readonly from: Picked }) => {
  const { id, path, value, describedBy } = control;
  const { set, caseId } = useForm();
  const options = useOptions(from, caseId);
  if (options === undefined || options.length === 0) return <TypedId {...control} />;
  return (
    <Combobox
      {...{ id, options, describedBy }}
      value={textIn(value) || undefined}
      isBad={describedBy !== undefined}
      onPick={(picked) => set(path, picked)}
    />
  );
};

/** An id of something on record: those that the case's own time limits name are offered. */
export const Reference = ({ name, ...control }: ControlProps & { readonly name: string }) => {
  const { id, path, value, describedBy } = control;
  const { set, caseId } = useForm();
  const stem = name.replace(/Id$/, '').toLowerCase();
  const limits = useQuery({ ...questions.limits(caseId ?? ''), enabled: caseId !== undefined }).data?.items ?? [];
  const reviews = useQuery({ ...questions.reviews(), enabled: name === 'submissionId' }).data?.items ?? [];
  const subjects =
    name === 'submissionId'
      ? reviews.filter((review) => review.caseId === caseId).map(({ submissionId }) => submissionId)
      : limits.flatMap(({ subject, kind }) =>
          subject !== undefined && kind.toLowerCase().includes(stem) ? [subject] : [],
        );
  if (subjects.length === 0) return <TypedId {...control} />;
  return (
    <select
      id={id}
      value={textIn(value)}
      aria-describedby={describedBy}
      onChange={(event) => set(path, event.target.value)}
    >
      <option value="" />
      {[...new Set(subjects)].map((subject) => (
        <option key={subject} value={subject}>
          {subject}
        </option>
      ))}
    </select>
  );
};
