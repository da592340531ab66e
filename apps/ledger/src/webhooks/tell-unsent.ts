import type { ProcessLog } from '@ecl/web';

/** Of a webhook, or of all. */
type Told = (webhookId?: string) => void;

/** It is looked at every second: the same fault is said once, until a look went well. */
export const tellUnsent = (
  log: Pick<ProcessLog, 'warn'>,
): { readonly onFault: (err: unknown, webhookId?: string) => void; readonly onLooked: Told } => {
  const said = new Map<string | undefined, string>();
  return {
    onFault: (err, webhookId) => {
      if (said.get(webhookId) === String(err)) return;
      said.set(webhookId, String(err));
      log.warn(
        { err, ...(webhookId === undefined ? {} : { webhookId }) },
        '推送暂时不能进行 letters to other systems could not be looked at, and will be again',
      );
    },
    onLooked: (webhookId) => {
      said.delete(webhookId);
    },
  };
};
