import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * The Ed25519 key that signs this installation's tokens; made on first use, readable only by its owner. Processes that
 * create it at the same time end up with the same key.
 * @throws Error naming the file when it holds something else: silently making a new key would hide that somebody
 * changed the file.
 */
export const signingKeyIn = (folder: string): SigningKey => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'session-signing.pem');
  const privateKey = keyIn(file, existing(file) ?? made(file));
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { id: createHash('sha256').update(spki).digest('base64url').slice(0, 16), privateKey, publicKey };
};

const keyIn = (file: string, pem: string): KeyObject => {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new Error(`${file} is not a private key`, { cause });
  }
  throw new Error(`${file} is not an Ed25519 key`);
};

const existing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const made = (file: string): string => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const whole = `${file}.${String(process.pid)}.${randomUUID()}`;
  writeFileSync(whole, pem, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears at once with its full content, or existed before: nobody reads half a key, and no key is replaced.
    linkSync(whole, file);
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(whole);
  }
};
