/** A command of the tour and the answer that the page promises for it. */
export interface TourStep {
  readonly command: string;
  readonly answer: unknown;
}

/**
 * The tour in a page of documentation: between its markers, every `sh` block is one command, and a `json` block after
 * it is its answer. A line that ends in a backslash continues.
 */
export const tourIn = (markdown: string): readonly TourStep[] => {
  const tour = /<!-- tour:begin -->([\s\S]*)<!-- tour:end -->/.exec(markdown)?.[1] ?? '';
  const blocks = [...tour.matchAll(/```(sh|json)\n([\s\S]*?)```/g)].map(([, kind, text = '']) => ({ kind, text }));
  return blocks.flatMap(({ kind, text }, i): TourStep[] => {
    if (kind !== 'sh') return [];
    const behind = blocks[i + 1];
    const answer: unknown = behind?.kind === 'json' ? JSON.parse(behind.text) : undefined;
    const commands = text
      .replaceAll(/\\\n\s*/g, '')
      .trim()
      .split('\n');
    return commands.map((command, n) => ({ command, answer: n === commands.length - 1 ? answer : undefined }));
  });
};

/** Acts like a shell for the few forms that the tour uses: `curl`, and a variable set from it or from `node -pe`. */
export class TourShell {
  private readonly variables = new Map<string, string>();

  /** `addresses` maps the addresses of the page to the servers here. */
  constructor(private readonly addresses: Readonly<Record<string, string>>) {}

  /** @returns the answer of a `curl`; undefined for a variable that is set. @throws Error for anything else. */
  async run(command: string): Promise<unknown> {
    const assignment = /^([A-Z]+)=\$\((.*)\)$/.exec(command);
    if (!assignment) return this.curl(command);
    const [, name = '', source = ''] = assignment;
    const now = source.startsWith("node -pe 'new Date().toISOString()'");
    const value = now ? new Date().toISOString() : await this.piped(source);
    this.variables.set(name, value);
    return undefined;
  }

  /** `curl … | node -pe 'JSON.parse(fs.readFileSync(0)).<member>'` */
  private async piped(source: string): Promise<string> {
    const [request = '', script = ''] = source.split(' | ');
    const member = /^node -pe 'JSON\.parse\(fs\.readFileSync\(0\)\)\.(\w+)'$/.exec(script)?.[1];
    if (member === undefined) throw new Error(`the tour's shell does not know: ${script}`);
    const answer = (await this.curl(request)) as Record<string, string>;
    return answer[member] ?? '';
  }

  private async curl(command: string): Promise<unknown> {
    const [program, ...words] = this.wordsOf(command);
    if (program !== 'curl') throw new Error(`the tour's shell does not know: ${command}`);
    const headers = new Headers();
    let url = '';
    let body: string | undefined;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      if (word === '-s') continue;
      const next = words[i + 1] ?? '';
      if (word === '-H') headers.append(next.split(': ')[0] ?? '', next.split(': ').slice(1).join(': '));
      else if (word === '-d') body = next;
      else url = word;
      if (word === '-H' || word === '-d') i += 1;
    }
    const response = await fetch(
      this.served(url),
      body === undefined ? { headers } : { method: 'POST', headers, body },
    );
    return response.json();
  }

  private served(url: string): string {
    const [address, served] = Object.entries(this.addresses).find(([known]) => url.startsWith(known)) ?? [];
    if (address === undefined || served === undefined)
      throw new Error(`the tour speaks of ${url}, which nothing serves`);
    return served + url.slice(address.length);
  }

  /** Words in single quotes stay as they are; in double quotes, and bare, variables are filled in. `'"$X"'` ends a quote, too. */
  private wordsOf(command: string): string[] {
    const words: string[] = [];
    for (const match of command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"]+)+/g))
      words.push(
        match[0].replaceAll(
          /'([^']*)'|"([^"]*)"|([^'"]+)/g,
          (_, single?: string, double?: string, bare?: string) => single ?? this.filled(double ?? bare ?? ''),
        ),
      );
    return words;
  }

  private filled(text: string): string {
    return text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => this.variables.get(name) ?? '');
  }
}

/**
 * Checks that the answer has what the page promises: members may be left out, "…" matches any value, an item matches
 * some item.
 */
export const promises = (promised: unknown, answered: unknown): boolean => {
  if (promised === '…') return answered !== undefined;
  if (Array.isArray(promised))
    return Array.isArray(answered) && promised.every((item) => answered.some((other) => promises(item, other)));
  if (typeof promised === 'object' && promised !== null)
    return (
      typeof answered === 'object' &&
      answered !== null &&
      Object.entries(promised).every(([name, value]) => promises(value, (answered as Record<string, unknown>)[name]))
    );
  return promised === answered;
};
