import { chinaDateOf } from '@ecl/kernel';
import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import { always, fromItsDay, isAnnulled } from './saying.js';

/** A decision that was annulled, changed or found unlawful may not stay public as it is. */
const makesThePublicTextWrong = ({ outcome }: { readonly outcome: string }): boolean =>
  isAnnulled({ outcome }) || outcome === 'changed' || outcome === 'confirmedIllegal';

/** 2.5: publication, its withdrawal, and recordings. */
export const disclosureAndRecords = {
  L80: {
    kind: 'publication',
    zh: '公示处罚决定',
    en: 'Publication of the decision',
    articles: ['NM244 12', 'G118 (六)', 'M55 10'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'publication',
    warnsBefore: 2,
    begins: {
      PenaltyDecided: fromItsDay,
      // Whether such penalties are published at all is for the agency to say.
      OnSpotPenaltyDecided: ({ occurredAt }) => ({
        from: chinaDateOf(occurredAt),
        onlyWhere: 'publishOnSpotPenalties',
      }),
    },
    ends: { DecisionPublished: always, DisclosureWithheld: always },
    fallsAway: { DecisionRevoked: always, RemedyEnded: isAnnulled },
    breach: { is: 'derived', zh: '应当立即公示，接受监督。', en: 'It must be published at once; supervision.' },
  },
  L82: {
    kind: 'withdrawal',
    zh: '撤回公示信息',
    en: 'Withdrawal of what was published',
    articles: ['APL 48', 'NM244 13', 'M55 10'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'withdrawal',
    warnsBefore: 1,
    readies: { DecisionPublished: always },
    begins: {
      DecisionRevoked: fromItsDay,
      RemedyEnded: (data) => (makesThePublicTextWrong(data) ? fromItsDay(data) : undefined),
    },
    ends: { DisclosureWithdrawn: always },
    breach: {
      is: 'derived',
      zh: '应当立即撤回并公开说明理由。',
      en: 'It must be withdrawn at once, with public reasons.',
    },
  },
  L87: {
    kind: 'recordingUpload',
    zh: '音像记录上传',
    en: 'Upload of a recording',
    articles: ['NM244 20'],
    pack: 'nei-mongol',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'recordingUpload',
    warnsBefore: 1,
    breach: { is: 'derived', zh: '说明原因。', en: 'The reason must be given.' },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
