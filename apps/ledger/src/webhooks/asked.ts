import type { WebhookDesk } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import type { SignedInRequest } from '../access/admission.js';
import { problems } from '../problems/ledger-problems.js';
import type { ProcessSettings } from '../process-settings.js';
import { commandIdOf } from '../steps/idempotency-key.js';

/** Who asks. @param id of the webhook that the request is about: the same key may be used for each of them */
export const asked = (request: SignedInRequest, id?: string) => {
  const { username, actor } = request.caller;
  const subject = id === undefined ? 'webhooks' : `webhooks/${id}`;
  return { by: actor.personId, username, requestId: commandIdOf(request, username, subject) };
};

/** @throws Problem 404 in a process that only describes itself: one that serves has webhooks */
export const deskOf = ({ webhooks }: ProcessSettings): WebhookDesk => {
  if (!webhooks) throw new Problem(problems.notFound);
  return webhooks.desk;
};
