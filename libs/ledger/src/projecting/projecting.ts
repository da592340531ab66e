import { comparePositions, type Position } from '@ecl/event-sourcing';
import type { ModelStatus } from '@ecl/read-models';
import { filter, firstValueFrom, startWith, type Observable } from 'rxjs';

/** Keeps the read models up with the log. */
export interface Projecting {
  /** The name of a read model each time its tables, position or state have changed. Completes when projecting ends. */
  readonly changes: Observable<string>;
  /** As last told, at most a second ago. */
  status(): readonly ModelStatus[];
  /**
   * Waits until every read model has the event at a position. One that has halted says so wherever it is asked; nobody waits
   * for it.
   * @throws ProjectingEnded
   */
  caughtUpWith(position: Position): Promise<void>;
  /** @throws RebuildFailed */
  rebuild(model: string): Promise<void>;
  /** Tries the event again that halted a read model. */
  resume(model: string): void;
  stop(): Promise<void>;
}

/** Nothing is projected any more: it was stopped, or what it ran in has died. */
export class ProjectingEnded extends Error {
  override readonly name = 'ProjectingEnded';
}

/** @throws ProjectingEnded when the changes complete before. */
export const untilCaughtUp = async (
  { changes, status }: Pick<Projecting, 'changes' | 'status'>,
  position: Position,
): Promise<void> => {
  const hasArrived = (): boolean => {
    const models = status();
    // Where projecting has ended, there are none, and none of them is where it should be.
    return models.length > 0 && models.every((model) => hasCome(model, position));
  };
  const arrival = changes.pipe(startWith(''), filter(hasArrived));
  if ((await firstValueFrom(arrival, { defaultValue: undefined })) === undefined)
    throw new ProjectingEnded(`projecting ended before it came to ${position}`);
};

const hasCome = ({ position: reached, state }: ModelStatus, position: Position): boolean =>
  state === 'halted' || (reached !== undefined && comparePositions(reached, position) >= 0);
