import { marksOf, valuesAt } from '@ecl/event-sourcing';
import { chinaDateOf, isInstant, plainDate, type Instant, type PlainDate } from '@ecl/kernel';
import { caseEventTypes } from './case/events.js';
import type { EnforcementContext } from './context.js';
import {
  AMOUNT_LIKELY_YUAN,
  CAUSE_NOT_ON_RECORD,
  FINE_OUTSIDE_TIER,
  LATER_STEPS_WOULD_FALL,
  NOTICE_BEYOND_REPORT,
  OWN_CHANGE_OF_THE_JUDGED,
  PARTY_NAMED_LIKE_OFFICER,
  SUIT_BEFORE_RECONSIDERATION,
} from './doubts/index.js';
import type { WhatIf } from './law/what-if.js';
import { conductNearInTime, leadInAnotherCase, type StepWarning } from './same-conduct/warning.js';
import { leadEventTypes } from './lead/vocabulary.js';

/** What must be acknowledged. */
const DOUBTS = [
  AMOUNT_LIKELY_YUAN,
  CAUSE_NOT_ON_RECORD,
  FINE_OUTSIDE_TIER,
  LATER_STEPS_WOULD_FALL,
  PARTY_NAMED_LIKE_OFFICER,
  NOTICE_BEYOND_REPORT,
  OWN_CHANGE_OF_THE_JUDGED,
  SUIT_BEFORE_RECONSIDERATION,
] as const;

/** What may make the answer another one when the step is taken. */
export interface WhatIfWarning {
  readonly code:
    | 'moment-to-come'
    | 'moment-past'
    | 'calendar-not-published'
    | 'number-not-reserved'
    | 'conduct-in-another-case'
    | 'conduct-near-in-time'
    | 'lead-in-another-case'
    | 'right-used-late'
    | (typeof DOUBTS)[number];
  readonly zh: string;
  readonly en: string;
}

interface AskedAt {
  /** When it is asked; the context says for which moment. */
  readonly now: Instant;
  /** The moment for which it is asked, where one was named. */
  readonly at: Instant | undefined;
  readonly context: EnforcementContext;
  /** What must be acknowledged when the step is taken. */
  readonly doubts?: readonly StepWarning[];
}

/** What the person who asks must know beside the answer. */
export const whatIfWarnings = (
  answer: WhatIf,
  { now, at, context, doubts = [] }: AskedAt,
): readonly WhatIfWarning[] => {
  const provisional = lastDaysIn(answer).filter((day) => context.calendar.isProvisional(day));
  return [
    ...(context.now > now ? [MOMENT_TO_COME] : []),
    ...(at !== undefined && at < now ? [MOMENT_PAST] : []),
    ...(provisional.length > 0 ? [calendarNotPublished([...new Set(provisional)])] : []),
    ...(answer.is === 'accepted' ? numbersNotReserved(context) : []),
    ...(context.elsewhere?.finedNearby ?? []).map((inCase) => {
      const { message, messageZh } = conductNearInTime(inCase);
      return { code: 'conduct-near-in-time', zh: messageZh, en: message } as const;
    }),
    ...(context.elsewhere?.leadTakenUp ?? []).map((inCase) => {
      const { message, messageZh } = leadInAnotherCase(inCase);
      return { code: 'lead-in-another-case', zh: messageZh, en: message } as const;
    }),
    ...doubts.flatMap(({ warning, message, messageZh }) => {
      const code = DOUBTS.find((each) => each === warning);
      return code === undefined ? [] : [{ code, zh: messageZh, en: message }];
    }),
  ];
};

const MOMENT_TO_COME: WhatIfWarning = {
  code: 'moment-to-come',
  zh: '所询问的时刻尚未到来：按目前的案卷、登记和规定答复，届时可能有变化。',
  en: 'The moment is still to come: the answer rests on the file, the registers and the rules as they are now.',
};

const MOMENT_PAST: WhatIfWarning = {
  code: 'moment-past',
  zh: '所询问的时刻已过：按步骤发生于当时、现在才记入案卷答复。',
  en: 'The moment has passed: the answer is about a step that happened then and is recorded only now.',
};

/** Asking reserves nothing. */
const numbersNotReserved = ({ elsewhere }: EnforcementContext): readonly WhatIfWarning[] => {
  const numbers = Object.values(elsewhere?.numbersGiven ?? {}).join('、');
  return numbers === ''
    ? []
    : [
        {
          code: 'number-not-reserved',
          zh: `编号${numbers}是目前的下一个编号，询问并不预留，办理时可能已被使用。`,
          en: `${numbers} is the next number as of now. Asking does not reserve it: another step may take it first.`,
        },
      ];
};

const calendarNotPublished = (days: readonly PlainDate[]): WhatIfWarning => ({
  code: 'calendar-not-published',
  zh: `下列日期所在年度的节假日安排尚未公布，为暂定日期：${days.join('、')}。`,
  en: `The holidays around these days are not published yet, so they are provisional: ${days.join(', ')}.`,
});

/** The last days that the step would record, by the marks of its event types. */
const lastDaysIn = (answer: WhatIf): readonly PlainDate[] =>
  answer.is === 'accepted'
    ? answer.events.flatMap(({ type, data }) =>
        (DEADLINES.get(type) ?? []).flatMap((path) =>
          valuesAt(data, path).flatMap((value) => (typeof value === 'string' ? dayOf(value) : [])),
        ),
      )
    : [];

const dayOf = (value: string): PlainDate => (isInstant(value) ? chinaDateOf(value) : plainDate(value));

const DEADLINES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [...caseEventTypes, ...leadEventTypes].map(({ name, schema }) => [
    name,
    marksOf(schema).flatMap(({ mark, path }) => (mark === 'deadline' ? [path] : [])),
  ]),
);
