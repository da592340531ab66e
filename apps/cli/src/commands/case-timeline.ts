import {
  FOREIGN_STEPS,
  type ForeignCaseImported,
  type ForeignStepImported,
  type RuleFindingRecorded,
} from '@ecl/enforcement';
import { problemZh } from '@ecl/case-import';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { eventVocabulary } from '@ecl/ledger';
import { amount } from '../console/numbers.js';
import { plainFacts } from './plain-facts.js';

/** One line of the record of a case. */
export interface TimelineLine {
  /** From 1. */
  readonly number: number;
  readonly type: string;
  readonly zh: string;
  readonly en: string;
  /** When it happened in law, as the step claims. */
  readonly occurred: string | undefined;
  readonly recordedAt: string | undefined;
  readonly actor: string | undefined;
  readonly details: readonly string[];
}

/**
 * An event as a line. Personal data is left out: the ledger records who sees it, but nothing records who reads the
 * folder with this command.
 */
export const timelineLineOf = ({ type, data, revision, metadata }: RecordedEvent, currency: Currency): TimelineLine => {
  const told = tellingOf(type, data, currency);
  return {
    number: revision + 1,
    type,
    zh: told.zh,
    en: told.en,
    occurred: occurredOf(data),
    recordedAt: metadata['recordedAt'],
    actor: metadata['actor'],
    details: told.details,
  };
};

/** The currency of an imported case; fen are always fen. */
export type Currency = ForeignCaseImported['data']['currency'] | undefined;

export const currencyOf = ({ type, data }: RecordedEvent): Currency =>
  type === 'ForeignCaseImported' ? (data as ForeignCaseImported['data']).currency : undefined;

interface Telling {
  readonly zh: string;
  readonly en: string;
  readonly details: readonly string[];
}

const tellingOf = (type: string, data: object, currency: Currency): Telling => {
  switch (type) {
    case 'ForeignCaseImported':
      return tellImportedCase(data as ForeignCaseImported['data']);
    case 'ForeignStepImported':
      return tellImportedStep(data as ForeignStepImported['data'], currency);
    case 'RuleFindingRecorded':
      return tellFinding(data as RuleFindingRecorded['data']);
    default:
      return { zh: '', en: type, details: plainFacts(data, personalFieldsOf(type)) };
  }
};

const tellImportedCase = ({ sourceName, sourceCaseId, source }: ForeignCaseImported['data']): Telling => ({
  zh: '导入案件',
  en: 'Case imported',
  details: [
    `${sourceName} ${sourceCaseId}`,
    `行 line ${String(source.line)}`,
    `SHA-256 ${source.fileSha256.slice(0, 12)}…`,
  ],
});

const tellImportedStep = (
  { activity, step, money, problem, source }: ForeignStepImported['data'],
  currency: Currency,
): Telling => {
  const meaning = step ? FOREIGN_STEPS[step.kind] : { zh: '（未映射）', en: activity ?? '(no activity)' };
  return {
    ...meaning,
    details: [
      ...(step && activity !== undefined ? [activity] : []),
      ...(step?.to === undefined ? [] : [`→ ${step.to}`]),
      ...(money ? [amount(money.amount, currency)] : []),
      ...(problem === undefined ? [] : [`✗ ${problemZh(problem)} ${problem}`]),
      `行 line ${String(source.line)}`,
    ],
  };
};

const tellFinding = ({ zh, rule, articles, detail }: RuleFindingRecorded['data']): Telling => ({
  zh: `⚠ ${zh}`,
  en: '',
  details: [rule, articles.join(', '), ...Object.entries(detail).map(([key, value]) => `${key}=${value}`)],
});

const vocabulary = eventVocabulary();
const personalFieldsOf = (type: string) => vocabulary.named(type).type.personalFields;

const occurredOf = (data: object): string | undefined => {
  const { occurredAt, occurredOn } = data as { occurredAt?: unknown; occurredOn?: unknown };
  return [occurredAt, occurredOn].find((when) => typeof when === 'string');
};
