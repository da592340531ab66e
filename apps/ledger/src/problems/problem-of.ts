import {
  AppendOutcomeUnknown,
  CommandIdReused,
  EventStoreUnavailable,
  StaleRevision,
  TooMuchContention,
} from '@ecl/event-sourcing';
import { BeforeTheRulePacks } from '@ecl/enforcement';
import {
  NobodysIdentity,
  OutOfPost,
  PasswordOfAnother,
  PasswordsReplaced,
  ProviderSignInFailed,
  ProviderUnavailable,
  SecondFactorsUnreadable,
  SignInTooLongAgo,
  TooManyAttempts,
  TooManyWaiting,
  WeakPassword,
  WrongCurrentPassword,
  WrongSecondFactor,
} from '@ecl/identity';
import { EvidenceError } from '@ecl/evidence';
import { NotCanonicalizable } from '@ecl/kernel';
import { NoSuchWebhook, WarningNotAcknowledged } from '@ecl/ledger';
import { InvalidPage, ReadModelBehind, ReadModelHalted, ReadModelMissing } from '@ecl/read-models';
import { Problem, tooManyRequests, type Words } from '@ecl/web';
import { wrongPage } from '../input/list-query.js';
import { ACKNOWLEDGING } from '../steps/acknowledged.js';
import { problems } from './ledger-problems.js';
import { noWebhook } from './not-found.js';
import { tooManyAttempts } from './too-many.js';
import { paperProblem } from './paper-problem.js';
import { logUnavailable } from './unavailable.js';

/** In this time a queue of passwords to be checked has become shorter. */
const WAIT_FOR_A_TURN_MS = 2000;

/** The problem that a client gets for each typed error of the libraries. */
export const problemOf = (error: unknown): Problem | undefined => {
  if (error instanceof StaleRevision) return stale(error);
  if (error instanceof WarningNotAcknowledged) return toBeAcknowledged(error);
  if (error instanceof NotCanonicalizable) return notCanonical(error);
  if (error instanceof WeakPassword) return new Problem(problems.weakPassword, error.weakness);
  if (error instanceof OutOfPost) return new Problem(problems.outOfPost);
  if (error instanceof PasswordsReplaced) return new Problem(problems.passwordsReplaced);
  if (error instanceof PasswordOfAnother) return new Problem(problems.passwordOfAnother);
  if (error instanceof NobodysIdentity) return new Problem(problems.identityNotBound, undefined, { ...error.who });
  if (error instanceof ProviderSignInFailed) return new Problem(problems.providerSignInFailed, WHY_FAILED[error.why]);
  if (error instanceof ProviderUnavailable)
    return new Problem(problems.providerUnavailable, undefined, {}, { 'Retry-After': '30' });
  if (error instanceof WrongSecondFactor) return new Problem(problems.wrongSecondFactor);
  if (error instanceof SecondFactorsUnreadable) return new Problem(problems.secondFactorsUnreadable);
  if (error instanceof SignInTooLongAgo) return new Problem(problems.signInTooLongAgo);
  if (error instanceof WrongCurrentPassword) return new Problem(problems.wrongCurrentPassword);
  if (error instanceof TooManyAttempts) return tooManyAttempts(error.waitMs);
  if (error instanceof TooManyWaiting) return tooManyRequests(WAIT_FOR_A_TURN_MS);
  if (error instanceof NoSuchWebhook) return noWebhook();
  if (error instanceof CommandIdReused) return new Problem(problems.idempotencyKeyReused);
  if (error instanceof TooMuchContention)
    return new Problem(problems.contention, undefined, {}, { 'Retry-After': '1' });
  if (error instanceof AppendOutcomeUnknown)
    return new Problem(problems.outcomeUnknown, undefined, {}, { 'Retry-After': '1' });
  if (error instanceof EventStoreUnavailable) return logUnavailable(error);
  if (error instanceof EvidenceError) return paperProblem(error);
  if (error instanceof BeforeTheRulePacks) return beforeTheRulePacks(error);
  if (error instanceof InvalidPage) return wrongPage();
  if (error instanceof ReadModelBehind)
    return new Problem(problems.readModelBehind, undefined, {}, { 'Retry-After': '1' });
  if (error instanceof ReadModelHalted) return new Problem(problems.readModelHalted);
  if (error instanceof ReadModelMissing)
    return new Problem(problems.unavailable, undefined, {}, { 'Retry-After': '1' });
  return undefined;
};

const WHY_FAILED: Readonly<Record<ProviderSignInFailed['why'], Words>> = {
  'not-begun': {
    zh: '这次登录不是在本浏览器发起的，或者已超过十分钟。请从 /api/session/oidc 重新登录。',
    en: 'This sign-in was not begun in this browser, or more than ten minutes ago. Begin again at /api/session/oidc.',
  },
  used: {
    zh: '这次登录已经完成过，不能再次使用。请从 /api/session/oidc 重新登录。',
    en: 'This sign-in was finished before and cannot be used again. Begin again at /api/session/oidc.',
  },
  declined: {
    zh: '统一身份认证没有确认登录。请从 /api/session/oidc 重新登录，或者用本系统的账号和密码登录。',
    en: 'The identity provider did not confirm the sign-in. Begin again at /api/session/oidc, or use a password of the ledger.',
  },
  'not-valid': {
    zh: '统一身份认证的答复无效。请从 /api/session/oidc 重新登录；仍不成功的，请告知系统管理员。',
    en: 'What the identity provider answered is not valid. Begin again at /api/session/oidc; if it happens again, tell an administrator.',
  },
};

/** An expected stream that does not exist is not found; one at another revision is reported with its ETag. */
const stale = ({ actual }: StaleRevision): Problem =>
  actual === 'noStream'
    ? new Problem(problems.notFound)
    : new Problem(problems.stale, undefined, { actualRevision: actual }, { ETag: `"${String(actual)}"` });

/** Says what is doubted, and how to stand by it: the same request with one header more. */
const toBeAcknowledged = ({ warnings }: WarningNotAcknowledged): Problem => {
  const names = [...new Set(warnings.map(({ warning }) => warning))].join(', ');
  return new Problem(
    problems.warningNotAcknowledged,
    {
      zh: `${warnings.map(({ messageZh }) => messageZh).join('')}确认时，以请求头 ${ACKNOWLEDGING}: ${names} 再次提交。`,
      en: `${warnings.map(({ message }) => message).join(' ')} To acknowledge, send it again with the header ${ACKNOWLEDGING}: ${names}.`,
    },
    { warnings },
  );
};

/** JSON that parses but cannot be stored: half of a surrogate pair is not a character. */
const notCanonical = ({ path, why }: NotCanonicalizable): Problem =>
  new Problem(problems.invalidRequest, undefined, {
    errors: [{ path: path.replace(/^\/command\/data/, ''), message: why, messageZh: '内容无法按规范保存' }],
  });

/** No law is known for such a day, so nothing can be reckoned on it. */
const beforeTheRulePacks = ({ day, since }: BeforeTheRulePacks): Problem =>
  new Problem(problems.invalidRequest, {
    zh: `日期 ${day} 早于规则包的生效日期 ${since}，请选择 ${since} 及以后的日期`,
    en: `${day} is before the rule packs begin; ask for ${since} or a later day`,
  });
