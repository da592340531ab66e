/**
 * Runs the tasks of one key in sequence and those of different keys in parallel. Two commands on one stream that this
 * process handles would only make each other decide twice; the store still guards against other processes.
 */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key);
    const running = before ? before.then(task, task) : task();
    this.tails.set(key, running);
    const leave = () => {
      if (this.tails.get(key) === running) this.tails.delete(key);
    };
    running.then(leave, leave);
    return running;
  }

  /** Keys that have a task running or waiting. */
  get size(): number {
    return this.tails.size;
  }
}
