import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** A command of the tour and the answer that the page promises for it. */
export interface TourStep {
  readonly command: string;
  readonly answer: unknown;
}

/**
 * The tour in a page of documentation: between its markers, every line of an `sh` block is one command, and a `json` block after
 * it is the answer to the last one. A line that ends in a backslash or within quotes continues.
 */
export const tourIn = (markdown: string): readonly TourStep[] => {
  const tour = /<!-- tour:begin -->([\s\S]*)<!-- tour:end -->/.exec(markdown)?.[1] ?? '';
  const blocks = [...tour.matchAll(/```(sh|json)\n([\s\S]*?)```/g)].map(([, kind, text = '']) => ({ kind, text }));
  return blocks.flatMap(({ kind, text }, i): TourStep[] => {
    if (kind !== 'sh') return [];
    const behind = blocks[i + 1];
    const answer: unknown = behind?.kind === 'json' ? JSON.parse(behind.text) : undefined;
    const commands = commandsIn(text.replaceAll(/\\\n\s*/g, '').trim());
    return commands.map((command, n) => ({ command, answer: n === commands.length - 1 ? answer : undefined }));
  });
};

/** Lines, each with those that go on within its single quotes. */
const commandsIn = (text: string): readonly string[] => {
  const commands: string[] = [];
  for (const line of text.split('\n')) {
    const open = commands.at(-1);
    if (open !== undefined && open.split("'").length % 2 === 0) commands[commands.length - 1] = `${open}\n${line}`;
    else commands.push(line);
  }
  return commands;
};

/** What a page runs besides `curl` and `node -pe`, by how the command begins; it gets the words that follow. */
export type Programs = Readonly<Record<string, (words: readonly string[]) => Promise<unknown>>>;

/** Acts like a shell for the few forms that a page uses: `curl`, other programs, and a variable set from `curl` or `node -pe`. */
export class TourShell {
  private readonly variables = new Map<string, string>();

  /**
   * @param addresses maps the addresses of the page to the servers here
   * @param folder where the page begins
   */
  constructor(
    private readonly addresses: Readonly<Record<string, string>>,
    private readonly folder = '.',
    private readonly programs: Programs = {},
  ) {}

  /** @returns the answer of a `curl` or a program; undefined for a variable that is set. @throws Error for anything else. */
  async run(command: string): Promise<unknown> {
    const assignment = /^([A-Z]+)=\$\(([^]*)\)$/.exec(command);
    if (assignment) {
      const [, name = '', source = ''] = assignment;
      this.variables.set(name, await this.piped(source));
      return undefined;
    }
    const [start, program] = Object.entries(this.programs).find(([each]) => command.startsWith(each)) ?? [];
    if (program && start !== undefined) return program(this.wordsOf(command.slice(start.length)));
    return this.curl(command);
  }

  /** `curl … | node -pe '…'`, or `node -pe '…'` alone. */
  private async piped(source: string): Promise<string> {
    const [, request, script] = /^(?:([^]*) \| *)?node -pe '([^']*)'$/.exec(source) ?? [];
    if (script === undefined) throw new Error(`the tour's shell does not know: ${source}`);
    const input = request === undefined ? '' : JSON.stringify(await this.curl(request));
    const fs = {
      readFileSync: (file: string | 0, encoding?: 'utf8') =>
        file === 0 ? input : readFileSync(join(this.folder, file), encoding),
    };
    return String(runInNewContext(script, { fs, crypto: { createHash } }));
  }

  private async curl(command: string): Promise<unknown> {
    const [program, ...words] = this.wordsOf(command);
    if (program !== 'curl') throw new Error(`the tour's shell does not know: ${command}`);
    const headers = new Headers();
    let url = '';
    let method: string | undefined;
    let body: string | undefined;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      if (word === '-s') continue;
      const next = words[i + 1] ?? '';
      if (word === '-H') headers.append(next.split(': ')[0] ?? '', next.split(': ').slice(1).join(': '));
      else if (word === '-X') method = next;
      else if (word === '-d') body = next;
      else url = word;
      if (['-H', '-X', '-d'].includes(word)) i += 1;
    }
    const response = await fetch(
      this.served(url),
      body === undefined ? { headers } : { method: method ?? 'POST', headers, body },
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
