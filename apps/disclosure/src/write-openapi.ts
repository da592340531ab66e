import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiDescriptionOf } from './api/api-description.js';
import { createDisclosureApp } from './disclosure-app.js';
import { ReadModelRecord } from './published/read-model-record.js';

/** `npm run openapi`: writes the contract of the built open data to `openapi.json` in the folder that it runs in. */
const folder = mkdtempSync(join(tmpdir(), 'ecl-openapi-'));
const record = new ReadModelRecord(folder);
try {
  const app = await createDisclosureApp(record);
  writeFileSync('openapi.json', `${JSON.stringify(apiDescriptionOf(app), undefined, 2)}\n`);
  await app.close();
} finally {
  record.close();
  rmSync(folder, { recursive: true, force: true });
}
