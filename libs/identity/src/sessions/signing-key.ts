import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { keptText } from '../keys/kept-text.js';

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
  const file = join(folder, 'session-signing.pem');
  const privateKey = keyIn(file, keptText(file, newKey));
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

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
