import { stdout } from 'node:process';
import { perStream } from './counting-models.js';
import { projecting } from './projecting.js';

/*
 * Projects into a folder what others write, and rebuilds one of its models meanwhile, so that there are two readings of the log
 * that have to meet. Says how far it is.
 */

const [place = '', folder = ''] = process.argv.slice(2);
const { engine } = await projecting(place, folder);
engine.changes.subscribe(() => {
  const [every, counted] = engine.status();
  stdout.write(`${every?.position ?? ''} ${counted?.position ?? ''}\n`);
});
await engine.rebuild(perStream.name);
