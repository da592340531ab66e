import { secretKeyIn } from '@ecl/identity';
import type { DataFolder } from '../data-folder.js';
import { holdFile } from '../projecting/folder-of-one.js';
import { Delivering, type DeliveringOptions } from './delivering.js';
import { LiveWebhooks } from './live-webhooks.js';
import { Outbox } from './outbox.js';
import type { OwnHosts } from './receiver-address.js';
import { sendingByHttp } from './send-letter.js';
import { WebhookDesk } from './webhook-desk.js';

export interface OpenWebhooksOptions extends Pick<
  DeliveringOptions,
  'ledger' | 'chance' | 'sightOf' | 'told' | 'onFault' | 'onLooked'
> {
  readonly folder: DataFolder;
  readonly ownHosts: OwnHosts;
  /** When it looks for letters to send. Default: by itself. */
  readonly looks?: DeliveringOptions['looks'];
}

/** The webhooks of a ledger that serves: what administrators do with them, and the sending. */
export interface OpenWebhooks {
  readonly desk: WebhookDesk;
  readonly delivering: Delivering;
  readonly ownHosts: OwnHosts;
}

export const openWebhooks = ({
  ledger,
  folder,
  ownHosts,
  looks = 'bySelf',
  ...options
}: OpenWebhooksOptions): OpenWebhooks => {
  let kept: Uint8Array | undefined;
  const key = () => (kept ??= secretKeyIn(folder.keys, 'webhooks'));
  const webhooks = new LiveWebhooks(ledger.store, ledger.clock);
  const outbox = new Outbox(folder.webhooks);
  return {
    desk: new WebhookDesk({ webhooks, outbox, clock: ledger.clock, key }),
    delivering: new Delivering({
      ...options,
      ...{ ledger, webhooks, outbox, key, looks, send: sendingByHttp({ ownHosts }) },
      hold: () => holdFile(`${folder.webhooks}.lock`),
    }),
    ownHosts,
  };
};
