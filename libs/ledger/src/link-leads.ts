import { LinkLeadToCase } from '@ecl/enforcement';
import { jitteredBackOff } from '@ecl/event-sourcing';
import { uuidV5 } from '@ecl/kernel';
import { casesToLink, leads as leadsModel, ReadModelMissing, type CaseToLink, type ReadModels } from '@ecl/read-models';
import { filter, skipWhile, startWith, type Subscription } from 'rxjs';
import type { StepTaker } from './ledger.js';
import type { Projecting } from './projecting/projecting.js';

export interface LinkLeadsOptions {
  readonly readModels: ReadModels;
  readonly engine: Pick<Projecting, 'changes' | 'status'>;
  readonly leads: StepTaker;
}

/**
 * A reactor: when a case is filed that began with a lead, the lead learns its case. Which cases these are, the read model of the
 * leads knows: nobody else reads the log for it. The command id comes from the event that filed the case, so that what is
 * asked for twice links once; if the lead refuses (it was closed meanwhile), the attempt is recorded there.
 */
export const linkLeads = ({ readModels, engine, leads }: LinkLeadsOptions): Subscription => {
  /** Asked for, and not yet gone from the read model; one that the lead refused stays there. */
  const asked = new Set<string>();
  const backOff = jitteredBackOff({ first: 100, longest: 10_000 });
  let isLooking = false;
  let isToLookAgain = false;

  const look = async (): Promise<void> => {
    isToLookAgain = true;
    if (isLooking) return;
    isLooking = true;
    let failures = 0;
    while (isToLookAgain && !subscription.closed) {
      isToLookAgain = false;
      try {
        const cases = standing(readModels);
        for (const known of asked) if (!cases.some(({ caseId }) => caseId === known)) asked.delete(known);
        for (const each of cases) {
          if (asked.has(each.caseId)) continue;
          await link(each, leads);
          asked.add(each.caseId);
        }
        failures = 0;
      } catch {
        // The log is away, the disk is full: what is not linked still stands in the read model.
        failures += 1;
        isToLookAgain = true;
        await backOff(failures);
      }
    }
    isLooking = false;
  };

  const subscription = engine.changes
    .pipe(
      startWith(leadsModel.name),
      filter((model) => model === leadsModel.name),
      skipWhile(() => !isFollowing(engine)),
    )
    .subscribe(() => void Promise.resolve().then(look));
  return subscription;
};

/** At its start it waits until the read model has seen what is on record, or it would ask again for what the log has. */
const isFollowing = (engine: Pick<Projecting, 'status'>): boolean =>
  engine.status().some(({ name, state }) => name === leadsModel.name && state === 'following');

/** Nothing while the read model is built: what it does not know yet may be on record. */
const standing = (readModels: ReadModels): readonly CaseToLink[] => {
  try {
    const { value, status } = readModels.open(leadsModel).read(casesToLink);
    return status.state === 'building' ? [] : value;
  } catch (error) {
    if (error instanceof ReadModelMissing) return [];
    throw error;
  }
};

const link = async ({ caseId, leadId, filingId, filedAt }: CaseToLink, leads: StepTaker): Promise<void> => {
  if (filingId === undefined || filedAt === undefined) return;
  await leads.execute(leadId, LinkLeadToCase({ occurredAt: filedAt, caseId }), {
    actor: { personId: 'system', roles: ['system'] },
    commandId: uuidV5(filingId, 'link-lead'),
    causationId: filingId,
  });
};
