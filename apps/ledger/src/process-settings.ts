import type { OpenWebhooks } from '@ecl/ledger';
import type { MetricsFor, ProcessLog, Telemetry } from '@ecl/web';
import type { RateLimits } from './access/rate-limit.js';
import type { EventStreamSettings } from './changes/event-streams.js';
import type { LedgerMetrics } from './metrics/ledger-metrics.js';

/** What the process knows about its environment. */
export interface ProcessSettings {
  /** Set where the log is on this machine: its disk needs free space. */
  readonly logFolder?: string;
  /** Folder of the built workbench; if absent, this process serves no pages for staff. */
  readonly workbench?: string;
  /** Where the public reads what is published. */
  readonly disclosureUrl?: string;
  /** Which proxies may say for whom they speak; if absent, no proxy may. */
  readonly trustedProxies?: string;
  /** How often one account and one address may ask; if absent, as often as anyone needs. */
  readonly rateLimits?: RateLimits;
  /** An answer that something is not there leaves at a whole number of these milliseconds after it was asked for; 0: at once. Default: 100. */
  readonly notFoundBeatMs?: number;
  /** What is sent to other systems; if absent, nothing is, and nobody can ask for it. */
  readonly webhooks?: OpenWebhooks;
  /** How streams of events are kept; if absent, as usual. */
  readonly eventStreams?: EventStreamSettings;
  /** The figures of this process; if absent, it keeps none. */
  readonly metrics?: LedgerMetrics;
  /** Who may read them. Default: whoever is on this machine. */
  readonly metricsFor?: MetricsFor;
  /** Where traces of requests go; if absent, there are none. */
  readonly telemetry?: Pick<Telemetry, 'api'>;
  /** The log of this process; if absent, errors and warnings go to the console. */
  readonly log?: ProcessLog;
}

/** Injection token (an interface has none of its own). */
export const PROCESS_SETTINGS = Symbol('process settings');
