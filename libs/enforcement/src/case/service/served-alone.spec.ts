import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import { remedyAccepted } from '../../testing/paid-case.js';
import { A, B } from '../../testing/two-parties.js';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  contextOn,
  decided,
  directly,
  document,
  finePaid,
  given,
  onSpotDecision,
  type CaseHistory,
} from '../../testing/index.js';
import { DecideOnSpot } from '../decision/vocabulary/index.js';
import { IdentifyParty } from '../filing/vocabulary/index.js';
import { charging, head, history as costsOf } from '../substitute/substitute.fixture.js';
import { AcceptCostsRemedy } from '../substitute/challenge/vocabulary.js';
import { ServeSubstituteCosts } from '../substitute/vocabulary.js';
import type { Delivery } from './delivery.js';
import { ServeDecision } from './vocabulary.js';

const late = contextOn('2026-12-01T12:00:00+08:00');
type Capacity = NonNullable<Delivery['receivedBy']>['capacity'];
const serve = (capacity: Capacity, day: string) =>
  ServeDecision({
    ...directly(at(`${day} 10:00`)),
    receivedBy: { personId: 'someone', name: '示例甲', capacity },
    decisionId: 'decision-1',
  });
const found = (history: CaseHistory, since: string, over: object = {}) =>
  after(
    history,
    IdentifyParty({
      occurredAt: at('2026-06-01 09:00'),
      partyId: 'party-1',
      birthDate: plainDate('1985-07-01'),
      capacity: 'none',
      capacitySince: plainDate(since),
      document: document('民事判决书'),
      ...over,
    }),
    late,
  );
/** An adult is fined 2,000 yuan and takes the decision on 16 April 2026. */
const served = (capacity: Capacity = 'party') =>
  after(
    aCase()
      .proposed({ parties: [citizen({ partyId: 'party-1', birthDate: plainDate('1985-07-01') })] })
      .concluded()
      .with(decided({ statesSurcharge: true })),
    serve(capacity, '2026-04-16'),
    late,
  );
const again = serve('guardian', '2026-06-02');

describe('a decision that somebody took who turns out not to have been able to act alone [E6, H12]', () => {
  it('is served again on the guardian, and every day counts from then', () => {
    const anew = after(found(served(), '2026-04-01'), again, late);
    expect(anew.state.service).toMatchObject({ is: 'served', servedOn: '2026-06-02' });
    expect(anew.state.payments).toMatchObject([{ is: 'open', receivedOn: '2026-06-02', dueOn: '2026-06-17' }]);
    expect(
      (['L20', 'L40', 'L48', 'L26'] as const).map((clock) => lastRunOf(anew.state.clocks, clock, 'party-1')?.from),
    ).toEqual(['2026-06-02', '2026-06-02', '2026-06-02', expect.any(String)]);
    given(anew).when(serve('guardian', '2026-06-03'), late).thenRefused('service.served-already');
  });

  it('not where it could take it then, where its household took it, or where it went to a remedy with it', () => {
    const ordinary: readonly CaseHistory[] = [
      served(),
      found(served(), '2026-05-01'),
      found(served('adultFamilyMember'), '2026-04-01'),
      found(served().and(remedyAccepted()), '2026-04-01'),
    ];
    for (const history of ordinary) given(history).when(again, late).thenRefused('service.served-already');
  });

  it('on the guardian, not again on the party alone', () => {
    given(found(served(), '2026-04-01'))
      .when(serve('party', '2026-06-02'), late)
      .thenRefused('service.guardian-must-receive');
  });

  it('what was paid stays paid', () => {
    const paid = served().and(finePaid({ amount: yuan(2_000) }));
    const anew = after(found(paid, '2026-04-01'), again, late);
    expect(anew.state.payments).toMatchObject([{ is: 'paid' }]);
  });

  it('so is a decision on costs', () => {
    const citizens = aCase()
      .proposed({ parties: [citizen({ partyId: 'party-1', birthDate: plainDate('1985-07-01') })] })
      .concluded();
    const charged = after(costsOf(citizens), charging({ jointBy: undefined }), head);
    const bringing = (capacity: Capacity, day: string) =>
      ServeSubstituteCosts({
        ...directly(at(`${day} 10:00`)),
        receivedBy: { personId: 'someone', name: '示例甲', capacity },
        costsId: 'costs-1',
      });
    const taken = after(charged, bringing('party', '2026-05-28'), late);
    const anew = bringing('guardian', '2026-06-02');
    given(taken).when(anew, late).thenRefused('substitute.served-already');
    given(found(taken, '2026-05-25'))
      .when(bringing('party', '2026-06-02'), late)
      .thenRefused('service.guardian-must-receive');
    expect(after(found(taken, '2026-05-25'), anew, late).state.payments).toMatchObject([{ servedOn: '2026-06-02' }]);
  });

  it('of joint costs, whoever went to a remedy with them had them, and nobody else', () => {
    const parties = [company, citizen({ birthDate: plainDate('1985-07-01') })];
    const both = after(costsOf(aCase().proposed({ parties }).concluded()), charging(), head);
    const bringing = (capacity: Capacity, day: string) =>
      ServeSubstituteCosts({
        ...directly(at(`${day} 10:00`)),
        receivedBy: { personId: 'someone', name: '示例甲', capacity },
        costsId: 'costs-1',
        partyId: B,
      });
    const sought = (partyId: string) =>
      AcceptCostsRemedy({
        ...{ occurredAt: at('2026-06-01 09:00'), partyId, costsId: 'costs-1', remedyId: 'remedy-1' },
        ...{ kind: 'reconsideration', reference: '赤政复受字〔2026〕9号' },
      });
    const known = (partyId: string) =>
      found(after(after(both, bringing('party', '2026-05-28'), late), sought(partyId), late), '2026-05-25', {
        partyId: B,
      });
    const anew = bringing('guardian', '2026-06-02');
    given(known(A))
      .when(anew, late)
      .thenState(({ parties: of }) => of.get(B)?.payments[0]?.servedOn === '2026-06-02');
    given(known(B)).when(anew, late).thenRefused('substitute.served-already');
  });

  it('so is one that was handed over on the spot to somebody who was a minor', () => {
    const handed = after(
      aCase(),
      DecideOnSpot(onSpotDecision({ party: citizen({ partyId: 'party-1', birthDate: plainDate('1985-07-01') }) })),
      late,
    );
    const known = found(handed, '2026-01-01');
    given(handed).when(again, late).thenRefused('service.served-already');
    given(known)
      .when(again, late)
      .thenState(({ service }) => service.is === 'served' && service.servedOn === '2026-06-02');
  });
});
