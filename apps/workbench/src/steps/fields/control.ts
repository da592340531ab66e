import type { Path, Value } from '../draft.js';

/** What every control of a field is given. */
export interface ControlProps {
  readonly id: string;
  readonly path: Path;
  readonly value: Value;
  /** The id of what is wrong with it. */
  readonly describedBy: string | undefined;
}
