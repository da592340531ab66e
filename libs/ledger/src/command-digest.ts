import { keyedDigest, sha256Digest, type CommandDigest } from '@ecl/event-sourcing';
import { secretKeyIn } from '@ecl/identity';
import { THE_LEDGER } from './by-law/act-by-law.js';

/**
 * The digest of a command outlives the personal data in it, so that of a person's command is kept under a key that is in no
 * log. The ledger's own commands have the same ids in every process, also in one with another key: they must be recognised
 * there, and have no personal data.
 */
export const commandDigestIn = (keysFolder: string): CommandDigest => {
  const keyed = keyedDigest(secretKeyIn(keysFolder, 'commands'));
  return (content) => (content.actor === THE_LEDGER.personId ? sha256Digest(content) : keyed(content));
};
