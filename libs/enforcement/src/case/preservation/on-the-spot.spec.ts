import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  barrows,
  contextOn,
  evidencePreserved,
  given,
  ids,
  Li,
  preservation,
  preservationApproved,
  preservationProposed,
  Sun,
  Wang,
} from '../../testing/index.js';
import { caseDecider } from '../case.js';
import {
  AbsenceOrRefusalMustBeRecorded,
  GoodsMustNotBePreservedTwice,
  ItemsMustHaveIdsOfTheirOwn,
  ListMustBeOnFile,
  OwnerMustBeAParty,
  PapersMustBeHandedOver,
  PreservationMustBeApproved,
  PreservationMustNotBeRefused,
  WitnessMustBeNamed,
} from './rules/on-the-spot.js';
import { PreservationRefused, PreserveEvidence } from './vocabulary/index.js';

const march = contextOn('2026-03-04T18:00:00+08:00');
const filed = aCase().filed();
const approved = filed.and(preservationProposed(), preservationApproved());
const refusedWith = (
  over: Parameters<typeof preservation>[0],
  ...rules: readonly (string | { readonly code: string })[]
) =>
  given(approved)
    .when(PreserveEvidence(preservation(over)), march)
    .thenRefused(...rules);

describe('preservation by registration on the spot', () => {
  it('goods are listed, kept, and must be decided about within seven working days [B4, L05]', () => {
    given(approved)
      .when(PreserveEvidence(preservation()), march)
      .then(
        evidencePreserved({
          packs: {
            'national-core': '2021-07-15',
            'mohurd-55': '2022-05-01',
            'nei-mongol': '2020-04-01',
            'agency-local': '2022-05-01',
          },
        }),
      );
  });

  it('the seven working days pass over a holiday, and count the weekend day that is worked instead [L05, X1]', () => {
    // Labour Day lasts until 5 May, and people work on Saturday 9 May.
    const overTheFestival = contextOn('2026-04-30T18:00:00+08:00');
    const step = preservation({ occurredAt: at('2026-04-30 10:00') });
    expect(caseDecider.decide(PreserveEvidence(step), approved.state, overTheFestival)).toMatchObject({
      is: 'accepted',
      events: [{ data: { dueOn: '2026-05-13' } }],
    });
  });

  it('goods are preserved only after the head approved it, or in urgency with a reason [B4]', () => {
    given(filed.and(preservationProposed()))
      .when(PreserveEvidence(preservation()), march)
      .thenRefused(PreservationMustBeApproved);
    given(filed.and(preservationProposed(), preservationApproved({ occurredAt: at('2026-03-04 11:00') })))
      .when(PreserveEvidence(preservation()), march)
      .thenRefused(PreservationMustBeApproved);
    given(filed)
      .when(PreserveEvidence(preservation({ urgency: '当事人正在装车运走' })), march)
      .thenState(({ preservation: [one] }) => {
        expect(one).toMatchObject({
          approval: 'none',
          preservedAt: at('2026-03-04 10:00'),
          askedBy: ids(Li, Wang),
        });
      });
  });

  it('goods are not preserved against the refusal of the head, urgent or not [B4]', () => {
    const refusal = PreservationRefused({
      occurredAt: at('2026-03-04 09:30'),
      preservationId: 'preservation-1',
      reasons: '不存在灭失可能',
      refusedBy: 'wu',
    });
    given(filed.and(preservationProposed(), refusal))
      .when(PreserveEvidence(preservation({ urgency: '紧急' })), march)
      .thenRefused(PreservationMustNotBeRefused);
  });

  it('goods are preserved once under an id [B4]', () => {
    given(approved.and(evidencePreserved()))
      .when(PreserveEvidence(preservation()), march)
      .thenRefused(GoodsMustNotBePreservedTwice);
  });

  it('each line of the list has its own id, and an owner whom the case knows, or someone else [B4]', () => {
    refusedWith({ items: [barrows(), barrows()] }, ItemsMustHaveIdsOfTheirOwn);
    refusedWith({ items: [barrows({ owner: { is: 'party', partyId: 'party-9' } })] }, OwnerMustBeAParty);
    const ofOthers = [
      barrows({ owner: { is: 'other', personId: 'neighbour', name: '示例邻' } }),
      barrows({ itemId: 'unknown', owner: { is: 'unknown' } }),
    ];
    given(approved)
      .when(PreserveEvidence(preservation({ items: ofOthers })), march)
      .thenState(({ preservation: [one] }) => one?.items.length === 2);
  });

  it('the party or a witness is present and signs, or a recording shows the step [B4]', () => {
    refusedWith({ present: 'nobody' }, AbsenceOrRefusalMustBeRecorded);
    refusedWith({ signature: 'refusalNoted' }, AbsenceOrRefusalMustBeRecorded);
    refusedWith({ present: 'witness' }, WitnessMustBeNamed);
    const shown: readonly Parameters<typeof preservation>[0][] = [
      { present: 'nobody', recordings: ['rec-9'] },
      { signature: 'refusalNoted', recordings: ['rec-9'] },
      { present: 'witness', witness: { personId: 'guard', name: '示例保安' } },
    ];
    for (const over of shown)
      given(approved)
        .when(PreserveEvidence(preservation(over)), march)
        .thenState(({ preservation: [one] }) => one?.preservedAt !== undefined);
  });

  it('the notice and the list are handed over on the spot, and the list is on file [B4]', () => {
    refusedWith({ papersHandedOver: false }, PapersMustBeHandedOver);
    refusedWith({ documents: [] }, ListMustBeOnFile);
  });

  it('two certified officers preserve the goods, no auxiliary [B4, S01, S02]', () => {
    refusedWith({ officers: ids(Li, Sun) }, 'officers.fewer-than-two', 'officers.auxiliary');
  });

  it('goods may be preserved before the filing, as evidence may be collected, and not while nobody investigates [B4]', () => {
    given(aCase().proposed().and(preservationProposed(), preservationApproved()))
      .when(PreserveEvidence(preservation()), march)
      .thenState(({ preservation: [one] }) => one?.preservedAt !== undefined);
  });
});
