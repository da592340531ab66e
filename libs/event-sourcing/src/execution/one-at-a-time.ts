export interface Patience {
  /** Milliseconds that a task waits for the tasks before it. Default: as long as they take. */
  readonly within?: number;
  /** What the caller gets when its task did not begin within that time. It is not begun later either. */
  readonly orElse?: () => Error;
}

/**
 * Runs the tasks of one key in sequence and those of different keys in parallel. Two commands on one stream that this
 * process handles would only make each other decide twice; the store still guards against other processes.
 */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(key: string, task: () => Promise<T>, patience: Patience = {}): Promise<T> {
    const before = this.tails.get(key);
    if (!before) return this.last(key, task());
    const waiting = new Turn(task, patience);
    void this.last(key, before.then(waiting.comes, waiting.comes));
    return waiting.answer;
  }

  /** Keys that have a task running or waiting. */
  get size(): number {
    return this.tails.size;
  }

  private last<T>(key: string, running: Promise<T>): Promise<T> {
    this.tails.set(key, running);
    const leave = () => {
      if (this.tails.get(key) === running) this.tails.delete(key);
    };
    running.then(leave, leave);
    return running;
  }
}

/** A task that waits for its turn, and leaves when its time is up. */
class Turn<T> {
  readonly answer: Promise<T>;
  private begin!: (running: Promise<T>) => void;
  private leave!: (error: Error) => void;
  private hasLeft = false;
  private readonly timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly task: () => Promise<T>,
    { within, orElse = () => new Error('the task did not begin in time') }: Patience,
  ) {
    this.answer = new Promise<T>((resolve, reject) => {
      this.begin = resolve;
      this.leave = reject;
    });
    if (within === undefined) return;
    this.timer = setTimeout(() => {
      this.hasLeft = true;
      this.leave(orElse());
    }, within);
  }

  /** The tasks before it are over. */
  readonly comes = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.hasLeft) return;
    const running = this.task();
    this.begin(running);
    await running.catch(() => undefined);
  };
}
