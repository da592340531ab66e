/** Into how many parts silence is divided. */
const PARTS = 4;

export interface Silence {
  /** Something was heard: starts again. */
  readonly broken: () => void;
  /** Stops waiting. */
  readonly over: () => void;
}

/**
 * Reports once that a server has been silent for the given milliseconds. They are counted in parts: in a blocked
 * process the timers fire before it reads data that arrived long ago, so a block of any length counts as one part.
 */
export const silenceOf = (milliseconds: number, onSilence: () => void): Silence => {
  let partsLeft = PARTS;
  let timer: NodeJS.Timeout | undefined = setInterval(() => {
    partsLeft -= 1;
    if (partsLeft > 0) return;
    over();
    onSilence();
  }, milliseconds / PARTS);
  const over = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    broken: () => {
      partsLeft = PARTS;
      timer?.refresh();
    },
    over,
  };
};
