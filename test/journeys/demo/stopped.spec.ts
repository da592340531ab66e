import { openLedger } from '@ecl/ledger';
import { afterAll, expect, it } from '@jest/globals';
import { beginDemonstration } from '../../../apps/cli/src/demo/begin-demonstration.js';
import { fillDemo } from '../../../apps/cli/src/demo/fill-demo.js';
import { openStoryAccounts } from '../../../apps/cli/src/demo/open-story-accounts.js';
import { ordinaryCases } from '../../../apps/cli/src/demo/ordinary-cases.js';
import { dataFolder, removeFolders } from '../cli/ecl.fixture.js';

afterAll(removeFolders);

/** Asked to stop at this question. */
const askedAt = (question: number) => {
  let asked = 0;
  return (): void => {
    asked += 1;
    if (asked === question) throw new Error('asked to stop');
  };
};

it('a demonstration that is told to stop takes no further step, and leaves a log that opens again', async () => {
  const data = await dataFolder();
  const filling = beginDemonstration({ data }, (begun) =>
    fillDemo({ ...begun, ordinaryCases: ordinaryCases(), progress: () => undefined, throwIfAsked: askedAt(3) }),
  );
  await expect(filling).rejects.toThrow('asked to stop');
  const ledger = await openLedger({ data });
  const entries: string[] = [];
  for await (const { streamName, type } of ledger.store.readAll())
    if (streamName.startsWith('register-')) entries.push(type);
  await ledger.close();
  expect(entries).toHaveLength(2);
});

it('no further account is opened either', async () => {
  const opened: string[] = [];
  const identity = {
    openAccount: ({ username }: { readonly username: string }) => {
      opened.push(username);
      return Promise.resolve({ is: 'accepted' });
    },
  };
  const opening = openStoryAccounts(
    identity as unknown as Parameters<typeof openStoryAccounts>[0],
    'admin',
    askedAt(2),
  );
  await expect(opening).rejects.toThrow('asked to stop');
  expect(opened).toHaveLength(4);
});
