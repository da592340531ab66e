import type { Said } from '../../clocks/index.js';

/** What the law brings about on a day, and the ledger does not record, because nothing in it begins that time yet. */
export interface EffectToCome {
  readonly limit: string;
  /** As text: no rule of the ledger rests on them yet. */
  readonly articles: readonly string[];
  readonly effect: Said;
  /** The track that begins it. */
  readonly track: Said;
}

/**
 * With L05, these are all the rows of the rulebook whose effect is an event (ADR 34). When its track is built, such a row becomes
 * a clock with `breach: { is: 'event' }` and a line in `STEPS_BY_LAW`, and leaves this list.
 */
export const EFFECTS_TO_COME: readonly EffectToCome[] = [
  {
    limit: 'L06',
    articles: ['ACL 25', 'ACL 27'],
    effect: {
      zh: '查封、扣押期限届满，应当立即解除并退还财物。',
      en: 'A seal or seizure is over: it must be lifted, and the goods returned.',
    },
    track: { zh: '查封、扣押', en: 'seal and seizure' },
  },
  {
    limit: 'L08',
    articles: ['ACL 32', 'ACL 33'],
    effect: {
      zh: '冻结期限届满未作出处理决定的，金融机构自动解除冻结。',
      en: 'A freeze without a decision ends: the bank lifts it.',
    },
    track: { zh: '冻结存款、汇款', en: 'freezing of deposits' },
  },
  {
    limit: 'L32',
    articles: ['ACL 39'],
    effect: {
      zh: '中止执行满三年未恢复执行的，不再执行。',
      en: 'Enforcement that was suspended for three years is no longer carried out.',
    },
    track: { zh: '中止执行', en: 'suspension of enforcement' },
  },
];
