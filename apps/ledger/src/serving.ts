import { ClamAv } from '@ecl/evidence';
import { Identity, type LostPasswords } from '@ecl/identity';
import {
  keepToOwner,
  openLedger,
  openWebhooks,
  placesOf,
  type LawAlarm,
  type Ledger,
  type OpenToOthers,
} from '@ecl/ledger';
import { processLog, startTelemetry, type Environment, type ProcessLog } from '@ecl/web';
import type { Configuration } from './configuration.js';
import { createLedgerApp } from './ledger-app.js';
import { logHealth, type LogHealth } from './health/log-health.js';
import { LedgerMetrics } from './metrics/ledger-metrics.js';
import { observedByAll } from './metrics/observed-by-all.js';
import { LedgerTelemetry } from './telemetry/ledger-telemetry.js';
import { builtWorkbench } from './workbench/built-workbench.js';
import { listenOn } from './listening.js';
import { tellUnsent } from './webhooks/tell-unsent.js';

/** A ledger that is served, and how to end it. */
export interface Serving {
  readonly url: string;
  /** Only at the first start: the account that creates all others. */
  readonly firstAdministrator: { readonly username: string; readonly password: string } | undefined;
  /** Why no step can be recorded yet; undefined where one can be. */
  readonly trouble: LogHealth['status'] | undefined;
  /** Set where accounts have lost their passwords, so that nobody can sign in. */
  readonly lostPasswords: LostPasswords | undefined;
  /** Accounts whose codes cannot be checked: the key of the second factors was lost. */
  readonly unreadableSecondFactors: readonly string[];
  /** In this order: accepts no new requests, answers the ones under way, makes everything durable and closes it. */
  close(): Promise<void>;
}

const tellAlarm =
  (log: ProcessLog) =>
  ({ caseId, limit, subject, why, message }: LawAlarm): void => {
    log.error(
      { caseId, limit, subject, why, reason: message },
      '期限届满未能记录 a limit is over and was not recorded',
    );
  };

const tellFault =
  (log: ProcessLog) =>
  (err: unknown): void => {
    log.error({ err }, '步骤已记录，提示未能得出 a step is on record, and its warnings could not be found');
  };

const tellOpenToOthers = (entries: ProcessLog, { path, tooMany, isMended }: OpenToOthers): void => {
  const msg = isMended
    ? '数据目录的一部分曾对其他用户开放，已收回 a part of the data folder was open to others, and is not any more'
    : '数据目录的一部分对其他用户开放，无权收回，请更正 a part of the data folder is open to others, and not ours to mend: mend it';
  entries.warn({ path, tooMany: tooMany.toString(8) }, msg);
};

const AN_HOUR = 3_600_000;

/** Uploads that nobody went on with fill the disk otherwise. */
const sweepEveryHour = ({ papers }: Ledger, log: ProcessLog): NodeJS.Timeout =>
  setInterval(() => {
    papers.sweep().catch((err: unknown) => {
      log.error({ err }, '未能清理放弃的上传 abandoned uploads were not swept');
    });
  }, AN_HOUR).unref();

/**
 * Opens a ledger and serves the staff API on it.
 * @param variables in which OpenTelemetry looks for what concerns it
 * @throws the errors that `startError` explains
 */
export const serve = async (
  {
    host,
    port,
    disclosureUrl,
    trustedProxies,
    logLevel,
    metricsFor,
    provider,
    secondFactorFor,
    webhookHosts,
    clamAv,
    mostPaperBytes,
    ...place
  }: Configuration,
  variables: Environment = {},
): Promise<Serving> => {
  const { folder, log } = placesOf(place);
  const entries = processLog({ name: 'ledger', level: logLevel });
  const { telemetry, notice } = await startTelemetry(variables, 'ledger', entries);
  if (notice !== undefined) process.stderr.write(`${notice}\n`);
  const metrics = new LedgerMetrics();
  for (const found of keepToOwner(folder)) tellOpenToOthers(entries, found);
  const traces = telemetry && new LedgerTelemetry(telemetry.api);
  const ledger = await openLedger({
    ...place,
    onAlarm: tellAlarm(entries),
    onFault: tellFault(entries),
    observer: traces === undefined ? metrics : observedByAll(metrics, traces),
    mostPaperBytes,
    ...(clamAv === undefined ? {} : { scanner: new ClamAv(clamAv) }),
  });
  metrics.watch(ledger);
  metrics.watchProcess();
  traces?.watch(ledger);
  const closing: (() => void | Promise<void>)[] = [
    () => ledger.close(),
    () => {
      traces?.close();
      metrics.close();
    },
    // The last figures are asked of a ledger that is still open.
    () => telemetry?.stop(),
  ];
  const sweeping = sweepEveryHour(ledger, entries);
  closing.push(() => {
    clearInterval(sweeping);
  });
  const close = async (): Promise<void> => {
    for (let end = closing.pop(); end; end = closing.pop()) await end();
  };
  try {
    const { store, clock } = ledger;
    const { credentials, keys } = folder;
    const identity = await Identity.open({
      store,
      clock,
      registers: () => ledger.currentRegisters(),
      credentialsFile: credentials,
      keysFolder: keys,
      provider,
      secondFactorFor,
    });
    closing.push(() => {
      identity.close();
    });
    const webhooks = openWebhooks({
      ledger,
      folder,
      sightOf: (username) => identity.sightOf(username),
      ownHosts: new Set(webhookHosts),
      told: (result) => {
        metrics.letter(result);
      },
      ...tellUnsent(entries),
    });
    closing.push(() => webhooks.delivering.stop());
    const workbench = builtWorkbench();
    const app = await createLedgerApp(ledger, identity, {
      ...(workbench === undefined ? {} : { workbench }),
      ...(log.is === 'sqlite' ? { logFolder: log.folder } : {}),
      ...(disclosureUrl === undefined ? {} : { disclosureUrl }),
      ...(trustedProxies === undefined ? {} : { trustedProxies }),
      ...{ log: entries, metrics, metricsFor, webhooks },
      ...(telemetry === undefined ? {} : { telemetry }),
    });
    closing.push(() => app.close());
    const url = await listenOn(app, port, host);
    // Done last: the password is shown only once, so a start that fails earlier must not create it.
    const firstAdministrator = await identity.firstAdministrator();
    const { status } = await logHealth(store, clock, log.is === 'sqlite' ? log.folder : undefined);
    const trouble = status === 'appendable' ? undefined : status;
    const lostPasswords = identity.lostPasswords();
    const unreadableSecondFactors = identity.unreadableSecondFactors();
    return { url, firstAdministrator, lostPasswords, unreadableSecondFactors, trouble, close };
  } catch (error) {
    await close();
    throw error;
  }
};
