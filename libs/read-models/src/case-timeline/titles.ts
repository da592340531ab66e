import type { DisclosureEvent, ImportedCaseEvent } from '@ecl/enforcement';

export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** Event types that do not say what they are called. */
const TITLES: Readonly<Record<DisclosureEvent['type'] | ImportedCaseEvent['type'], Title>> = {
  DisclosureProposed: { zh: '提请公示', en: 'Disclosure proposed' },
  DecisionPublished: { zh: '公示决定', en: 'Decision published' },
  DisclosureWithheld: { zh: '不予公示', en: 'Disclosure withheld' },
  DisclosureWithdrawn: { zh: '撤回公示', en: 'Disclosure withdrawn' },
  ForeignCaseImported: { zh: '导入外部案件', en: 'Foreign case imported' },
  ForeignStepImported: { zh: '导入外部步骤', en: 'Foreign step imported' },
  RuleFindingRecorded: { zh: '规则审查发现', en: 'Rule finding recorded' },
};

type Untitled = { readonly name: keyof typeof TITLES };

/** What an event type is called. */
export const titleOf = (type: Untitled | { readonly titleZh: string; readonly titleEn: string }): Title =>
  'titleZh' in type ? { zh: type.titleZh, en: type.titleEn } : TITLES[type.name];
