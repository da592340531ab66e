import { Identity } from '@ecl/identity';
import { dataFolder, openLedger, type Ledger } from '@ecl/ledger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configuration } from './configuration.js';
import { createLedgerApp } from './ledger-app.js';
import { startError } from './start-error.js';

/** Opens the data folder and serves the staff API on it until it is told to stop. */
const main = async (): Promise<void> => {
  const { data, host, port } = configuration(process.env);
  const ledger = await openLedger({ data });
  try {
    const { credentials, keys } = dataFolder(data);
    const { store, clock } = ledger;
    const identity = await Identity.open({ store, clock, credentialsFile: credentials, keysFolder: keys });
    const app = await createLedgerApp(ledger, identity);
    await app.listen(port, host);
    stopOn(['SIGTERM', 'SIGINT'], app, ledger, identity);
    console.log(`执法案卷账本 办案接口 staff API: ${await app.getUrl()}（数据目录 data: ${data}）`);
    const first = await identity.firstAdministrator();
    if (first)
      console.log(
        `初始管理员 first administrator: ${first.username} / ${first.password}（仅显示一次，请立即更改 shown once, change it now）`,
      );
  } catch (error) {
    await ledger.close();
    throw error;
  }
};

/** In order: no new requests, those under way answered, everything durable and closed. */
const stopOn = (
  signals: readonly NodeJS.Signals[],
  app: NestExpressApplication,
  ledger: Ledger,
  identity: Identity,
): void => {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await app.close();
    identity.close();
    await ledger.close();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void stop());
};

main().catch((error: unknown) => {
  console.error(startError(error));
  process.exit(1);
});
