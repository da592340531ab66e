import { chinaDateOf, comparableNumber, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { DataOf } from '../law/command-type.js';
import { ruleMaker } from '../law/rule.js';
import { powersCatalogue } from '../powers/powers-catalogue.js';
import type { Registers } from '../registers/registers.js';
import { requestIn, type LawfulRequest, type LawfulRequestsState } from './state.js';
import type { GrantRecords, RequestRecords } from './vocabulary.js';

type Requested = DataOf<typeof RequestRecords>;
type Named = Pick<DataOf<typeof GrantRecords>, 'requestId' | 'occurredAt'>;

const rule = ruleMaker<LawfulRequestsState, EnforcementContext>({});
const ofRequest = rule<Requested>();
const ofNamed = rule<Named>();

/** Where someone serves on a day, if that is where their account is for. */
export const bodyOf = ({ actor, registers }: EnforcementContext, on: PlainDate): string | undefined => {
  const body = registers.person(actor.personId, on)?.agencyId;
  return actor.agencyId === undefined || actor.agencyId === body ? body : undefined;
};

/** Their territories meet: one of them lies in the other. */
const meet = (registers: Registers, bodyId: string, agencyId: string, on: PlainDate): boolean => {
  const [body, agency] = [registers.agency(bodyId, on), registers.agency(agencyId, on)];
  if (body === undefined || agency === undefined || agency.level === 'partner') return false;
  return (
    registers.covers(body.territory, agency.territory, on) || registers.covers(agency.territory, body.territory, on)
  );
};

export const AgencyMustBeInTheTerritory = ofRequest({
  code: 'lawful-request.agency-elsewhere',
  refs: [],
  articles: ['NM244 24', 'R310 14'],
  pack: 'national-core',
  en: 'The files are those of no agency in the territory of the organ that asks for them, or whoever asks serves no such organ.',
  zh: '所调阅的不是本机关辖区内执法机关的案卷，或者调阅人不在该机关任职。',
  reads: ['agencyId'],
  brokenWhen: ({ agencyId, occurredAt }, _, context) => {
    const on = chinaDateOf(occurredAt);
    const body = bodyOf(context, on);
    return body === undefined || !meet(context.registers, body, agencyId, on);
  },
});

export const ReadersMustServeTheOrgan = ofRequest({
  code: 'lawful-request.reader-of-another-organ',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The request names a reader who does not serve the organ that asks for the files.',
  zh: '所列查阅人员中有人不在提出调阅的机关任职。',
  reads: ['readers'],
  brokenWhen: (asked, _, context) => strangers(asked, context).length > 0,
  particulars: (asked, _, context) => ({ people: strangers(asked, context).join(', ') }),
});

const strangers = (
  { readers, occurredAt }: Pick<Requested, 'readers' | 'occurredAt'>,
  context: EnforcementContext,
): readonly string[] => {
  const on = chinaDateOf(occurredAt);
  const body = bodyOf(context, on);
  return readers.filter((reader) => body === undefined || context.registers.person(reader, on)?.agencyId !== body);
};

export const AnswererMustServeTheAgency = ofRequest({
  code: 'lawful-request.answerer-of-another-agency',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'Whoever is to answer the request does not serve the agency whose files are asked for.',
  zh: '答复责任人不在被调阅的执法机关任职。',
  reads: ['agencyId', 'toAnswer'],
  brokenWhen: ({ agencyId, toAnswer, occurredAt }, _, { registers }) =>
    registers.person(toAnswer, chinaDateOf(occurredAt))?.agencyId !== agencyId,
});

export const DaysMustBeInOrder = ofRequest({
  code: 'lawful-request.days-out-of-order',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The day to answer lies before the request, the last day of reading before the day to answer, or a period ends before it begins.',
  zh: '答复期限早于提出之日，查阅截止日期早于答复期限，或者所列期间的止日早于起日。',
  reads: ['answerBy', 'until', 'cases'],
  brokenWhen: ({ occurredAt, answerBy, until, cases: { begunFrom, begunTo } }) =>
    answerBy < chinaDateOf(occurredAt) ||
    until < answerBy ||
    (begunFrom !== undefined && begunTo !== undefined && begunTo < begunFrom),
});

/** NM244 24 opens 相关案件: files that have to do with the case of whoever asks, not all of an agency. */
export const CasesMustBeNamed = ofRequest({
  code: 'lawful-request.of-no-case',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The request does not say which cases: by number, by power, by field, or by the period in which they came up.',
  zh: '未写明调阅哪些案件：应当按立案号、职权、领域或者案件发生的期间列明。',
  reads: ['cases'],
  brokenWhen: ({ cases }) => Object.keys(cases).length === 0,
});

const unknownPowers = (
  { cases: { powerCodes = [], fieldCodes = [] } }: Pick<Requested, 'cases'>,
  { registers }: EnforcementContext,
): readonly string[] => [
  ...powerCodes.filter((code) => registers.power(code) === undefined),
  ...fieldCodes.filter((code) => !powersCatalogue.fields.some((field) => field.code === code)),
];

export const PowersMustBeInTheCatalogue = ofRequest({
  code: 'lawful-request.power-unknown',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The request names a power or a field that the catalogue does not have, and would open nothing by it.',
  zh: '所列职权或者领域不在权责目录中。',
  reads: ['cases'],
  brokenWhen: (asked, _, context) => unknownPowers(asked, context).length > 0,
  particulars: (asked, _, context) => ({ codes: unknownPowers(asked, context).join(', ') }),
});

export const NumberMustBeNew = ofRequest({
  code: 'lawful-request.number-used',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The organ has recorded another request under this number.',
  zh: '本机关已登记同一文号的调阅。',
  reads: ['number'],
  brokenWhen: ({ number, occurredAt }, { requests }, context) => {
    const body = bodyOf(context, chinaDateOf(occurredAt));
    const comparable = comparableNumber(number);
    return requests.some((request) => request.bodyId === body && comparableNumber(request.number) === comparable);
  },
});

/** Nobody learns of a request that is not theirs: one of others is as if it were not there. */
const ofTheirs =
  (isTheirs: (request: LawfulRequest, body: string) => boolean) =>
  ({ requestId, occurredAt }: Named, state: LawfulRequestsState, context: EnforcementContext) => {
    const body = bodyOf(context, chinaDateOf(occurredAt));
    const request = requestIn(state, requestId);
    return request !== undefined && body !== undefined && isTheirs(request, body) ? request : undefined;
  };

const toTheAgency = ofTheirs(({ agencyId }, body) => agencyId === body);
const byTheOrgan = ofTheirs(({ bodyId }, body) => bodyId === body);

export const RequestMustBeToTheAgency = ofNamed({
  code: 'lawful-request.not-to-the-agency',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'There is no such request to the agency of whoever answers it.',
  zh: '没有向本机关提出的该项调阅。',
  reads: ['requestId'],
  brokenWhen: (named, state, context) => toTheAgency(named, state, context) === undefined,
});

export const RequestMustBeOfTheOrgan = ofNamed({
  code: 'lawful-request.not-of-the-organ',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The organ has made no such request.',
  zh: '本机关没有提出该项调阅。',
  reads: ['requestId'],
  brokenWhen: (named, state, context) => byTheOrgan(named, state, context) === undefined,
});

export const RequestMustNotBeAnswered = ofNamed({
  code: 'lawful-request.granted-already',
  refs: [],
  articles: ['NM244 24', 'PPOL 21'],
  pack: 'national-core',
  en: 'The files are open already; the agency cannot take that back, and whoever asked ends the request.',
  zh: '案卷已经提供；提供后执法机关不得收回，由提出调阅的机关结束调阅。',
  reads: ['requestId'],
  brokenWhen: (named, state, context) => toTheAgency(named, state, context)?.granted !== undefined,
});

export const RequestMustNotBeEnded = ofNamed({
  code: 'lawful-request.ended',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The request was ended.',
  zh: '该项调阅已经结束。',
  reads: ['requestId'],
  brokenWhen: (named, state, context) =>
    (toTheAgency(named, state, context) ?? byTheOrgan(named, state, context))?.ended !== undefined,
});

export const StepMustFollowTheLast = ofNamed({
  code: 'lawful-request.before-the-last-step',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The step lies before the request, or before what was done about it last.',
  zh: '该步骤的时间早于提出调阅的时间，或者早于此前对该项调阅已作的处理。',
  reads: ['requestId'],
  brokenWhen: (named, state, context) => {
    const request = toTheAgency(named, state, context) ?? byTheOrgan(named, state, context);
    if (request === undefined) return false;
    const { requestedAt, granted, objected } = request;
    return [requestedAt, granted?.at, objected?.at].some((at) => at !== undefined && named.occurredAt < at);
  },
});

export const TimeToReadMustNotBeOver = ofNamed({
  code: 'lawful-request.over',
  refs: [],
  articles: ['NM244 24'],
  pack: 'nei-mongol',
  en: 'The last day on which the files could be read has passed: nothing would be opened, and a new request is needed.',
  zh: '查阅截止日期已过，提供案卷已无意义；需要查阅的，应当另行提出。',
  reads: ['requestId'],
  brokenWhen: (named, state, context) => {
    const request = toTheAgency(named, state, context);
    return request !== undefined && chinaDateOf(context.now) > request.until;
  },
});
