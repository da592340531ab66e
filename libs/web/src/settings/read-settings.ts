import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { faultsOf } from '../input/faults.js';
import type { Fault } from '../input/invalid-input.js';
import { memberNamesOf } from '../input/member-names.js';

/** The variables with which a process was started. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a setting; the text follows its name. */
export type SettingFault = Pick<Fault, 'name' | 'zh' | 'en'>;

/** A setting in the environment is wrong. One line says which setting, what is wrong, and what to do. */
export class InvalidSettings extends RangeError {
  override readonly name = 'InvalidSettings';
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(readonly faults: readonly SettingFault[]) {
    const names = faults.map(({ name }) => name).join(', ');
    const messageZh = `${inOneLine(faults, '；', ({ name, zh }) => `${name} ${zh}`)}。请改正或取消 ${names} 后重新启动`;
    const messageEn = `${inOneLine(faults, '; ', ({ name, en }) => `${name} ${en}`)}. Correct or unset ${names} and start again.`;
    super(`${messageZh} ${messageEn}`);
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }
}

const inOneLine = (faults: readonly SettingFault[], between: string, say: (fault: SettingFault) => string): string =>
  faults.map(say).join(between);

/**
 * Reads the settings that a class describes; its members have the names of the variables. An empty variable counts as
 * not set.
 * @throws InvalidSettings naming every wrong one, and repeating no value: an address may hold a password
 */
export const settingsOf = <Settings extends object>(
  ofClass: new () => Settings,
  environment: Environment,
): Settings => {
  const given = memberNamesOf(ofClass).flatMap((name) => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const settings = plainToInstance(ofClass, Object.fromEntries(given), { exposeDefaultValues: true });
  const errors = validateSync(settings, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (errors.length > 0) throw new InvalidSettings(faultsOf(errors));
  return settings;
};
