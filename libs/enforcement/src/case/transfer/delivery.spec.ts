import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { at, contextOn } from '../../testing/context-on.js';
import { given } from '../../testing/given.js';
import { Li, Police } from '../../testing/people.js';
import { transferDelivered, filedByPolice, transferDelivery, transferUpTo } from '../../testing/transferred-case.js';
import { document } from '../../testing/values.js';
import {
  CaseFiledByPolice,
  CopyToProcuratorate,
  DeliverTransfer,
  HandOverMaterials,
  MaterialsHandedOver,
  RecordPoliceFiling,
  RecordPoliceReceipt,
  RecordPoliceReferral,
  TransferCopiedToProcuratorate,
} from './vocabulary/index.js';
import {
  CopyMustBeTheFirst,
  GapsMustBeExplained,
  ObjectMustBeListedOnce,
  PapersMustBeComplete,
  PartyMustBeToldOfSeizedObjects,
} from './rules/delivery.js';

const OUT_OF_ORDER = 'transfer.out-of-order';
const officer = contextOn('2026-05-06T10:00:00+08:00', { actor: Li });
const police = contextOn('2026-05-06T10:00:00+08:00', { actor: Police });

describe('the delivery to the police', () => {
  it('the delivery to the police brings the papers and the objects [T4]', () => {
    given(transferUpTo('approved')).when(DeliverTransfer(transferDelivery()), officer).then(transferDelivered());
  });

  it('the delivery to the police is recorded when it is late, and not refused', () => {
    given(transferUpTo('approved'))
      .when(DeliverTransfer(transferDelivery({ occurredAt: at('2026-03-30 09:00') })), officer)
      .thenState(({ transfer }) => transfer.stage === 'delivered');
  });

  it('the delivery to the police needs the approval', () => {
    given(transferUpTo('reported')).when(DeliverTransfer(transferDelivery()), officer).thenRefused(OUT_OF_ORDER);
  });

  it('the delivery to the police brings the letter, the investigation report and the list of objects [T4]', () => {
    const [letter] = transferDelivery().documents;
    given(transferUpTo('approved'))
      .when(DeliverTransfer(transferDelivery({ documents: [letter!] })), officer)
      .thenRefused(({ rule, particulars }) => {
        expect(particulars).toEqual({ missing: 'investigationReport, objectList' });
        return rule === PapersMustBeComplete.code;
      });
  });

  it('the delivery to the police tells the party where sealed or seized property goes', () => {
    const [car, books] = transferDelivery().objects;
    given(transferUpTo('approved'))
      .when(DeliverTransfer(transferDelivery({ objects: [car!], partyTold: false })), officer)
      .thenRefused(PartyMustBeToldOfSeizedObjects);
    given(transferUpTo('approved'))
      .when(DeliverTransfer(transferDelivery({ objects: [books!], partyTold: false })), officer)
      .thenState(({ transfer }) => transfer.stage === 'delivered');
  });

  it('the delivery to the police names every broken rule at once', () => {
    const [car] = transferDelivery().objects;
    given(transferUpTo('approved'))
      .when(DeliverTransfer(transferDelivery({ documents: [], objects: [car!, car!], partyTold: false })), officer)
      .thenRefused(PapersMustBeComplete, ObjectMustBeListedOnce, PartyMustBeToldOfSeizedObjects);
  });
});

describe('the copy to the procuratorate', () => {
  const copy = CopyToProcuratorate({ occurredAt: at('2026-03-26 09:00'), procuratorate: '赤峰市人民检察院（示例）' });

  it('the copy to the procuratorate goes with the transfer, once [T5]', () => {
    given(transferUpTo('approved')).when(copy, officer).then(TransferCopiedToProcuratorate(copy.data));
    given(transferUpTo('delivered').and(TransferCopiedToProcuratorate(copy.data)))
      .when(copy, officer)
      .thenRefused(CopyMustBeTheFirst);
  });

  it('the copy to the procuratorate is refused before the approval', () => {
    given(transferUpTo('reported')).when(copy, officer).thenRefused(OUT_OF_ORDER);
  });
});

describe('a case that the police refer to a competent organ', () => {
  const referral = RecordPoliceReferral({ occurredAt: at('2026-03-26 20:00'), to: '松山区公安分局（示例）' });
  const receipt = RecordPoliceReceipt({
    occurredAt: at('2026-03-27 09:00'),
    signedBy: '值班民警',
    policeOrgan: '松山区公安分局（示例）',
  });

  it('a case that the police refer to a competent organ is received there, and the time to decide runs from that day [T6, T6a]', () => {
    given(transferUpTo('received'))
      .when(referral, police)
      .thenState(({ transfer }) => transfer.stage === 'delivered');
    given(transferUpTo('delivered'))
      .when(receipt, police)
      .thenState(({ transfer }) => transfer.stage === 'received');
    given(transferUpTo('received')).when(receipt, police).thenRefused(OUT_OF_ORDER);
  });
});

describe('the hand-over of objects and materials', () => {
  const { objects } = transferDelivery();
  const handOver = (over: Partial<Parameters<typeof HandOverMaterials>[0]> = {}) =>
    HandOverMaterials({
      occurredAt: at('2026-03-29 09:00'),
      objects,
      documents: [document('移交清单及回执')],
      ...over,
    });
  const filed = transferUpTo('received').and(filedByPolice());

  it('the hand-over of objects and materials follows the filing, which sets its limit of three days [L72, T7]', () => {
    const filing = RecordPoliceFiling({
      occurredAt: at('2026-03-28 09:00'),
      number: '赤公立字〔2026〕1号',
      document: document('立案通知书'),
    });
    given(transferUpTo('received'))
      .when(filing, police)
      .then(CaseFiledByPolice({ ...filing.data, handOverDueOn: plainDate('2026-03-31') }));
    given(transferUpTo('received')).when(handOver(), officer).thenRefused(OUT_OF_ORDER);
  });

  it('the hand-over of objects and materials of everything on the list leaves no gap [T12]', () => {
    given(filed)
      .when(handOver(), officer)
      .then(
        MaterialsHandedOver({
          ...handOver().data,
          handedOverBy: Li.personId,
          missingObjects: [],
          unlistedObjects: [],
        }),
      );
  });

  it('the hand-over of objects and materials that differs from the list is explained, and the gap is on record [T12]', () => {
    const other = [...objects.slice(0, 1), { objectId: 'object-9', description: '手机一部' }];
    given(filed)
      .when(handOver({ objects: other }), officer)
      .thenRefused(GapsMustBeExplained);
    given(filed)
      .when(handOver({ objects: other, gapsExplained: '账册移送时登记错误' }), officer)
      .then(
        MaterialsHandedOver({
          ...handOver({ objects: other, gapsExplained: '账册移送时登记错误' }).data,
          handedOverBy: Li.personId,
          missingObjects: ['object-2'],
          unlistedObjects: ['object-9'],
        }),
      );
  });
});
