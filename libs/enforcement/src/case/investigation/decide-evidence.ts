import { enforcementContact } from '../../guards/enforcement-contact.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { CollectEvidence, ConductInspection, RecordInterview } from './commands.js';
import { EvidenceCollected, InspectionConducted, InterviewRecorded } from './events.js';
import {
  DigitalEvidenceMustHaveDigest,
  EvidenceMustBeNew,
  InterviewMustBeNew,
  InterviewMustBeOfTheDay,
  InterviewMustEndAfterItBegan,
  InvestigatorsMustNotJudgeTheCase,
  OfficersMustNotBeInterviewed,
  RightsMustBeTold,
} from './rules/evidence.js';
import { InvestigationMustBeRunning } from './rules/standing.js';
import { CaseMustBeUndecided } from '../decision/rules/standing.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';

/**
 * Facing the party and taking evidence. An inspection or a piece of evidence may be what the filing is proposed on, so these do
 * not wait for it; and the scene is inspected again after the decision, to see whether it is obeyed.
 */
export const evidenceDecisions: readonly CaseDeciding[] = [
  decidingCase(ConductInspection, {
    mustHold: [...enforcementContact(), InvestigatorsMustNotJudgeTheCase, InvestigationMustBeRunning],
    then: (command) => [InspectionConducted(command)],
  }),

  decidingCase(CollectEvidence, {
    mustHold: [
      ...enforcementContact(),
      InvestigatorsMustNotJudgeTheCase,
      InvestigationMustBeRunning,
      CaseMustBeUndecided,
      EvidenceMustBeNew,
      DigitalEvidenceMustHaveDigest,
    ],
    then: (command) => [EvidenceCollected(command)],
  }),

  decidingCase(RecordInterview, {
    mustHold: [
      ...enforcementContact(),
      InvestigatorsMustNotJudgeTheCase,
      CaseMustBeFiled,
      InvestigationMustBeRunning,
      CaseMustBeUndecided,
      InterviewMustBeNew,
      RightsMustBeTold,
      InterviewMustEndAfterItBegan,
      InterviewMustBeOfTheDay,
      OfficersMustNotBeInterviewed,
    ],
    then: (command) => [InterviewRecorded(command)],
  }),
];
