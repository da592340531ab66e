import { initialDecision, evolveDecision, type DecisionState } from '../decision/state.js';
import { evolveDisclosure } from '../disclosure/state.js';
import { initialDisclosure, type DisclosureState } from '../disclosure/state.js';
import type { CaseEvent } from '../events.js';
import { evolveHearing, initialHearing, type HearingState } from '../hearing/state.js';
import { evolveNotice, initialNotice, type NoticeState } from '../notice/state.js';
import { evolvePayment, initialPayment, type PaymentState } from '../payment/state.js';
import { evolveRemedies, initialRemedies, type RemediesState } from '../remedies/state.js';
import { evolveService, initialService, type ServiceState } from '../service/state.js';

/**
 * What happens to each party separately: the notice, the hearing, the decision, its service, the money, remedies,
 * publication.
 */
export interface PartyTracks {
  readonly notice: NoticeState;
  readonly hearing: HearingState;
  readonly decision: DecisionState;
  readonly service: ServiceState;
  readonly payment: PaymentState;
  readonly remedies: RemediesState;
  readonly disclosure: DisclosureState;
}

export const initialTracks: PartyTracks = {
  notice: initialNotice,
  hearing: initialHearing,
  decision: initialDecision,
  service: initialService,
  payment: initialPayment,
  remedies: initialRemedies,
  disclosure: initialDisclosure,
};

export const evolveTracks = (tracks: PartyTracks, event: CaseEvent): PartyTracks => ({
  notice: evolveNotice(tracks.notice, event),
  hearing: evolveHearing(tracks.hearing, event),
  decision: evolveDecision(tracks.decision, event),
  service: evolveService(tracks.service, event),
  payment: evolvePayment(tracks.payment, event),
  remedies: evolveRemedies(tracks.remedies, event),
  disclosure: evolveDisclosure(tracks.disclosure, event),
});
