import type { PlainDate } from '@ecl/kernel';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule, rule, type PartyRule } from '../../rule.js';
import { paperForEach } from '../../reliance/paper-for-each.js';
import type { Delivery } from '../delivery.js';
import { beganOn } from '../served-on.js';

/** 送达未成: what was tried in vain before a service. */

export const AttemptsMustHaveTheirOwnPapers = rule<Pick<Delivery, 'failedAttempts' | 'documents'>>()({
  code: 'service.attempts-on-one-paper',
  refs: ['E6', 'L15'],
  articles: ['CPL 87', 'CPL 95', 'M55 36'],
  pack: 'mohurd-55',
  en: 'One paper is given for two failed attempts, or for a failed attempt and for the service itself.',
  zh: '同一份文书用于证明两次送达未成，或者同时用于证明送达未成和本次送达。',
  reads: ['failedAttempts', 'documents'],
  ...paperForEach(({ failedAttempts = [], documents }: Pick<Delivery, 'failedAttempts' | 'documents'>) => [
    documents,
    ...failedAttempts.map(({ document }) => [document]),
  ]),
});

export const AttemptsMustPrecedeTheService = rule<Pick<Delivery, 'failedAttempts' | 'method' | 'noticePublishedOn'>>()({
  code: 'service.attempt-after-service',
  refs: ['E6', 'L15'],
  articles: ['CPL 95', 'M55 36'],
  pack: 'mohurd-55',
  en: 'An attempt is said to have failed after the document had been served or published: what was served is not tried again.',
  zh: '所列送达未成的日期晚于送达或者公告之日，已经送达的不再送达。',
  reads: ['failedAttempts', 'method', 'noticePublishedOn'],
  brokenWhen: (command) => (command.failedAttempts ?? []).some(({ triedOn }) => triedOn > beganOn(command)),
});

const WAYS = 2;
const waysIn = (attempts: NonNullable<Delivery['failedAttempts']>): number =>
  new Set(attempts.map(({ method }) => method)).size;

/**
 * 用其他方式无法送达: other ways to bring this document. That nobody lives at an address any more may have been seen with an
 * earlier one.
 *
 * @param madeOn the day from which there was this document
 */
export const attemptsMustBeOfThisDocument = (
  madeOn: (party: PartyCase) => PlainDate | undefined,
): PartyRule<Delivery> =>
  partyRule<Delivery>()({
    code: 'service.attempts-of-another-document',
    refs: ['E6', 'L15'],
    articles: ['CPL 95', 'M55 36'],
    pack: 'mohurd-55',
    en: 'Two different ways to serve this document have not failed: the others were tried before it was made.',
    zh: '用其他方式无法送达的，应当是本文书以两种以上其他方式送达未成；所列其余送达未成早于本文书制作之日。',
    reads: ['method', 'publicNoticeReason', 'failedAttempts', 'noticePublishedOn'],
    brokenWhen: (command, party) => {
      const { method, publicNoticeReason, failedAttempts = [] } = command;
      if (method !== 'publicNotice' || publicNoticeReason !== 'otherMethodsFailed') return false;
      const from = madeOn(party);
      // A notice that was published before there was the document is refused for that.
      if (from === undefined || beganOn(command) < from) return false;
      const [all, ofThis] = [failedAttempts, failedAttempts.filter(({ triedOn }) => triedOn >= from)].map(waysIn);
      return (all ?? 0) >= WAYS && (ofThis ?? 0) < WAYS;
    },
    doubtful: {
      reading: {
        zh: '“用其他方式无法送达”指向本次送达的文书；“下落不明”可以由此前文书送达未成证明。',
        en: 'Other ways have failed for the document that is served; unknown whereabouts may be shown by an earlier document.',
      },
      otherReading: {
        zh: '此前文书送达未成的，也可以证明用其他方式无法送达。',
        en: 'Attempts with earlier documents also show that other ways fail.',
      },
    },
  });
