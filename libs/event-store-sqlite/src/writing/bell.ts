/**
 * Rings in the writer thread. The writer has nothing to do but to wait for the next append, so it sleeps on this bell
 * instead of in an event loop: waking from it takes about a third of the time, and a single append waits for the disk and
 * hardly for the threads.
 */
export class Bell {
  static readonly BYTES = 4;
  private readonly rings: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.rings = new Int32Array(memory);
  }

  ring(): void {
    Atomics.add(this.rings, 0, 1);
    Atomics.notify(this.rings, 0);
  }

  heard(): number {
    return Atomics.load(this.rings, 0);
  }

  /** Sleeps until it has rung more often than was heard. */
  sleep(heard: number): void {
    Atomics.wait(this.rings, 0, heard);
  }
}
