import { requireSqlite } from '@ecl/sqlite';
import { placesOf, shownAddress } from '@ecl/ledger';
import { askedToStop, tellListening, unknownSettings, withEnvironmentFile, type Environment } from '@ecl/web';
import type { LogHealth } from './health/log-health.js';
import { LOG_STATES } from './health/log-states.js';
import { configuration } from './configuration.js';
import { lostPasswordsText, unreadableSecondFactorsText } from './lost-passwords-text.js';
import { serve } from './serving.js';
import { startError } from './start-error.js';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** Serves a data folder until it is asked to stop. */
const main = async (variables: Environment): Promise<void> => {
  requireSqlite();
  for (const line of unknownSettings(variables)) process.stderr.write(`${line}\n`);
  const settings = configuration(variables);
  const asked = askedToStop();
  const serving = await serve(settings, variables);
  const { url, firstAdministrator: first, lostPasswords, unreadableSecondFactors, trouble } = serving;
  const { folder, log } = placesOf(settings);
  tell(`执法案卷账本 办案接口 staff API: ${url}（数据目录 data: ${folder.path}，事件日志 log: ${shownAddress(log)}）`);
  if (first)
    tell(
      `初始管理员 first administrator: ${first.username} / ${first.password}（仅显示一次，请立即更改 shown once, change it now）`,
    );
  if (trouble !== undefined) tell(troubleText(trouble));
  if (lostPasswords) process.stderr.write(`${lostPasswordsText(lostPasswords)}\n`);
  if (unreadableSecondFactors.length > 0)
    process.stderr.write(`${unreadableSecondFactorsText(unreadableSecondFactors)}\n`);
  tellListening();
  await asked;
  await serving.close();
  process.exit(0);
};

const troubleText = (trouble: LogHealth['status']): string => {
  const [zh, en] = LOG_STATES[trouble];
  return (
    `事件日志${zh}：目前不能记录步骤，可以查询；排除后自动恢复 ` +
    `event log: ${en}; no step can be recorded, questions are answered; it goes on by itself when that is mended`
  );
};

const end = (error: unknown, { ECL_DEBUG }: Environment): void => {
  process.stderr.write(`${startError(error, ECL_DEBUG === '1')}\n`);
  process.exit(1);
};

try {
  const variables = withEnvironmentFile(process.env, process.cwd());
  main(variables).catch((error: unknown) => {
    end(error, variables);
  });
} catch (error) {
  end(error, process.env);
}
