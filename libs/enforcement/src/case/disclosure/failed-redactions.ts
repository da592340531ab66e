import type { PublicText } from './vocabulary.js';
import type { NamePolicy } from './masking.js';
import { personalValuesOf, publishedNamesOf } from './personal-values.js';
import type { PartyCase } from '../parties/party-case.js';

/**
 * Where something personal is still readable, and of what kind. Never the value itself, because refusals are recorded.
 */
export interface FailedRedaction {
  readonly field: keyof PublicText;
  readonly kind: string;
}

/** Anything that looks like personal data, no matter whose: a third party's number is not registered in this case. */
const SHAPES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'idNumber', pattern: /(?<!\d)\d{17}[\dXx](?!\d)/u },
  { kind: 'account', pattern: /(?<!\d)(?:\d{16}|\d{17}|\d{19})(?![\dXx])/u },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/u },
  { kind: 'phone', pattern: /(?<!\d)0[1-9]\d{8,10}(?!\d)/u },
];

/**
 * A text as a reader sees it: full-width letters are letters, and white space and zero-width characters do not hide
 * anything.
 */
const asRead = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '');

/** Numbers as a reader joins them: `138-0013-8000` is one number. */
const inOneNumber = (text: string): string => text.replaceAll(/(?<=\d)[\-\u2010-\u2015](?=\d)/gu, '');

/** Free-text fields; number, agency and date are not free text. */
const WRITTEN_FIELDS = ['partyName', 'conduct', 'basis', 'penaltySummary'] as const;

/**
 * Looks for failed redactions before anything is published: values of the parties of the case, and anything with the
 * form of an identity number, a bank account or a telephone number, mobile or not.
 */
export const failedRedactions = (
  text: PublicText,
  state: Pick<PartyCase, 'everyParty' | 'payments'>,
  policy: NamePolicy,
): readonly FailedRedaction[] => {
  const values = personalValuesOf(state, policy);
  const published = publishedNamesOf(state, policy);
  return WRITTEN_FIELDS.flatMap((field) => {
    // The public name of a business may contain the name of its owner; it is published on purpose.
    const written = published.reduce((text, name) => text.replaceAll(name, ''), text[field]);
    const read = asRead(written);
    const kinds = [
      ...values.filter(({ value }) => read.includes(asRead(value))).map(({ kind }) => kind),
      ...SHAPES.filter(({ pattern }) => pattern.test(inOneNumber(read))).map(({ kind }) => kind),
    ];
    return [...new Set(kinds)].map((kind) => ({ field, kind }));
  });
};
