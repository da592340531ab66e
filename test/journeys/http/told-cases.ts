import { systemClock, type Instant } from '@ecl/kernel';
import { CaseStory, OverHttp, begunWorkingDaysAgo, people, type CaseSubject } from '@ecl/storytelling';
import { PASSWORD, type ServedLedger } from './served-ledger.js';

/**
 * Delivers stories to a served ledger: over its API, signed in as the people whose duty each step is.
 * @param heard as in OverHttp: gets each answer to a step
 */
export const deliveryTo = async (
  served: ServedLedger,
  heard?: ConstructorParameters<typeof OverHttp>[1],
): Promise<OverHttp> => {
  const delivery = new OverHttp(served.url, heard);
  for (const { id } of Object.values(people)) await delivery.signIn(id, PASSWORD);
  return delivery;
};

/** A story that began long enough ago to come to its end. @param daysAgo working days; those of one officer begin on days of their own */
export const storyOf = (subject: CaseSubject, now: Instant = systemClock.now(), daysAgo = 60): CaseStory =>
  new CaseStory(subject, begunWorkingDaysAgo(daysAgo, now));
