import { textIn } from '../draft.js';
import { useForm } from '../step-context.js';
import type { ControlProps } from './control.js';

/** A line, or several where much may be said. */
export const TextField = ({
  id,
  path,
  value,
  describedBy,
  isLong,
  most,
}: ControlProps & { readonly isLong: boolean; readonly most: number | undefined }) => {
  const { set } = useForm();
  const common = {
    id,
    'aria-invalid': describedBy !== undefined,
    'aria-describedby': describedBy,
    maxLength: most,
    value: textIn(value),
  } as const;
  return isLong ? (
    <textarea {...common} className="grows" rows={3} onChange={(event) => set(path, event.target.value)} />
  ) : (
    <input {...common} onChange={(event) => set(path, event.target.value)} />
  );
};
