export interface Message {
  readonly event: string;
  readonly data: string;
  readonly id: string | undefined;
}

/** Reads server-sent events from the text of their stream, however it was cut into pieces. */
export const messageReader = (): ((piece: string) => readonly Message[]) => {
  let rest = '';
  return (piece) => {
    rest += piece;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const lines = block.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith(':'));
      if (lines.length === 0) return [];
      const valueOf = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
      return [
        { event: valueOf('event').at(-1) ?? 'message', data: valueOf('data').join('\n'), id: valueOf('id').at(-1) },
      ];
    });
  };
};
