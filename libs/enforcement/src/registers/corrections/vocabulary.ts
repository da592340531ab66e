import { integer, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt } from '../../case/values.js';
import { legalEventType, type LegalEventType } from '../../law/event-type.js';
import { stepCommand } from '../../law/step-command.js';

/** 更正登记: how an entry of a register is corrected. No entry is ever changed: the correction is an event of its own. */

/** Every kind of entry that can be corrected; the list of events holds it against the registers. */
export const ENTRY_TYPES = [
  'AgencyRegistered',
  'UnitRegistered',
  'PersonRegistered',
  'PostingEnded',
  'CertificateIssued',
  'CertificateRevoked',
  'HeadAppointed',
  'ReviewerRegistered',
  'CollectingBankContracted',
  'AgencyAccountRegistered',
  'PowerAssigned',
  'PowerWithdrawn',
  'FineRangeSet',
  'BenchmarkAdopted',
  'LocalParameterSet',
  'DivisionRegistered',
  'CalendarYearPublished',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** The number of an entry in its register, as the list of the register shows it. */
const entryNumber = () => integer({ min: 0 });

export const EntryCorrected = legalEventType(
  'EntryCorrected',
  record({
    occurredAt: occurredAt(),
    entry: entryNumber(),
    entryType: oneOf(...ENTRY_TYPES),
    reason: text(),
    /** The entry that says it right; absent where the entry should not have been made at all. */
    replacedBy: optional(entryNumber()),
  }),
  { zh: '更正登记', en: 'Register entry corrected', articles: ['NM244 8'] },
);
export type EntryCorrected = EventOf<typeof EntryCorrected>;

/** Which entry a new one corrects, and why the earlier one was wrong. */
const correction = () => record({ entry: entryNumber(), reason: text() });

/** The command that makes an entry: what the entry says and, if it corrects an earlier entry, which one and why. */
export const entryCommand = <
  const Name extends string,
  const Recorded extends string,
  P extends Parameters<typeof record>[0],
>(
  name: Name,
  properties: P,
  { en, records }: { readonly en: string; readonly records: LegalEventType<Recorded> },
) =>
  stepCommand(name, record({ ...properties, corrects: optional(correction()) }), {
    by: ['administrator'],
    en,
    records: [records, 'EntryCorrected'],
    begins: true,
  });

/** The command that takes an entry back which should not have been made. Every register has it. */
export const StrikeEntry = stepCommand(
  'StrikeEntry',
  record({ occurredAt: occurredAt(), entry: entryNumber(), reason: text() }),
  {
    by: ['administrator'],
    zh: '撤销错误登记',
    en: 'Strike a wrong entry',
    records: [EntryCorrected],
    begins: true,
  },
);
