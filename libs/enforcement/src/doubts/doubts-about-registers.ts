import type { Fen, PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { Command } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { AdoptBenchmark, AssignPower, SetFineRange } from '../registers/powers/vocabulary.js';
import { SetLocalParameter } from '../registers/local-parameters/vocabulary.js';
import { amountsOfStep } from './amounts-of-step.js';
import { isLikelyYuan, likelyYuan } from './likely-yuan.js';

/** In fen: a tier, a range or a threshold that ends below 20 yuan is hardly ever set. */
const LEAST_SET = 2_000;

const AMOUNTS_OF = new Map(
  [AdoptBenchmark, AssignPower, SetFineRange, SetLocalParameter].map(({ name, schema }) => [
    name as string,
    amountsOfStep(schema),
  ]),
);

/** The amounts of an entry that were most likely written in yuan; a tier is held against the range of its power. */
export const doubtsAboutEntry = (
  { type, data }: Command,
  _: unknown,
  { registers }: EnforcementContext,
): readonly StepWarning[] => {
  const { powerCode, from } = data as { readonly powerCode?: string; readonly from?: PlainDate };
  const ranges = type === AdoptBenchmark.name && powerCode && from ? registers.fineRanges(powerCode, from) : [];
  return (AMOUNTS_OF.get(type)?.(data) ?? []).flatMap(({ path, amount, owners }) => {
    const { fineTo } = owners.at(-1) as { readonly fineTo?: Fen };
    // The lower end of a tier may be small; what it ends with says what it counts in.
    const held = { ranges: fineTo === undefined ? [] : ranges, least: fineTo === undefined ? LEAST_SET : 0 };
    const isTooLow = fineTo !== undefined && fineTo < LEAST_SET && amount > 0;
    return isTooLow || isLikelyYuan(amount, held) ? [likelyYuan(path, amount)] : [];
  });
};
