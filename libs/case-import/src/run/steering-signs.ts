import type { KeptAttributes } from '../mapping/personal-attributes.js';
import type { Warning } from '../reading/foreign-event.js';

/** NUL, escape signs and others that a terminal or a spreadsheet obeys; tab and line ends are text. Signs that change the direction of text. */
const STEERING = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** In a name nothing of this kind stands either: it may be what tells two names apart that look the same. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u2028\u2029\ufffd]/u;
/** What cannot be seen, or steers what shows it. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Whether a name has signs that nobody sees. */
export const hasUnseenSigns = (name: string): boolean => NOT_IN_A_NAME.test(name);

/** A text in quotes, in which everything can be seen: `"A\u0000"`. */
export const seen = (text: string): string =>
  JSON.stringify(text.slice(0, 100)).replaceAll(UNSEEN, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );

type Texts = Partial<Pick<KeptAttributes, 'attributes' | 'personalAttributes'>>;

/** Attributes of which texts have signs that steer a terminal or a reader: each is told once. They are kept as they are. */
export class SteeringSigns {
  readonly warnings: Warning[] = [];
  private readonly told = new Set<string>();

  /** @param line of the event */
  take({ attributes, personalAttributes }: Texts, line: number): void {
    for (const each of [attributes, personalAttributes])
      for (const name in each) if (STEERING.test(each[name] ?? '') || STEERING.test(name)) this.tell(name, line);
  }

  private tell(name: string, line: number): void {
    if (this.told.has(name) || this.told.size >= MOST_TOLD) return;
    this.told.add(name);
    this.warnings.push({
      en: `${seen(name)} has control characters, or signs that change the direction of text; it is kept as it is: look at the source`,
      zh: `${seen(name)} 含有控制字符或者改变文字方向的字符，已原样保留，请核对来源`,
      line,
    });
  }
}

const MOST_TOLD = 100;
