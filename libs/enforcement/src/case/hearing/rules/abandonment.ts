import type { DataOf } from '../../../law/command-type.js';
import { GUARDIAN_ACTS, lacksGuardian, wasServedAlone } from '../../parties/guardian.js';
import { partyRule } from '../../rule.js';
import type { AbandonHearing } from '../vocabulary.js';

/** Whoever cannot act alone does not give a hearing up alone: by staying away, or by walking out. */
export const GuardianMustAbandon = partyRule<DataOf<typeof AbandonHearing>>()({
  code: 'hearing.guardian-must-abandon',
  refs: ['C10', 'H12'],
  articles: ['APL 30', 'APL 64', 'CC 18', 'CC 19', 'CC 22', 'CC 23'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The party is a minor, or has no full capacity to act: the hearing is abandoned where its guardian stays away or leaves, not the party alone. A minor who lives on its own work is sixteen or older.',
  zh: '当事人系未成年人或者不具有完全民事行为能力，其监护人无正当理由不到场或者中途退场的，方可视为放弃听证；以自己的劳动收入为主要生活来源的未成年人应当已满十六周岁。',
  reads: ['by'],
  brokenWhen: ({ by, occurredAt }, party) =>
    lacksGuardian({ isSelfSupporting: by === 'selfSupportingMinor', isAlone: by === undefined }, party, occurredAt),
});

/** Its guardian knew of no day. */
export const GuardianMustHaveBeenNotified = partyRule({
  code: 'hearing.guardian-not-notified',
  refs: ['C7', 'C10', 'H12'],
  articles: ['APL 30', 'APL 64', 'CC 19', 'CC 22', 'CC 23'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The party turns out to have been a minor, or without full capacity to act, when it took the notice of hearing alone: its guardian has not been notified, and has abandoned nothing.',
  zh: '已查明当事人收到听证通知时系未成年人或者不具有完全民事行为能力，监护人未获通知，不能视为放弃听证。',
  reads: [],
  brokenWhen: (_, party) => wasServedAlone(party.hearing.notice, party),
});
