import { eventLogAddress, InvalidEventLogAddress } from '@ecl/ledger';
import { InvalidSettings, productSettings, type Environment, type SettingName } from '@ecl/web';

/** The settings that commands read. */
export const COMMAND_SETTINGS = [
  'LEDGER_DATA',
  'LEDGER_STORE',
  'LEDGER_READ_MODELS',
  'LEDGER_PAPERS',
  'LEDGER_FROM',
  'LEDGER_TO',
] as const;

/** The settings that no option of `ecl start` says, so that the processes which it starts read them. */
export const SETTINGS_LEFT_TO_SERVING = [
  'LEDGER_TRUSTED_PROXIES',
  'DISCLOSURE_TRUSTED_PROXIES',
  'LEDGER_LOG_LEVEL',
  'LEDGER_METRICS',
] as const;

/** Checks, before a serving process is started, that no setting would stop it. @throws InvalidSettings */
export const checkServingSettings = (environment: Environment): void => {
  productSettings(SETTINGS_LEFT_TO_SERVING, environment);
};

/** An address of an event log that a setting gives. @throws InvalidSettings naming the setting when it is no such address */
export const addressIn = (name: SettingName, text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  try {
    eventLogAddress(text);
    return text;
  } catch (error) {
    if (!(error instanceof InvalidEventLogAddress)) throw error;
    throw new InvalidSettings([{ name, zh: error.messageZh, en: error.message }]);
  }
};
