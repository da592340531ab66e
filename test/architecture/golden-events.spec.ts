import { checkGoldenFiles } from '@ecl/event-sourcing/testing';
import { eventVocabulary } from '@ecl/ledger';
import { expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';

it('every version of every event type that was ever written can still be read', () => {
  // A fault that says "is missing" is mended by: npx tsx test/fixtures/write-golden-events.ts
  expect(checkGoldenFiles(eventVocabulary(), fileURLToPath(new URL('../fixtures/events', import.meta.url)))).toEqual(
    [],
  );
});
