export {
  ApproverMustBePrincipalOrActingHead,
  ApproverMustHeadTheAgency,
  approverMustNotBeProposer,
  headshipOfActor,
} from './duties.js';
export {
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  OfficersMustHoldCertificates,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
} from './enforcement-contact.js';
export { AgencyMustHaveHeldPowerAtConduct, AgencyMustHoldPower, PowerMustBearCases } from './power.js';
export {
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
} from './legal-basis.js';
