import { guessableParts } from './guessable.js';
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** The cost of a guess: scrypt's work factor, block size and parallelisation (RFC 7914). */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** One of OWASP’s recommended costs: 32 MiB, and some tenths of a second per guess on an old machine. */
const RECOMMENDED_COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url: the cost may rise later, and old hashes still verify. */
export type PasswordHash = string;

export const hashPassword = async (
  password: string,
  cost = RECOMMENDED_COST,
  salt = randomBytes(SALT_BYTES),
): Promise<PasswordHash> => {
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
};

/** Also false for an unreadable hash: a damaged entry admits nobody. */
export const verifyPassword = async (password: string, hash: PasswordHash): Promise<boolean> => {
  const [scheme, n, r, p, salt, expected] = hash.split('$');
  if (scheme !== 'scrypt' || salt === undefined || expected === undefined) return false;
  const wanted = Buffer.from(expected, 'base64url');
  try {
    const key = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) });
    return wanted.length === key.length && timingSafeEqual(wanted, key);
  } catch {
    return false;
  }
};

const derive = (password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** NIST SP 800-63B-4, 3.1.1.2: a password that is the only factor. */
const SHORTEST = 15;
const LONGEST = 200;
/** A password of no more parts than these is among the first that a guesser tries. */
const FEW_PARTS = 4;

/**
 * Why a password is too weak to be set; undefined when it is strong enough. Length counts, and what a guesser tries first; no
 * mix of characters is asked for.
 * @param known words that belong to the account: its username, its person, its agency
 */
export const weaknessOf = (password: string, known: readonly string[]): { zh: string; en: string } | undefined => {
  const { length } = Array.from(password.normalize('NFKC'));
  if (length < SHORTEST)
    return {
      zh: `密码不足 ${String(SHORTEST)} 个字符，请加长，例如连用几个不相干的词。`,
      en: `The password is too short: use at least ${String(SHORTEST)} characters, for example several unrelated words.`,
    };
  if (length > LONGEST)
    return { zh: '密码超过 200 个字符，请缩短。', en: 'The password is too long: use at most 200 characters.' };
  if (new Set(password).size < 5)
    return {
      zh: '密码中不同的字符不足 5 个，请换一个密码。',
      en: 'The password has fewer than 5 different characters: choose another one.',
    };
  if (guessableParts(password, known) <= FEW_PARTS)
    return {
      zh: '密码由常用词、数字、日期、姓名拼音、键盘顺序或者用户名、单位名称组成，容易被猜中，请换一个密码。',
      en: 'The password is made of common words, numbers, dates, names, rows of keys, or of your username or agency, and easy to guess: choose another one.',
    };
  return undefined;
};

/** A password that is too weak; `weakness` says why, for the person who chose it. Nothing was changed. */
export class WeakPassword extends Error {
  override readonly name = 'WeakPassword';
  constructor(readonly weakness: { readonly zh: string; readonly en: string }) {
    super(weakness.en);
  }
}

/** A password for a first sign-in: 80 bits, without characters that look alike. */
export const randomPassword = (): string => {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(17), (byte) => alphabet[byte % alphabet.length] ?? '').join('');
};
