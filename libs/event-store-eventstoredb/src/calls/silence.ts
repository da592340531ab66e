/** Into how many parts silence is divided. */
const PARTS = 4;

export interface Silence {
  /** Something was heard: begins anew. */
  readonly broken: () => void;
  /** Nothing is waited for any more. */
  readonly over: () => void;
}

/**
 * Says once that a server has been silent for so many milliseconds. They are counted in parts: a process that is held up finds
 * its timers due before it reads what has long been there, so however long that was, it counts as one of them.
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
