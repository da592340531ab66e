export { bankReports, type Collected } from './bank-reports.js';
export { APPEARANCE, PLANNING, caseAbout, type CaseSubject } from './case-subject.js';
export { CaseStory } from './case-story.js';
export * from './chapters/index.js';
export { openAccounts, storyAccounts, type StoryAccount } from './delivering/accounts.js';
export { StoryContradicted, deliver, type Answer, type BrokenRule, type Delivery } from './delivering/deliver.js';
export { OverHttp, addressOf } from './delivering/over-http.js';
export { ThroughDoors } from './delivering/through-doors.js';
export { leadRegistration, leads, reportedBy } from './leads.js';
export { STAGES, tellTo, workingDaysTo, type Stage } from './ordinary-road.js';
export { digest, fineOf, paper } from './papers.js';
export * from './special-roads.js';
export type { Collection, Step, StepTaker } from './step.js';
export { StoryClock, begunWorkingDaysAgo, chinaTime, workingDaysBefore, type StoryTime } from './story-clock.js';
export { AGENCY_ACCOUNT, TREASURY_ACCOUNT } from './world/bank-accounts.js';
export { HIGHEST_FINE_IN_YUAN } from './world/benchmarks.js';
export { citizen, company, trader } from './world/parties.js';
export {
  BANK,
  BANNER,
  BANNER_UNIT,
  CITY,
  FIRST_UNIT,
  INVENTED,
  LEGAL_UNIT,
  SECOND_UNIT,
  people,
  type InventedPerson,
} from './world/people.js';
export { agencyNames, registerSteps, type AgencyNames } from './world/registers.js';
export { bannerUnit, firstUnit, secondUnit, teams, type Team } from './world/teams.js';
