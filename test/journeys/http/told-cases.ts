import { systemClock, type Instant } from '@ecl/kernel';
import {
  CaseStory,
  OverHttp,
  ThroughDoors,
  begunWorkingDaysAgo,
  people,
  type Answer,
  type CaseSubject,
  type Step,
} from '@ecl/storytelling';
import { isGivenItsId } from './given-ids.js';
import { PASSWORD, type ServedLedger } from './served-ledger.js';

/** Stories name their cases and leads: those begin through a door, as an import begins them, and go on over HTTP. */
class StoriesOverHttp extends OverHttp {
  constructor(
    private readonly served: ServedLedger,
    heard?: ConstructorParameters<typeof OverHttp>[1],
  ) {
    super(served.url, heard);
  }

  override async give(step: Step): Promise<Answer> {
    if (!isGivenItsId(step.collection, step.command.type)) return super.give(step);
    const outcome = await new ThroughDoors(this.served.ledger).give(step);
    if (outcome.is === 'accepted') this.goOnFrom(`${step.collection}/${step.id}`, outcome.revision as number);
    return outcome;
  }
}

/**
 * Delivers stories to a served ledger: over its API, signed in as the people whose duty each step is.
 * @param heard as in OverHttp: gets each answer to a step
 * @param who takes the steps; default: everyone in the stories
 */
export const deliveryTo = async (
  served: ServedLedger,
  heard?: ConstructorParameters<typeof OverHttp>[1],
  who: readonly { readonly id: string }[] = Object.values(people),
): Promise<OverHttp> => {
  const delivery = new StoriesOverHttp(served, heard);
  for (const { id } of who) await delivery.signIn(id, PASSWORD);
  return delivery;
};

/** A story that began long enough ago to come to its end. @param daysAgo working days; those of one officer begin on days of their own */
export const storyOf = (subject: CaseSubject, now: Instant = systemClock.now(), daysAgo = 60): CaseStory =>
  new CaseStory(subject, begunWorkingDaysAgo(daysAgo, now));
