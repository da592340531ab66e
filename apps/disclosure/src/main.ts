import { requireSqlite, SqliteNotInstalled } from '@ecl/sqlite';
import {
  askedToStop,
  EnvironmentFileUnreadable,
  InvalidSettings,
  NestLog,
  processLog,
  startTelemetry,
  tellListening,
  unknownSettings,
  withEnvironmentFile,
} from '@ecl/web';
import { configurationOf } from './configuration.js';
import { createDisclosureApp } from './disclosure-app.js';
import { ReadModelRecord } from './published/read-model-record.js';
import { startErrorOf, StartError } from './start-error.js';

/** Serves the public site until it is asked to stop. It needs no ledger to run, only the folder that one writes. */
const main = async (): Promise<void> => {
  requireSqlite();
  const variables = withEnvironmentFile(process.env, process.cwd());
  for (const line of unknownSettings(variables)) process.stderr.write(`${line}\n`);
  const { readModels, host, port, trustedProxies, logLevel } = configurationOf(variables);
  const asked = askedToStop();
  const log = processLog({ name: 'disclosure', level: logLevel });
  const { telemetry, notice } = await startTelemetry(variables, 'disclosure', log);
  if (notice !== undefined) process.stderr.write(`${notice}\n`);
  const record = new ReadModelRecord(readModels);
  const app = await createDisclosureApp(record, {
    log,
    trustedProxies,
    ...(telemetry === undefined ? {} : { telemetry }),
  });
  // Nest would print its own line about a failure to listen before ours.
  app.useLogger(false);
  try {
    await app.listen(port, host);
  } catch (error) {
    throw startErrorOf(error, host, port);
  }
  app.useLogger(new NestLog(log));
  process.stdout.write(`执法案卷账本 公示网站 public site: ${await app.getUrl()}\n`);
  tellListening();
  await asked;
  // Accepts no new requests, and answers the ones under way.
  await app.close();
  record.close();
  await telemetry?.stop();
  process.exit(0);
};

main().catch((error: unknown) => {
  const why =
    error instanceof SqliteNotInstalled
      ? `${error.messageZh}。 ${error.message}.`
      : error instanceof StartError || error instanceof InvalidSettings || error instanceof EnvironmentFileUnreadable
        ? error.message
        : error instanceof Error
          ? (error.stack ?? '')
          : String(error);
  process.stderr.write(`启动失败 cannot start: ${why}\n`);
  process.exit(1);
});
