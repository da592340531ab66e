import { keyedDigest } from '@ecl/event-sourcing';
import { secretKeyIn } from '@ecl/identity';
import { placesOf } from '@ecl/ledger';
import { caseAbout, people, proposal } from '@ecl/storytelling';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ServedLedger } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());

it('the digest of a step cannot be compared with a guess by anyone who has the log alone: it needs the key of the installation', async () => {
  const command = proposal(storyOf(caseAbout('digested')));
  expect(await new StepsOn(served, 'cases/digested').take(people.li.id, command)).toMatchObject({ status: 200 });
  const onRecord: unknown[] = [];
  for await (const { metadata } of served.ledger.store.readStream('case-digested'))
    onRecord.push(metadata.commandDigest);

  const guessed = { streamName: 'case-digested', actor: people.li.id, command } as const;
  const key = secretKeyIn(placesOf(served.place).folder.keys, 'commands');
  expect(onRecord).toContain(keyedDigest(key)(guessed));
  expect(onRecord).not.toContain(keyedDigest(randomBytes(32))(guessed));
});
