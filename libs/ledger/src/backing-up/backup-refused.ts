/** Why a backup is not made or not restored. */
export type BackupFault =
  | 'target-exists'
  | 'log-damaged'
  | 'not-a-backup'
  | 'newer'
  | 'part-missing'
  | 'part-altered'
  | 'backup-damaged'
  | 'unreadable-event'
  | 'target-has-log';

/** Nothing was restored, and what was there was not changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  constructor(
    readonly fault: BackupFault,
    /** For the person who gave the command; the message says the same in English. */
    readonly messageZh: string,
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}
