import { decidingRegister, registerDecider } from '../history.js';
import {
  AmendedProvisionMustBeRegistered,
  AmendmentMustFollowTheLastVersion,
  CorrectedSuccessorsMustBeInForce,
  CorrectedVersionMustBeRegistered,
  CorrectedVersionMustFit,
  ProvisionIdMustBeDistinct,
  ProvisionIdMustBeNew,
  ProvisionMustBeRegisteredOnce,
  ProvisionMustNotBeRepealed,
  provisionsIn,
  RepealedProvisionsMustBeRegistered,
  RepealMustBePlain,
  SuccessorsMustBeInForce,
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
    mustHold: [ProvisionIdMustBeNew, ProvisionIdMustBeDistinct, ProvisionMustBeRegisteredOnce],
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
      SuccessorsMustBeInForce,
      AmendmentMustFollowTheLastVersion,
    ],
    then: (command) => [ProvisionsRepealed(command)],
  }),
  decidingRegister(CorrectProvision, {
    mustHold: [
      CorrectedVersionMustBeRegistered,
      CorrectedVersionMustFit,
      CorrectedSuccessorsMustBeInForce,
      ProvisionMustBeRegisteredOnce,
    ],
    then: (command) => [ProvisionCorrected(command)],
  }),
]);
