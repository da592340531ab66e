import { code, date, exactly, listOf, money, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { lastDay, legalBasis, occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';

/** 职权和裁量基准: the commands and entries of the register of powers. */

/** 法定罚款幅度: the least and the highest fine that the provisions allow, in fen. */
const fineRange = () => record({ fineFrom: money(), fineTo: money({ min: 1 }) });

const assignment = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  powerCode: code(),
  from: date(),
  to: optional(lastDay()),
  /** The decision by which the power came over (APL 18(2)). */
  instrument: text({ max: 400 }),
  /** The provisions of law that the power applies. */
  basis: optional(listOf(legalBasis(), { min: 1, max: 200 })),
  /** From `from` on, until another is set or the power ends. Absent: nobody entered it. */
  fineRange: optional(fineRange()),
});

export const PowerAssigned = legalEventType('PowerAssigned', record(assignment()), {
  zh: '登记职权划入',
  en: 'Power assigned',
  articles: ['APL 18'],
});
export type PowerAssigned = EventOf<typeof PowerAssigned>;

export const AssignPower = entryCommand('AssignPower', assignment(), { en: 'Assign a power', records: PowerAssigned });

/** `on` is the first day on which the agency no longer holds the power. */
const withdrawal = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  powerCode: code(),
  on: date(),
  instrument: text({ max: 400 }),
});

export const PowerWithdrawn = legalEventType('PowerWithdrawn', record(withdrawal()), {
  zh: '登记职权划出',
  en: 'Power withdrawn',
  articles: ['APL 18'],
});
export type PowerWithdrawn = EventOf<typeof PowerWithdrawn>;

export const WithdrawPower = entryCommand('WithdrawPower', withdrawal(), {
  en: 'Withdraw a power',
  records: PowerWithdrawn,
});

const rangeOfFine = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  powerCode: code(),
  /** The first day of the law that has this range: a decision takes the range of the law that it applies (APL 37). */
  from: date(),
  /** Absent: from that day on none is registered. */
  fineRange: optional(fineRange()),
  basis: optional(listOf(legalBasis(), { min: 1, max: 200 })),
  instrument: text({ max: 400 }),
});

export const FineRangeSet = legalEventType('FineRangeSet', record(rangeOfFine()), {
  zh: '登记法定罚款幅度',
  en: 'Range of the fine set',
  articles: ['APL 34', 'APL 37'],
});
export type FineRangeSet = EventOf<typeof FineRangeSet>;

export const SetFineRange = entryCommand('SetFineRange', rangeOfFine(), {
  en: 'Set the range of the fine',
  records: FineRangeSet,
});

const tier = () =>
  record({
    tierId: code(),
    zh: text({ max: 400 }),
    en: text({ max: 400 }),
    fineFrom: money(),
    fineTo: money(),
    /** 减轻处罚: it begins below the range of the law, and only a decision that reduces the penalty applies it. */
    reduces: optional(exactly(true)),
  });

const benchmark = () => ({
  occurredAt: occurredAt(),
  benchmarkId: code(),
  powerCode: code(),
  tiers: listOf(tier(), { min: 1, max: 50 }),
  /** The provisions whose discretion it bounds. */
  basis: optional(listOf(legalBasis(), { min: 1, max: 50 })),
  from: date(),
});

export const BenchmarkAdopted = legalEventType('BenchmarkAdopted', record(benchmark()), {
  zh: '登记裁量基准',
  en: 'Discretion benchmark adopted',
  articles: ['APL 34', 'G27 (六)'],
});
export type BenchmarkAdopted = EventOf<typeof BenchmarkAdopted>;

export const AdoptBenchmark = entryCommand('AdoptBenchmark', benchmark(), {
  en: 'Adopt a discretion benchmark',
  records: BenchmarkAdopted,
});

export const powersEventTypes = [PowerAssigned, PowerWithdrawn, FineRangeSet, BenchmarkAdopted] as const;

export const powersCommandTypes = [AssignPower, WithdrawPower, SetFineRange, AdoptBenchmark, StrikeEntry] as const;
