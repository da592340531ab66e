import { addDays, chinaDateOf, type Instant } from '@ecl/kernel';
import type { Command, DataOf } from '../law/command-type.js';
import { RequestRecords, type CasesAskedFor } from '../lawful-requests/vocabulary.js';
import { powersCatalogue } from '../powers/powers-catalogue.js';
import type { StepWarning } from '../same-conduct/warning.js';

/** What is asked about a request for case files before it is made, and whoever makes it may stand by. */
export const doubtsAboutLawfulRequest = ({ type, data }: Command): readonly StepWarning[] => {
  if (type !== RequestRecords.name) return [];
  const { readers, cases, occurredAt } = data as Partial<DataOf<typeof RequestRecords>>;
  return [
    ...(readers !== undefined && new Set(readers).size <= 1 ? [ONE_READER] : []),
    ...(isOfNearlyAll(cases, occurredAt) ? [NEARLY_ALL] : []),
  ];
};

/**
 * One prosecutor may handle a case alone (PPOL 28); rules of the procuratorates that were not read in full let two inquire together. So a
 * request for one reader is lawful, and whoever makes it says that it is meant.
 */
const ONE_READER: StepWarning = {
  warning: 'lawful-request.one-reader',
  message:
    'The request names one reader alone. Where the organ inquires into facts, its own rules may let two do so together; if one handles the case, acknowledge the warning.',
  messageZh:
    '只列了一名查阅人员。调查核实按有关规定应当由两人以上进行的，请列明另一人；由一人独任办理的，请确认本提示。',
  articles: ['PPOL 28'],
};

/** No text says how long a period may be that names the files which have to do with a case (相关案件). */
const NEARLY_ALL: StepWarning = {
  warning: 'lawful-request.nearly-all',
  message:
    'The request names no case, no power and no field, and a period of more than a year or without a beginning: that is nearly everything that the agency has. What may be read are files that have to do with a case; name them more closely, or acknowledge the warning.',
  messageZh:
    '没有列明立案号、职权或者领域，所列期间超过一年或者没有起日，几乎涉及该机关全部案件。依法可以调阅的是相关案件：请进一步列明；确需如此的，请确认本提示。',
  articles: ['NM244 24'],
};

const A_YEAR = 366;

/** A step that is asked about may be written in part. */
const isOfNearlyAll = (asked: CasesAskedFor | undefined, occurredAt: Instant | undefined): boolean => {
  if (asked === undefined || Object.keys(asked).length === 0) return false;
  const { caseNumbers, powerCodes, fieldCodes, begunFrom, begunTo } = asked;
  if (
    caseNumbers !== undefined ||
    namesSome(
      powerCodes,
      powersCatalogue.fields.flatMap(({ items }) => items),
    )
  )
    return false;
  if (namesSome(fieldCodes, powersCatalogue.fields)) return false;
  const to = begunTo ?? (occurredAt === undefined ? undefined : chinaDateOf(occurredAt));
  return begunFrom === undefined || (to !== undefined && addDays(begunFrom, A_YEAR) < to);
};

/** Whoever names all of them names none. */
const namesSome = (codes: readonly string[] | undefined, all: readonly { readonly code: string }[]): boolean =>
  codes !== undefined && !all.every(({ code }) => codes.includes(code));
