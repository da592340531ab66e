import type { CaseState } from '../state.js';
import type { PublicText } from './events.js';
import type { NamePolicy } from './masking.js';
import { personalValuesOf, publishedNamesOf } from './personal-values.js';

/** Where something personal is still legible, and of which kind. Never the value itself: refusals are recorded. */
export interface FailedRedaction {
  readonly field: keyof PublicText;
  readonly kind: string;
}

/** What looks like personal data, whoever's it is: a third party's number is in no register of this case. */
const SHAPES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'idNumber', pattern: /(?<!\d)\d{17}[\dXx](?!\d)/u },
  { kind: 'account', pattern: /(?<!\d)(?:\d{16}|\d{17}|\d{19})(?![\dXx])/u },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/u },
];

/** Fields in which people write; number, agency and date are what they are. */
const WRITTEN_FIELDS = ['partyName', 'conduct', 'basis', 'penaltySummary'] as const;

/**
 * Looks for failed redactions before anything is published: values of the parties of the case, and what has the shape of an
 * identity number, a bank account or a mobile phone.
 */
export const failedRedactions = (
  text: PublicText,
  state: Pick<CaseState, 'filing' | 'payment'>,
  policy: NamePolicy,
): readonly FailedRedaction[] => {
  const values = personalValuesOf(state, policy);
  const published = publishedNamesOf(state, policy);
  return WRITTEN_FIELDS.flatMap((field) => {
    // The public name of a business may contain the name of its owner; it is published on purpose.
    const written = published.reduce((text, name) => text.replaceAll(name, ''), text[field]);
    const kinds = [
      ...values.filter(({ value }) => written.includes(value)).map(({ kind }) => kind),
      ...SHAPES.filter(({ pattern }) => pattern.test(written)).map(({ kind }) => kind),
    ];
    return [...new Set(kinds)].map((kind) => ({ field, kind }));
  });
};
