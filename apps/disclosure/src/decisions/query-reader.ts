/** The query of a request as Express gives it: a repeated parameter is a list. */
export type QueryParameters = Readonly<Record<string, unknown>>;

export interface ParameterError {
  readonly parameter: string;
  readonly message: string;
  readonly messageZh: string;
}

interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** Longer than anything that could be found. */
const LONGEST = 200;

/** Takes the parameters of a query one by one and gathers what is wrong with each. */
export class QueryReader {
  private readonly found: ParameterError[] = [];

  constructor(
    private readonly query: QueryParameters,
    known: readonly string[],
  ) {
    for (const name of Object.keys(query)) if (!known.includes(name)) this.refuse(name, UNKNOWN);
  }

  get errors(): readonly ParameterError[] {
    return this.found;
  }

  /** Undefined when it is left out or empty, as a form leaves what nobody filled in. */
  text(name: string): string | undefined {
    const value = this.query[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.without(name, REPEATED);
    const text = value.trim().normalize('NFC');
    if (text.length > LONGEST) return this.without(name, TOO_LONG);
    return text === '' ? undefined : text;
  }

  textThat(name: string, holds: (text: string) => boolean, otherwise: Reason): string | undefined {
    const text = this.text(name);
    return text === undefined || holds(text) ? text : this.without(name, otherwise);
  }

  refuse(parameter: string, reason: Reason): void {
    this.found.push(wrong(parameter, reason));
  }

  private without(parameter: string, reason: Reason): string | undefined {
    this.refuse(parameter, reason);
    return undefined;
  }
}

export const wrong = (parameter: string, { zh, en }: Reason): ParameterError => ({
  parameter,
  message: en,
  messageZh: zh,
});

const UNKNOWN = { zh: '没有这个参数', en: 'There is no such parameter' };
const REPEATED = { zh: '只能给出一次', en: 'Give it once' };
const TOO_LONG = { zh: `不能超过 ${LONGEST} 个字符`, en: `It has at most ${LONGEST} characters` };
