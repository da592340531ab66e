import type { CommandType } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import type { Command } from 'commander';
import { asSeenBy } from '../asking/as-seen-by.js';
import { askedText, nextStepsText, type NextStepsAsked } from '../asking/asked-text.js';
import { bodyGiven } from '../asking/body-given.js';
import { stepGiven } from '../asking/step-of-case.js';
import { json } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import type { StepBody } from '../registers/ledger-client.js';
import { signedIn, withAsking, type Asking } from '../registers/signing-in.js';
import { momentGiven, withJson, type CommandSetting } from './command-setting.js';

interface AtArguments extends Asking {
  readonly at?: Instant;
  readonly party?: string;
}

interface WhatIfArguments extends AtArguments {
  readonly body?: string;
}

const withMoment = (command: Command): Command =>
  command
    .argument('<case>', '案件编号 · the id of the case')
    .option('--at <moment>', '为哪一时刻而问；缺省为现在 · the moment for which it is asked; absent: now', momentGiven)
    .option('--party <id>', '哪一当事人 · about which party');

/** `ecl what-if`: what a step would be answered; the ledger that serves decides it as it decides the step, and records nothing. */
export const addWhatIfCommand = (program: Command, setting: CommandSetting): void => {
  const command = withMoment(
    program
      .command('what-if')
      .description(
        '试问：某一步骤如果现在（或者某一时刻）办理，会得到什么答复；不作登记。不能办理的，退出码为 3 · what a step would be answered, now or at a moment; nothing is recorded. If it would be refused, the exit code is 3',
      ),
  )
    .argument('<step>', '步骤，如 decide-penalty · the step, as decide-penalty', stepGiven)
    .option(
      '--body <file>',
      '步骤的内容或者其中一部分，JSON 文件；- 为标准输入 · the body of the step or a part of it, a JSON file; - is standard input',
    );
  withJson(withAsking(command)).action(async (caseId: string, step: CommandType, options: WhatIfArguments) => {
    const body = withParty(options.body === undefined ? {} : bodyGiven(options.body), step, options);
    const client = await signedIn(options, setting);
    const asked = await asSeenBy(options.as, client, client.wouldTake(caseId, step.step, body));
    setting.console.out(options.json ? json(asked) : askedText(asked, options.as));
    if (asked.is === 'refused') setting.finish(EXIT.refused);
  });
};

/** @throws Problem for a step that names its parties otherwise, and for a party that the body contradicts */
const withParty = (body: StepBody, { step, schema }: CommandType, { at, party }: AtArguments): StepBody => {
  const asked = at === undefined ? body : { ...body, at };
  if (party === undefined) return asked;
  const members = (schema as { readonly properties?: Readonly<Record<string, unknown>> }).properties ?? {};
  const member = ['partyId', 'partyIds', 'debtors'].find((name) => name in members);
  if (member === undefined)
    throw new Problem(
      EXIT.usage,
      `步骤 ${step} 不在此处指明当事人；请在 --body 的内容中写明。`,
      `The step ${step} does not name one party so: name the parties in --body.`,
    );
  const value = member === 'partyId' ? party : [party];
  if (member in body && JSON.stringify(body[member]) !== JSON.stringify(value))
    throw new Problem(
      EXIT.usage,
      `--party 与 --body 中的 ${member} 不一致。`,
      `--party contradicts ${member} in --body.`,
    );
  return { ...asked, [member]: value };
};

/** `ecl next-steps`: what the account can do next in a case, and what forbids the rest. */
export const addNextStepsCommand = (program: Command, setting: CommandSetting): void => {
  const command = withMoment(
    program
      .command('next-steps')
      .description(
        '某一时刻该账号可以办理的下一步，逐一当事人；不作登记 · what the account can do next at a moment, per party; nothing is recorded',
      ),
  );
  withJson(withAsking(command)).action(async (caseId: string, options: AtArguments) => {
    const client = await signedIn(options, setting);
    const asked = new URLSearchParams({
      ...(options.at === undefined ? {} : { at: options.at }),
      ...(options.party === undefined ? {} : { party: options.party }),
    });
    const query = asked.size === 0 ? '' : `?${asked.toString()}`;
    const address = `/api/cases/${encodeURIComponent(caseId)}/next-steps${query}`;
    const answer = await asSeenBy(options.as, client, client.get<NextStepsAsked>(address));
    setting.console.out(options.json ? json(answer) : nextStepsText(answer, options.as));
  });
};
