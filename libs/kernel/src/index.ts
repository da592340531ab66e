// Time
export { SettableClock, systemClock, type Clock } from './clock.js';
export {
  epochMilliseconds,
  instant,
  INSTANT_PATTERN,
  instantOf,
  isInstant,
  momentOf,
  plusHours,
  chinaClockOf,
  plusMilliseconds,
  RFC_3339_PATTERN,
  type Instant,
} from './instant.js';
export {
  addDays,
  addMonths,
  addYears,
  chinaDateOf,
  dayOfWeek,
  daysBetween,
  EARLIEST_DAY,
  isPlainDate,
  LATEST_DAY,
  PLAIN_DATE_PATTERN,
  plainDate,
  yearOf,
  yearsBetween,
  type PlainDate,
} from './plain-date.js';

// How often
export { Buckets, type BucketSize } from './buckets.js';

// Names of things
export { isUuid, newUuid, UUID_PATTERN, uuidV5, type Uuid } from './ids.js';
export { appearancesOf, hasInvisibleSigns, looksLike } from './look-alikes.js';
export { isReservedName } from './reserved-names.js';
export { lettersApart, nameInShort, namesInstead, nearestName } from './near-names.js';

// Money
export { amountWithText, textMemberOf } from './amount-text.js';
export { addFen, fen, formatYuan, minFen, minorUnits, shareOfFen, subtractFen, yuan, type Fen } from './money.js';

// Records
export { underKey } from './under-key.js';

// JSON
export { canonicalJson, NotCanonicalizable } from './canonical-json.js';
export type { JsonObject, JsonValue } from './json.js';
export { pointerStep, pointerSteps } from './json-pointer.js';
export { hasLostSigns, lostSignIn } from './lost-signs.js';
export { repeatedMember } from './repeated-member.js';
export { arabicDigit } from './arabic-numbers.js';
export { comparableNumber, yearInNumber } from './comparable-number.js';
