import { systemClock } from '@ecl/kernel';
import { caseAbout, deliver, firstUnit, people, tellTo } from '@ecl/storytelling';
import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { li } = people;
const TUS = { 'Tus-Resumable': '1.0.0' };
/** More than the buffers of a connection take, so that it is not sent before anybody reads. */
const PAPER = Buffer.alloc(32 * 1024 * 1024, 7);

it('a stop breaks off those who read or send a paper slowly', async () => {
  const served = await ServedLedger.populated();
  await deliver(
    tellTo(storyOf(caseAbout('papers', { team: firstUnit }), systemClock.now()), 'investigated').steps,
    await deliveryTo(served),
  );
  const authorization = { Authorization: `Bearer ${await served.tokenOf(li.id)}` };
  const begin = async (): Promise<string> => {
    const headers = { ...TUS, 'Upload-Length': String(PAPER.length) };
    return (await served.post('/api/cases/papers/papers', { as: li.id, headers })).headers.get('Location')!;
  };
  const sending = (location: string): ClientRequest =>
    request(`${served.url}${location}`, {
      method: 'PATCH',
      headers: {
        ...{ ...TUS, ...authorization, 'Upload-Offset': '0', 'Content-Length': String(PAPER.length) },
        'Content-Type': 'application/offset+octet-stream',
      },
    });
  const whole = sending(await begin()).end(PAPER);
  const [answer] = (await once(whole, 'response')) as [IncomingMessage];
  expect(answer.resume().statusCode).toBe(204);

  const digest = createHash('sha256').update(PAPER).digest('hex');
  const reading = request(`${served.url}/api/cases/papers/papers/${digest}`, { headers: authorization }).end();
  const [slowAnswer] = (await once(reading, 'response')) as [IncomingMessage];
  expect(slowAnswer.statusCode).toBe(200);
  const readerIsGone = once(slowAnswer, 'error');

  const location = await begin();
  const slow = sending(location);
  const senderIsGone = once(slow, 'error');
  slow.write(PAPER.subarray(0, 1000));
  let arrived = 0;
  while (arrived < 1000) ({ arrived } = (await served.get(location, { as: li.id })).body as { arrived: number });

  const stopped = served.stop();
  // Read only now: what was on its way comes, and then the connection breaks off.
  await senderIsGone;
  slowAnswer.resume();
  await readerIsGone;
  await stopped;
});
