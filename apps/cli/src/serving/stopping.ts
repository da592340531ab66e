/** A person at the terminal or the system asked this process to stop, and it has stopped everything it started. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Waits for an interrupt from the first moment on, so that no started process is left running alone. */
export class Stopping {
  /** Resolves when the process is asked to stop. */
  readonly asked: Promise<void>;
  private answer: () => void = () => undefined;
  private isAsked = false;

  constructor() {
    this.asked = new Promise((resolve) => {
      this.answer = () => {
        this.isAsked = true;
        resolve();
      };
    });
    process.once('SIGINT', this.answer).once('SIGTERM', this.answer);
  }

  /** The work, unless the process is asked to stop before it is done. @throws Stopped */
  async unlessAsked<T>(work: Promise<T>): Promise<T> {
    // Abandoned work fails sooner or later, because the process it talks to is stopped; nobody waits for it any more.
    work.catch(() => undefined);
    return Promise.race([
      work,
      this.asked.then(() => {
        throw new Stopped('asked to stop');
      }),
    ]);
  }

  /** For work that cannot be abandoned, between two parts of it. @throws Stopped */
  throwIfAsked(): void {
    if (this.isAsked) throw new Stopped('asked to stop');
  }

  end(): void {
    process.off('SIGINT', this.answer).off('SIGTERM', this.answer);
  }
}

/** Does work that can be asked to stop, and listens for interrupts only while it lasts. */
export const stoppable = async (work: (stopping: Stopping) => Promise<void>): Promise<void> => {
  const stopping = new Stopping();
  try {
    await work(stopping);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    stopping.end();
  }
};
