import { decidingRegister, registerDecider } from '../history.js';
import {
  AmendedProvisionMustBeRegistered,
  AmendmentMustFollowTheLastVersion,
  CorrectedVersionMustBeRegistered,
  CorrectedVersionMustFit,
  ProvisionIdMustBeNew,
  ProvisionMustBeRegisteredOnce,
  ProvisionMustNotBeRepealed,
  provisionsIn,
  RepealedProvisionsMustBeRegistered,
  RepealMustBePlain,
} from './rules.js';
import {
  AmendProvision,
  CorrectProvision,
  EnactProvision,
  ProvisionAmended,
  ProvisionCorrected,
  ProvisionEnacted,
  ProvisionsRepealed,
  RepealProvisions,
} from './vocabulary.js';

/** 法律依据: `register-provisions`. */
export const provisionsDecider = registerDecider([
  decidingRegister(EnactProvision, {
    mustHold: [ProvisionIdMustBeNew, ProvisionMustBeRegisteredOnce],
    then: (command) => [ProvisionEnacted(command)],
  }),
  decidingRegister(AmendProvision, {
    mustHold: [
      AmendedProvisionMustBeRegistered,
      ProvisionMustNotBeRepealed,
      AmendmentMustFollowTheLastVersion,
      ProvisionMustBeRegisteredOnce,
    ],
    then: (command, history) => [
      ProvisionAmended({ ...command, version: provisionsIn(history).versionsOf(command.provisionId).length + 1 }),
    ],
  }),
  decidingRegister(RepealProvisions, {
    mustHold: [
      RepealedProvisionsMustBeRegistered,
      ProvisionMustNotBeRepealed,
      RepealMustBePlain,
      AmendmentMustFollowTheLastVersion,
    ],
    then: (command) => [ProvisionsRepealed(command)],
  }),
  decidingRegister(CorrectProvision, {
    mustHold: [CorrectedVersionMustBeRegistered, CorrectedVersionMustFit, ProvisionMustBeRegisteredOnce],
    then: (command) => [ProvisionCorrected(command)],
  }),
]);
