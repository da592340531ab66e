import { code, date, integer, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { stepCommand } from '../../law/step-command.js';

/** 法律依据: the commands and entries of the register of provisions. */

/** Judged by the day of the conduct, or by the day of the step. */
const kind = () => oneOf('substantive', 'procedural');

/** A provision in one version, as the text of the law has it: `第三十六条` of 《城市市容和环境卫生管理条例》. */
const wording = () => ({
  law: text({ max: 200 }),
  article: text({ max: 100 }),
  /** The words of the provision, for those who compare two versions. */
  words: optional(text()),
  /** The first day on which the version is in force. */
  from: date(),
});

const enactment = () => ({
  occurredAt: occurredAt(),
  provisionId: code(),
  kind: kind(),
  ...wording(),
  /** The text by which it was promulgated: an order of the President, of the State Council, an announcement. */
  instrument: text({ max: 400 }),
});

/** The first version of a provision is version 1. */
export const ProvisionEnacted = legalEventType('ProvisionEnacted', record(enactment()), {
  zh: '登记法律规定',
  en: 'Provision enacted',
  articles: ['APL 4', 'APL 37', 'APL 38'],
});
export type ProvisionEnacted = EventOf<typeof ProvisionEnacted>;

export const EnactProvision = stepCommand('EnactProvision', record(enactment()), {
  by: ['administrator'],
  en: 'Enter a provision of law',
  records: [ProvisionEnacted],
  begins: true,
});

/** An article may get another number or its law another name when it is amended, so the version names both. */
const amendment = () => ({
  occurredAt: occurredAt(),
  provisionId: code(),
  ...wording(),
  instrument: text({ max: 400 }),
});

/** The earlier version is in force up to the day before; the new one gets the next number. */
export const ProvisionAmended = legalEventType(
  'ProvisionAmended',
  record({ ...amendment(), version: integer({ min: 2 }) }),
  {
    zh: '登记法律规定修改',
    en: 'Provision amended',
    articles: ['APL 37'],
  },
);
export type ProvisionAmended = EventOf<typeof ProvisionAmended>;

export const AmendProvision = stepCommand('AmendProvision', record(amendment()), {
  by: ['administrator'],
  en: 'Enter the amendment of a provision',
  records: [ProvisionAmended],
  begins: true,
});

/** The provisions in which its content goes on: none where conduct is no longer unlawful. */
const successors = () => listOf(code(), { max: 10 });

/** One law may repeal many: 生态环境法典 repeals ten laws on its first day. */
const repeal = () => ({
  occurredAt: occurredAt(),
  /** The first day on which the provisions are no longer in force. */
  on: date(),
  repealed: listOf(record({ provisionId: code(), successors: successors() }), { min: 1, max: 500 }),
  instrument: text({ max: 400 }),
});

export const ProvisionsRepealed = legalEventType('ProvisionsRepealed', record(repeal()), {
  zh: '登记法律规定废止',
  en: 'Provisions repealed',
  articles: ['APL 37'],
});
export type ProvisionsRepealed = EventOf<typeof ProvisionsRepealed>;

export const RepealProvisions = stepCommand('RepealProvisions', record(repeal()), {
  by: ['administrator'],
  en: 'Enter the repeal of provisions',
  records: [ProvisionsRepealed],
  begins: true,
});

/** The whole entry of one version as it should have been. An end that it does not name is taken back. */
const correction = () => ({
  occurredAt: occurredAt(),
  provisionId: code(),
  version: integer({ min: 1 }),
  kind: kind(),
  ...wording(),
  repealed: optional(record({ on: date(), successors: successors() })),
  reasons: text(),
});

/** A wrong entry is corrected for every day; steps that were taken on it keep what they recorded. */
export const ProvisionCorrected = legalEventType('ProvisionCorrected', record(correction()), {
  zh: '更正法律规定登记',
  en: 'Entry of a provision corrected',
  articles: ['APL 37', 'NM244 8'],
});
export type ProvisionCorrected = EventOf<typeof ProvisionCorrected>;

export const CorrectProvision = stepCommand('CorrectProvision', record(correction()), {
  by: ['administrator'],
  en: 'Correct the entry of a provision',
  records: [ProvisionCorrected],
  begins: true,
});

export const provisionsEventTypes = [
  ProvisionEnacted,
  ProvisionAmended,
  ProvisionsRepealed,
  ProvisionCorrected,
] as const;

export const provisionsCommandTypes = [EnactProvision, AmendProvision, RepealProvisions, CorrectProvision] as const;
