import { FOREIGN_STEPS, STEPS_WITH_MONEY, type ForeignStepKind } from '@ecl/enforcement';
import type { MappedActivity, MappingFile } from './mapping.js';

/** A fault at a place in the mapping, as the names and numbers that lead to it. */
export interface FaultAt {
  readonly path: readonly string[];
  readonly en: string;
  readonly zh: string;
}

/** Checks what the schema of a mapping cannot express: which of its parts need each other. */
export const faultsOf = (mapping: MappingFile): readonly FaultAt[] => [
  ...faultOfFields(mapping),
  ...faultOfZone(mapping),
  ...Object.entries(mapping.activities).flatMap(([name, activity]) => faultsOfActivity(name, activity, mapping)),
];

const faultOfFields = ({ fields }: MappingFile): FaultAt[] =>
  fields.xes || fields.csv ? [] : [{ path: ['fields'], en: 'must have xes, csv or both', zh: '必须给出 xes 或 csv' }];

const faultOfZone = ({ time }: MappingFile): FaultAt[] => {
  if (time.rule !== 'zone') return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone: time.zone });
    return [];
  } catch {
    return [{ path: ['time', 'zone'], en: `"${time.zone}" is not a time zone`, zh: `“${time.zone}” 不是时区` }];
  }
};

const faultsOfActivity = (name: string, { step, amountFrom, to }: MappedActivity, mapping: MappingFile): FaultAt[] => {
  const faults: FaultAt[] = [];
  const at = (...rest: string[]): readonly string[] => ['activities', name, ...rest];
  if (carriesMoney(step) && amountFrom === undefined)
    faults.push({
      path: at(),
      en: `"${step}" needs amountFrom, which says where its amount is`,
      zh: `“${FOREIGN_STEPS[step].zh}”须用 amountFrom 指明金额所在`,
    });
  if (!carriesMoney(step) && amountFrom !== undefined)
    faults.push({ path: at('amountFrom'), en: `"${step}" has no amount`, zh: `“${FOREIGN_STEPS[step].zh}”没有金额` });
  if (amountFrom !== undefined && !mapping.money)
    faults.push({
      path: at('amountFrom'),
      en: 'amounts need money: currency and minorDigits',
      zh: '有金额时须用 money 指明币种和小数位数',
    });
  if (to !== undefined && step !== 'appealLodged')
    faults.push({
      path: at('to'),
      en: 'only appealLodged can name the body that receives it',
      zh: '只有 appealLodged 可以写明受理机关',
    });
  return faults;
};

const carriesMoney = (step: ForeignStepKind): boolean =>
  (STEPS_WITH_MONEY as readonly ForeignStepKind[]).includes(step);
