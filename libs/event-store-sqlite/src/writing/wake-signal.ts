/**
 * Wakes the writer thread, and says how many messages it was sent. The writer only waits for the next append, so it
 * sleeps on this signal instead of in an event loop: waking up takes about a third of the time, so a single append waits
 * almost only for the disk and not for the threads.
 *
 * The count is there to be looked at again and again: to look into the port of messages takes its lock, and the caller
 * who wants to put a message there then waits for the writer that looks for it.
 */
export class WakeSignal {
  static readonly BYTES = 8;
  private readonly signals: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.signals = new Int32Array(memory);
  }

  /** A message will come soon. */
  send(): void {
    Atomics.add(this.signals, RUNG, 1);
    Atomics.notify(this.signals, RUNG);
  }

  /** A message was put into the port. */
  sendMessage(): void {
    Atomics.add(this.signals, MESSAGES, 1);
    this.send();
  }

  sent(): number {
    return Atomics.load(this.signals, RUNG);
  }

  /** Messages that were put into the port until now, modulo 2³². */
  messages(): number {
    return Atomics.load(this.signals, MESSAGES);
  }

  /** Sleeps until it was sent more often than `seen`. */
  sleep(seen: number): void {
    Atomics.wait(this.signals, RUNG, seen);
  }
}

const RUNG = 0;
const MESSAGES = 1;
