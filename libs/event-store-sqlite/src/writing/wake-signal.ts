/**
 * Wakes the writer thread. The writer only waits for the next append, so it sleeps on this signal instead of in an
 * event loop: waking up takes about a third of the time, so a single append waits almost only for the disk and not for
 * the threads.
 */
export class WakeSignal {
  static readonly BYTES = 4;
  private readonly signals: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.signals = new Int32Array(memory);
  }

  send(): void {
    Atomics.add(this.signals, 0, 1);
    Atomics.notify(this.signals, 0);
  }

  sent(): number {
    return Atomics.load(this.signals, 0);
  }

  /** Sleeps until it was sent more often than `seen`. */
  sleep(seen: number): void {
    Atomics.wait(this.signals, 0, seen);
  }
}
