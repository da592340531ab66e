import { registerDeciders, titleOfMember, type CommandType, type RegisterName } from '@ecl/enforcement';
import { systemClock, type Instant } from '@ecl/kernel';
import { isRegister, REGISTERS } from '@ecl/ledger';
import { InvalidArgumentError, type Command } from 'commander';
import { json } from '../console/console.js';
import { readLedger } from '../folder/read-ledger.js';
import { entriesOfRegister, entriesText } from '../registers/entries.js';
import { formOf, isProvisions, writtenAs, type MemberForm } from '../registers/form-of-member.js';
import { acknowledging } from '../registers/acknowledging.js';
import type { LedgerClient, StepBody, StepOutcome } from '../registers/ledger-client.js';
import { SlipsNotAcknowledged } from '../registers/ledger-problem.js';
import { valueIn } from '../registers/member-value.js';
import { provisionsNamed } from '../registers/named-provisions.js';
import { signedIn, withSigningIn, type SigningIn } from '../registers/signing-in.js';
import { outcomeText } from '../registers/outcome-text.js';
import {
  momentGiven,
  placeGiven,
  withJson,
  withPlace,
  type CommandSetting,
  type PlaceArguments,
} from './command-setting.js';

/** `ecl registers`: what the registers hold, and every entry that an administrator makes, from options. */
export const addRegistersCommand = (program: Command, setting: CommandSetting): void => {
  const registers = program
    .command('registers')
    .description(
      '登记簿：区划、机关、人员、证件、银行、职权、参数、法律规定、节假日 · the registers: divisions, agencies, people, certificates, banks, powers, settings, provisions, calendar',
    );
  addList(registers, setting);
  for (const [register, { decidings }] of Object.entries(registerDeciders))
    for (const { commandType } of decidings)
      // A year of the calendar is entered from a file: `ecl calendar publish`.
      if (commandType.name !== 'StrikeEntry' && register !== 'calendar')
        addEntry(registers, register as RegisterName, commandType, setting);
  addStrike(registers, setting);
};

interface ListArguments extends PlaceArguments {
  readonly knownAt?: Instant;
  readonly all?: true;
  readonly json?: true;
}

const addList = (registers: Command, setting: CommandSetting): void => {
  const command = registers
    .command('list')
    .description('登记簿中有效的登记及其序号 · the entries that hold, with their numbers')
    .argument('<register>', REGISTERS.join('|'), registerGiven)
    .option('--known-at <moment>', '按该时刻所知 · as known at this moment', momentGiven)
    .option('--all', '连同已更正、已撤销的登记 · with entries that were corrected or struck');
  withJson(withPlace(command, setting)).action(async (register: RegisterName, options: ListArguments) => {
    const { knownAt, all: isAll = false } = options;
    const entries = await readLedger(placeGiven(options, setting), ({ store }) =>
      entriesOfRegister(store, register, { knownAt, isAll }),
    );
    setting.console.out(options.json ? json({ register, entries }) : entriesText(entries));
  });
};

const registerGiven = (text: string): RegisterName => {
  if (!isRegister(text)) throw new InvalidArgumentError(`应为 expected: ${REGISTERS.join(', ')}`);
  return text;
};

type EntryArguments = SigningIn & Readonly<Record<string, unknown>>;

const addEntry = (
  registers: Command,
  register: RegisterName,
  commandType: CommandType,
  setting: CommandSetting,
): void => {
  const { properties, required } = formOf(commandType);
  const command = registers.command(commandType.step).description(`${commandType.titleZh} · ${commandType.titleEn}`);
  for (const [name, form] of Object.entries(properties)) {
    if (name === 'occurredAt' || name === 'corrects') continue;
    const { zh, en } = titleOfMember(commandType.name, `/${name}`);
    const written = writtenAs(form);
    const flags = `--${optionOf(name)} <${written.length > WIDEST ? 'value' : written}>`;
    const title = `${zh} · ${en}${written.length > WIDEST ? ` (${written})` : ''}`;
    const read = isProvisions(form) ? (text: string) => text : (text: string) => valueIn(text, form);
    if (required.includes(name)) command.requiredOption(flags, title, read);
    else command.option(flags, title, read);
  }
  if (properties['corrects'])
    command
      .option('--corrects <number>', '更正哪一条登记 · the number of the entry that it corrects', (text) =>
        valueIn(text, { type: 'integer' }),
      )
      .option('--because <text>', '更正的原因，与 --corrects 并用 · why the entry was wrong, with --corrects');
  withJson(withSigningIn(command)).action(async (options: EntryArguments) => {
    const client = await signedIn(options, setting);
    const body = await bodyOf(options, properties, client);
    await taken(client, register, commandType, body, options, setting);
  });
};

/** What is longer is said beside the option, so that the help stays readable. */
const WIDEST = 30;

/** `divisionCode` is `--division-code`. */
const optionOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const bodyOf = async (
  options: EntryArguments,
  properties: Readonly<Record<string, MemberForm>>,
  client: LedgerClient,
): Promise<StepBody> => {
  const body: Record<string, unknown> = { occurredAt: systemClock.now() };
  for (const [name, form] of Object.entries(properties)) {
    const value = options[name];
    if (name === 'occurredAt' || name === 'corrects' || value === undefined) continue;
    body[name] = isProvisions(form) && typeof value === 'string' ? await provisionsNamed(value, client) : value;
  }
  const { corrects, because } = options;
  if (corrects !== undefined) body['corrects'] = { entry: corrects, reason: because };
  return body;
};

interface StrikeArguments extends SigningIn {
  readonly because: string;
}

const addStrike = (registers: Command, setting: CommandSetting): void => {
  const strike = Object.values(registerDeciders)
    .flatMap(({ decidings }) => decidings.map(({ commandType }) => commandType))
    .find(({ name }) => name === 'StrikeEntry');
  if (!strike) return;
  const command = registers
    .command(strike.step)
    .description(`${strike.titleZh} · ${strike.titleEn}`)
    .argument('<register>', REGISTERS.join('|'), registerGiven)
    .argument('<number>', '登记的序号 · the number of the entry', (text) => valueIn(text, { type: 'integer' }))
    .requiredOption('--because <text>', '撤销的原因 · why it should not have been made');
  withJson(withSigningIn(command)).action(async (register: RegisterName, entry: number, options: StrikeArguments) => {
    const client = await signedIn(options, setting);
    const body = { occurredAt: systemClock.now(), entry, reason: options.because };
    await taken(client, register, strike, body, options, setting);
  });
};

/** Enters it, or only asks what would be entered. What is likely a slip is entered only by whoever has seen it. */
export const taken = async (
  client: LedgerClient,
  register: RegisterName,
  { step }: CommandType,
  body: StepBody,
  { dryRun, json: asJson, acknowledge }: SigningIn,
  { console }: CommandSetting,
): Promise<void> => {
  const enter = async (): Promise<StepOutcome> => {
    try {
      return await client.enter(register, step, body, acknowledge);
    } catch (error) {
      if (!(error instanceof SlipsNotAcknowledged)) throw error;
      return client.enter(register, step, body, await acknowledging(error.slips, acknowledge, console));
    }
  };
  const outcome = dryRun ? await client.wouldEnter(register, step, body) : await enter();
  console.out(asJson ? json(outcome) : outcomeText(outcome, dryRun === true));
};
