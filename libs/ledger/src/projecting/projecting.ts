import { comparePositions, type Position } from '@ecl/event-sourcing';
import type { ModelStatus } from '@ecl/read-models';
import { filter, firstValueFrom, startWith, type Observable } from 'rxjs';

/** Keeps the read models up to date with the log. */
export interface Projecting {
  /** The name of a read model each time its tables, position or state have changed. Completes when projecting ends. */
  readonly changes: Observable<string>;
  /** The last reported status, at most a second old. */
  status(): readonly ModelStatus[];
  /**
   * Waits until every read model has the event at a position. It does not wait for a halted one, which reports its halt
   * to every query.
   * @throws ProjectingEnded
   */
  caughtUpWith(position: Position): Promise<void>;
  /** Without a name: every read model, from one reading of the log. @throws RebuildFailed */
  rebuild(model?: string): Promise<void>;
  /** Tries again the event that halted a read model. */
  resume(model: string): void;
  stop(): Promise<void>;
}

/** Nothing is projected any more: it was stopped, or its thread has died. */
export class ProjectingEnded extends Error {
  override readonly name = 'ProjectingEnded';
}

/** @throws ProjectingEnded when the changes complete first. */
export const untilCaughtUp = async (
  { changes, status }: Pick<Projecting, 'changes' | 'status'>,
  position: Position,
): Promise<void> => {
  const hasArrived = (): boolean => {
    const models = status();
    // After the end of projecting there is no status, so no model is at the position.
    return models.length > 0 && models.every((model) => hasCome(model, position));
  };
  const arrival = changes.pipe(startWith(''), filter(hasArrived));
  if ((await firstValueFrom(arrival, { defaultValue: undefined })) === undefined)
    throw new ProjectingEnded(`projecting ended before it came to ${position}`);
};

const hasCome = ({ position: reached, state }: ModelStatus, position: Position): boolean =>
  state === 'halted' || (reached !== undefined && comparePositions(reached, position) >= 0);
