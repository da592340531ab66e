import { GrantDeferral, GrantInstalments, RecordBankPayment, workingCalendar } from '@ecl/enforcement';
import { addDays, shareOfFen, yuan } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import { BANK, people } from '../world/people.js';
import { TREASURY_ACCOUNT } from '../world/bank-accounts.js';

/** The first payment at the bank. */
export const payment = (story: CaseStory, amountInYuan = story.subject.fineInYuan, share = story.mainShare) => {
  const reference = story.ofParty(`${story.id}-1`, share);
  return RecordBankPayment({
    ...story.naming(share.party),
    occurredAt: story.clock.next(),
    paymentId: `payment-${reference}`,
    amount: yuan(amountInYuan),
    surcharge: yuan(0),
    payeeAccount: TREASURY_ACCOUNT,
    bankId: BANK,
    bankReference: reference,
    receiptNumber: `DEMO-${reference}`,
  });
};

export const tellPayment = (
  story: CaseStory,
  amountInYuan = story.subject.fineInYuan,
  share = story.mainShare,
): void => {
  const taken = payment(story, amountInYuan, share);
  story.give(people.bank, taken);
  story.collected.push({
    bankReference: taken.data.bankReference,
    decisionNumber: story.decisionNumber,
    amountInYuan,
    paidOn: story.clock.today,
  });
};

/** Hardship: three instalments, the first of which is paid. */
export const tellInstalments = (story: CaseStory): void => {
  const third = shareOfFen(yuan(story.subject.fineInYuan), 1, 3);
  const { today } = story.clock;
  story.give(
    story.head,
    GrantInstalments({
      occurredAt: story.clock.next(),
      instalments: [10, 40, 70].map((days) => ({ dueOn: addDays(today, days), amount: third })),
      reasons: '当事人经营困难。',
      application: story.paper('分期缴纳罚款申请书'),
    }),
  );
  story.clock.later(3);
  tellPayment(story, story.subject.fineInYuan / 3);
};

/** Hardship: two more months. */
export const tellDeferral = (story: CaseStory): void =>
  story.give(
    story.head,
    GrantDeferral({
      occurredAt: story.clock.next(),
      dueOn: workingCalendar().addWorkingDays(addDays(story.clock.today, 60), 1).date,
      reasons: '当事人确有经济困难。',
      application: story.paper('延期缴纳罚款申请书'),
    }),
  );
