import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Certificate } from '../eventstoredb-server.js';

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.pem`, import.meta.url));

/** Files of the authority that signed the node's certificate, and of one that did not. */
export const authorityFile = fileOf('authority');
export const anotherAuthorityFile = fileOf('another-authority');

/** The certificate of a node with this one name, `localhost` or `elsewhere.example`. */
export const nodeCertificate = (name = 'localhost'): Certificate => ({
  chain: readFileSync(fileOf(name)),
  key: readFileSync(fileOf(`${name}-key`)),
});
