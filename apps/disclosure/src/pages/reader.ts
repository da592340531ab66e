import type { Request } from 'express';

export type Language = 'zh' | 'en';

const ENGLISH = /^\/en(?=\/|\?|$)/;

/** Who reads a page: the address says in which language, and every link keeps it. */
export class Reader {
  private constructor(
    readonly language: Language,
    /** The address that was asked for, as the Chinese page has it. */
    private readonly address: string,
  ) {}

  /** @param originalUrl the address as it was asked for: `/en/decisions?q=x` */
  static of({ originalUrl }: Pick<Request, 'originalUrl'>): Reader {
    const isEnglish = ENGLISH.test(originalUrl);
    const rest = isEnglish ? originalUrl.replace(ENGLISH, '') : originalUrl;
    return new Reader(isEnglish ? 'en' : 'zh', rest.startsWith('/') ? rest : `/${rest}`);
  }

  /** The words of the page in the language of the reader; what is published stands as it was published. */
  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** The address of a page of the site, in the same language. */
  to(path: string): string {
    return this.language === 'zh' ? path : english(path);
  }

  /** The same page in Chinese, and in English. */
  get both(): Readonly<Record<Language, string>> {
    return { zh: this.address, en: english(this.address) };
  }

  /** The part of the site, such as `decisions`; empty on the first page. */
  get part(): string {
    return /^\/([^/?]*)/.exec(this.address)?.[1] ?? '';
  }
}

const english = (path: string): string =>
  path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`;
