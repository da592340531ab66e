import { useEffect } from 'react';
import { at, filledIn, membersOf, type Path, type Value } from '../draft.js';
import { useForm } from '../step-context.js';
import type { Option } from './combobox.js';

/** Where only one can be chosen, it is; in a group that may be left out, once something else of the group is filled in. */
export const useOnly = (
  path: Path,
  value: Value,
  options: readonly Option[],
  as: (only: string) => Value = (only) => only,
): void => {
  const { fillIn, value: all } = useForm();
  const only = options.length === 1 ? options[0]?.value : undefined;
  const group = membersOf(filledIn(at(all, path.slice(0, -1))));
  const isBegun = path.length === 1 || Object.keys(group).length > 0;
  const wanted = value === undefined && isBegun ? only : undefined;
  useEffect(() => {
    if (wanted !== undefined) fillIn(path, as(wanted));
    // A path is made anew each time.
  }, [wanted, path.join('/')]);
};
