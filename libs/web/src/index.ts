// What a request gives
export {
  bringsPlainJson,
  InputPipe,
  InvalidInput,
  NoUnknownQuery,
  ofType,
  Page,
  strictUtf8,
  oddTexts,
  readPlainJson,
  titled,
  wrong,
  type InputError,
  type Words,
} from './input/index.js';

// Members of classes: checks, words and contract in one
export {
  Amount,
  AnyText,
  checkThat,
  Choice,
  Choices,
  Day,
  Flag,
  Known,
  member,
  Moment,
  MomentGiven,
  NotBefore,
  Part,
  Parts,
  Payload,
  ShownAs,
  shownIn,
  Text,
  TextLike,
  TextMap,
  Texts,
  WholeNumber,
  WholeNumberInText,
  WholeNumbers,
  type MemberOptions,
} from './members/index.js';

// The contract of a process, as others read it
export {
  amountsInYuan,
  finishContract,
  isNode,
  refTo,
  rewrittenIn,
  serveContract,
  type ContractExamples,
  type ContractNode,
  type FactsOf,
  type OperationExamples,
  type Unit,
} from './contract/index.js';

// Settings in the environment
export {
  EnvironmentFileUnreadable,
  forProcessesOfThisOne,
  InvalidSettings,
  productSettings,
  productVersion,
  SETTINGS,
  unknownSettings,
  withEnvironmentFile,
  type Environment,
  type MetricsFor,
  type SettingName,
} from './settings/index.js';

// The log of a process
export { logRequests } from './logging/log-requests.js';
export { askedToStop } from './asked-to-stop.js';
export { LISTENING, tellListening } from './tell-listening.js';
export { NestLog, processLog, type LogLevel, type ProcessLog } from './logging/process-log.js';

// Traces and figures for OpenTelemetry
export { startTelemetry, type Telemetry } from './telemetry/telemetry.js';
export { traceRequests } from './telemetry/trace-requests.js';

// Problem details
export { ProblemFilter } from './problem-filter.js';
export { Problem, problemBody, type ProblemKind } from './problem.js';
export { webProblems } from './problems.js';
export { networkOf } from './network-of.js';
export { tooManyRequests } from './too-many-requests.js';

// Pages
export { bilingual, html, Html } from './html.js';
export { renderPage } from './page.js';

// For every answer
export { correlate, correlationIdOf } from './correlation.js';
export { headerOf } from './header-of.js';
export { keepConnections } from './keep-connections.js';
export { secure } from './security-headers.js';
