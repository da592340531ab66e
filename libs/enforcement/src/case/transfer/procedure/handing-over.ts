import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { objectGaps } from '../effect.js';
import {
  CopyMustBeTheFirst,
  GapsMustBeExplained,
  ObjectMustBeListedOnce,
  PapersMustBeComplete,
  PartyMustBeToldOfSeizedObjects,
} from '../rules/delivery.js';
import {
  PoliceMustHaveFiled,
  StepMustNotPrecedeTheOneBefore,
  TransferMustBeApproved,
  TransferMustBeUnderWay,
} from '../rules/order.js';
import {
  CopyToProcuratorate,
  DeliverTransfer,
  HandOverMaterials,
  MaterialsHandedOver,
  TransferCopiedToProcuratorate,
  TransferDelivered,
} from '../vocabulary/index.js';

export const handingOverDeciding: readonly CaseDeciding[] = [
  decidingCase(DeliverTransfer, {
    mustHold: [
      TransferMustBeApproved,
      StepMustNotPrecedeTheOneBefore,
      PapersMustBeComplete,
      ObjectMustBeListedOnce,
      PartyMustBeToldOfSeizedObjects,
    ],
    then: (command, _, { actor }) => [TransferDelivered({ ...command, deliveredBy: actor.personId })],
  }),

  decidingCase(CopyToProcuratorate, {
    mustHold: [TransferMustBeUnderWay, CopyMustBeTheFirst],
    then: (command) => [TransferCopiedToProcuratorate(command)],
  }),

  decidingCase(HandOverMaterials, {
    mustHold: [PoliceMustHaveFiled, StepMustNotPrecedeTheOneBefore, ObjectMustBeListedOnce, GapsMustBeExplained],
    then: (command, { transfer }, { actor }) => {
      const handedOver = command.objects.map(({ objectId }) => objectId);
      const { missing, unlisted } = objectGaps(transfer.listedObjects, handedOver);
      return [
        MaterialsHandedOver({
          ...command,
          handedOverBy: actor.personId,
          missingObjects: [...missing],
          unlistedObjects: [...unlisted],
        }),
      ];
    },
  }),
];
