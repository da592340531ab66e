import { Identity } from '@ecl/identity';
import { dataFolder, openLedger } from '@ecl/ledger';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLedgerApp } from './ledger-app.js';
import { openApiOf } from './openapi/openapi.js';

/** `npm run openapi`: writes the contract of the built API to `openapi.json`. */
const data = mkdtempSync(join(tmpdir(), 'ecl-openapi-'));
try {
  const ledger = await openLedger({ data, projects: 'here' });
  const { store, clock } = ledger;
  const { credentials, keys } = dataFolder(data);
  const registers = () => ledger.currentRegisters();
  const identity = await Identity.open({ store, clock, registers, credentialsFile: credentials, keysFolder: keys });
  const app = await createLedgerApp(ledger, identity);
  writeFileSync('openapi.json', `${JSON.stringify(openApiOf(app), undefined, 2)}\n`);
  await app.close();
  identity.close();
  await ledger.close();
} finally {
  rmSync(data, { recursive: true, force: true });
}
