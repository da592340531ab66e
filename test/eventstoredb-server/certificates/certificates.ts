import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Certificate } from '../eventstoredb-server.js';

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.pem`, import.meta.url));

/** Files of the authority that signed the certificate of the node, and of one that did not. */
export const authorityFile = fileOf('authority');
export const anotherAuthorityFile = fileOf('another-authority');

/** Of a node that is called so, `localhost` or `elsewhere.example`, and by no other name. */
export const nodeCertificate = (name = 'localhost'): Certificate => ({
  chain: readFileSync(fileOf(name)),
  key: readFileSync(fileOf(`${name}-key`)),
});
