import { GUARDIAN_ACTS, isTakenAlone, lacksGuardian } from '../../parties/guardian.js';
import { partyRule } from '../../rule.js';
import type { Delivery } from '../delivery.js';

/**
 * A paper that begins days in which rights are lost is not put into the hands of a child alone, nor left at the door, sent or published
 * for the child alone.
 */
export const GuardianMustReceive = partyRule<Pick<Delivery, 'receivedBy'>>()({
  code: 'service.guardian-must-receive',
  refs: ['E6', 'H12'],
  articles: ['APL 30', 'CC 18', 'CC 19', 'CC 22', 'CC 23', 'CPL 88'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The party is a minor, or has no full capacity to act: its guardian or an adult of the household takes the document, refuses it at the door, or is addressed by the public notice, not the party alone; and the record says who. A minor who lives on its own work is sixteen or older.',
  zh: '当事人系未成年人或者不具有完全民事行为能力，文书应当由其监护人或者同住成年家属签收（留置送达的，由其拒收；公告送达的，以其为受送达人），不得仅由本人签收、拒收，并应当载明该人；以自己的劳动收入为主要生活来源的未成年人应当已满十六周岁。',
  reads: ['receivedBy'],
  brokenWhen: ({ receivedBy, occurredAt }, party) => {
    const capacity = receivedBy?.capacity;
    // Nobody is his own guardian.
    const isAlone = isTakenAlone(capacity) || receivedBy?.personId === party.partyId;
    return lacksGuardian({ isSelfSupporting: capacity === 'selfSupportingMinor', isAlone }, party, occurredAt);
  },
});
