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
export {
  AgencyMustHaveHeldPowerAtConduct,
  AgencyMustHoldPower,
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  PowerMustBearCases,
} from './power.js';
