import { knownValuesIn, personalFormsIn, type PersonalKind } from '../../redaction/index.js';
import type { NamePolicy } from './masking.js';
import { personalValuesOf, placesOfNames, publishedNamesOf, type PeopleOfCase } from './personal-values.js';
import type { PublicText } from './vocabulary.js';

/**
 * Where something personal is still readable, and of what kind. Never the value itself, because refusals are recorded.
 */
export interface FailedRedaction<Field extends string = string> {
  readonly field: Field;
  readonly kind: PersonalKind;
}

/** The same, with its place in the field: the first sign and the one after the last, from 0. */
export interface LegiblePassage<Field extends string = string> extends FailedRedaction<Field> {
  readonly from: number;
  readonly to: number;
}

/** Everything that a person wrote; days and the kind of party are no text. */
const WRITTEN_FIELDS = ['decisionNumber', 'partyName', 'conduct', 'basis', 'penaltySummary', 'agency'] as const;
type WrittenField = (typeof WRITTEN_FIELDS)[number];

/**
 * What is still personal in a text before it is published: values of the people of the case in any form, and anything with
 * the form of an identity number, an account, a telephone number or another contact, no matter whose.
 *
 * @param officialNumbers the numbers of the decision and the case: they are public, however long
 */
export const searchingForPersonal = (people: PeopleOfCase, policy: NamePolicy, officialNumbers: readonly string[]) => {
  const personal = personalValuesOf(people, policy);
  const publishedNames = publishedNamesOf(people, policy);
  return <Field extends string>(field: Field, text: string): readonly LegiblePassage<Field>[] => {
    // The public name of a business may contain the name of its owner; it is published on purpose.
    const published = placesOfNames(text, publishedNames);
    const values = knownValuesIn(text, personal)
      .filter(({ from, to }) => !published.some((name) => name.from <= from && name.to >= to))
      .map(({ from, to, found }) => ({ field, kind: found.kind, from, to }));
    return [...values, ...personalFormsIn(text, officialNumbers).map((passage) => ({ field, ...passage }))];
  };
};

/** The passages of a public text that may not be published. */
export const legiblePassages = (
  text: PublicText,
  people: PeopleOfCase,
  policy: NamePolicy,
  officialNumbers: readonly string[] = [text.decisionNumber],
): readonly LegiblePassage<WrittenField>[] => {
  const passagesIn = searchingForPersonal(people, policy, officialNumbers);
  return WRITTEN_FIELDS.flatMap((field) => passagesIn(field, text[field]));
};

/** The same, each field and kind once. */
export const failedRedactions = (
  text: PublicText,
  people: PeopleOfCase,
  policy: NamePolicy,
): readonly FailedRedaction<WrittenField>[] => {
  const found = legiblePassages(text, people, policy).map(({ field, kind }) => ({ field, kind }));
  return [...new Map(found.map((each) => [`${each.field} ${each.kind}`, each])).values()];
};
