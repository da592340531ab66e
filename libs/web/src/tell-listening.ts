/** What a process tells the program that started it, where that keeps a channel to it, once it listens at its address. */
export const LISTENING = 'listening';

/** Tells the program that started this process that it listens; anybody else reads the line on standard output. */
export const tellListening = (): void => {
  process.send?.(LISTENING);
};
