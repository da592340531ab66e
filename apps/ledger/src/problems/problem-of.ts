import {
  AppendOutcomeUnknown,
  CommandIdReused,
  EventStoreUnavailable,
  StaleRevision,
  TooMuchContention,
} from '@ecl/event-sourcing';
import { BeforeTheRulePacks } from '@ecl/enforcement';
import { OutOfPost, TooManyAttempts, TooManyWaiting, WeakPassword, WrongCurrentPassword } from '@ecl/identity';
import { NotCanonicalizable } from '@ecl/kernel';
import { WarningNotAcknowledged } from '@ecl/ledger';
import { InvalidPage, ReadModelBehind, ReadModelHalted, ReadModelMissing } from '@ecl/read-models';
import { Problem, tooManyRequests } from '@ecl/web';
import { wrongPage } from '../input/list-query.js';
import { ACKNOWLEDGING } from '../steps/acknowledged.js';
import { problems } from './ledger-problems.js';
import { tooManyAttempts } from './too-many.js';
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
  if (error instanceof WrongCurrentPassword) return new Problem(problems.wrongCurrentPassword);
  if (error instanceof TooManyAttempts) return tooManyAttempts(error.waitMs);
  if (error instanceof TooManyWaiting) return tooManyRequests(WAIT_FOR_A_TURN_MS);
  if (error instanceof CommandIdReused) return new Problem(problems.idempotencyKeyReused);
  if (error instanceof TooMuchContention)
    return new Problem(problems.contention, undefined, {}, { 'Retry-After': '1' });
  if (error instanceof AppendOutcomeUnknown)
    return new Problem(problems.outcomeUnknown, undefined, {}, { 'Retry-After': '1' });
  if (error instanceof EventStoreUnavailable) return logUnavailable(error);
  if (error instanceof BeforeTheRulePacks) return beforeTheRulePacks(error);
  if (error instanceof InvalidPage) return wrongPage();
  if (error instanceof ReadModelBehind)
    return new Problem(problems.readModelBehind, undefined, {}, { 'Retry-After': '1' });
  if (error instanceof ReadModelHalted) return new Problem(problems.readModelHalted);
  if (error instanceof ReadModelMissing)
    return new Problem(problems.unavailable, undefined, {}, { 'Retry-After': '1' });
  return undefined;
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
