import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { begun, readingOn } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { parametersOf } from '../clock-of-case.js';
import type { Lapse, NotFiled } from './vocabulary/not-filed-reason.js';

/** What is known already of the conduct that is not filed. */
export interface KnownConduct {
  readonly agencyId: string;
  readonly discoveredOn: PlainDate;
  readonly harmsLifeHealthOrFinance: boolean;
}

/** The facts belong to this reason, and to no other. */
export const isLapseMissing = ({ reason, lapse }: NotFiled): boolean =>
  (reason === 'limitationPassed') !== (lapse !== undefined);

/** The last day on which the conduct could be found in time. */
const lastDayOf = (lapse: Lapse, known: KnownConduct, { packs, calendar }: EnforcementContext): PlainDate => {
  const clock = lapse.harmsLifeHealthOrFinance || known.harmsLifeHealthOrFinance ? 'L01-harm' : 'L01';
  const { endedOn } = lapse;
  return readingOn(endedOn, begun(clock, endedOn), parametersOf(known.agencyId, { packs }), calendar).dueOn;
};

/** By its own facts, or by what is known already, the conduct was found in time, or goes on. */
export const isNotLapsed = (
  { lapse, occurredAt }: Pick<NotFiled, 'lapse'> & { readonly occurredAt: Instant },
  known: KnownConduct,
  context: EnforcementContext,
): boolean =>
  lapse !== undefined &&
  (lapse.isContinuing ||
    lapse.discoveredOn < lapse.endedOn ||
    lapse.discoveredOn > chinaDateOf(occurredAt) ||
    // It was found when the lead or the proposal says, or earlier.
    lapse.discoveredOn > known.discoveredOn ||
    lapse.discoveredOn <= lastDayOf(lapse, known, context));

/** What is said of both, for a lead and for a proposal to file. */
export const LAPSE_STATEMENTS = {
  missing: {
    refs: ['L01', 'A8'],
    articles: ['APL 36', 'M55 15'],
    pack: 'national-core',
    en: 'Not filed because the limitation passed: say when the conduct ended, whether it goes on, when it was found, with its paper. Other reasons have no such facts.',
    zh: '以超过处罚时效不予立案的，应当写明违法行为终了日期、是否仍在继续、发现日期并附证明；其他理由不填写。',
    reads: ['reason', 'lapse'],
  },
  notPassed: {
    refs: ['L01', 'A8'],
    articles: ['APL 36', 'M55 15'],
    pack: 'national-core',
    en: 'By these facts the limitation has not passed: the conduct goes on, was found in time, or was found earlier than they say.',
    zh: '按所填事实未超过处罚时效：违法行为仍在继续、在时效内被发现，或者实际发现日期更早。',
    reads: ['lapse'],
  },
} as const;
