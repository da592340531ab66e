/** A message of a stream of events, as the standard reads it. */
export interface Message {
  readonly event: string;
  readonly data: ReturnType<typeof JSON.parse>;
  readonly lastEventId: string;
}

/** A client of server-sent events, over the wire. */
export class Listening {
  private lastEventId = '';
  private rest = '';
  private readonly decoder = new TextDecoder();
  /** Every block that came, as it was written. */
  readonly blocks: string[] = [];

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
    private readonly left: AbortController,
  ) {}

  static async to(url: string, token: string, headers: Readonly<Record<string, string>> = {}): Promise<Listening> {
    const left = new AbortController();
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}`, ...headers },
      signal: left.signal,
    });
    return new Listening(response.status, response.headers, response.body?.getReader(), left);
  }

  /** The next message with data; undefined when the stream has ended. */
  async next(): Promise<Message | undefined> {
    for (;;) {
      const block = await this.block();
      if (block === undefined) return undefined;
      const fields = block
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
      const of = (name: string) => fields.find(([field]) => field === name)?.[1];
      this.lastEventId = of('id') ?? this.lastEventId;
      const data = of('data');
      if (data !== undefined)
        return { event: of('event') ?? 'message', data: JSON.parse(data), lastEventId: this.lastEventId };
    }
  }

  /** The next block of lines, also one without data: a heartbeat. */
  async block(): Promise<string | undefined> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.rest.slice(0, end);
        this.rest = this.rest.slice(end + 2);
        this.blocks.push(block);
        return block;
      }
      const read = await this.reader?.read();
      if (read === undefined || read.done) return undefined;
      this.rest += this.decoder.decode(read.value, { stream: true });
    }
  }

  leave(): void {
    this.left.abort();
  }
}
