/** Runs the operations on one stream in the order of the requests; streams do not wait for each other. */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(streamName: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(streamName);
    const running = before ? before.then(task, task) : task();
    this.tails.set(streamName, running);
    const leave = () => {
      if (this.tails.get(streamName) === running) this.tails.delete(streamName);
    };
    running.then(leave, leave);
    return running;
  }
}
