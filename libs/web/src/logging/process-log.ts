import type { LoggerService } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

/** From the most to the least important. `silent`: none. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface ProcessLogOptions {
  /** The name of the process, on every line. */
  readonly name: string;
  /** The least important lines that are written. Default `info`. */
  readonly level?: LogLevel;
  /** Default: standard error, written at once, so that the last line before a crash is there. */
  readonly to?: DestinationStream;
}

/**
 * The log of a process: one line of JSON for each entry, with `level` as a word, `time` in RFC 3339, `name` and `msg`. Nobody may
 * write personal data into it: it names steps, routes, rules and correlation ids, never a person or a payload; only an alarm names
 * its case, for whoever has to act.
 */
export const processLog = ({ name, level = 'info', to = destination({ dest: 2, sync: true }) }: ProcessLogOptions) =>
  pino(
    {
      name,
      level,
      base: { name },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );

export type ProcessLog = Logger;

type Level = 'error' | 'warn' | 'info' | 'debug';

const isFields = (message: unknown): message is Readonly<Record<string, unknown>> =>
  typeof message === 'object' && message !== null && !(message instanceof Error);

/** What Nest says of itself, each route and each module at a start: hundreds of lines that nobody needs on an ordinary day. */
const ASSEMBLY: ReadonlySet<unknown> = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RoutesResolver',
  'RouterExplorer',
]);

/** What Nest and the filters say, as entries of the log. Their last argument is the part of the program that speaks. */
export class NestLog implements LoggerService {
  constructor(private readonly entries: ProcessLog) {}

  log(message: unknown, ...more: readonly unknown[]): void {
    this.write(ASSEMBLY.has(more.at(-1)) ? 'debug' : 'info', message, more);
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: readonly unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: readonly unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: readonly unknown[]): void {
    this.write('debug', message, more);
  }

  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.write('error', message, more);
  }

  private write(level: Level, message: unknown, more: readonly unknown[]): void {
    const context = more.at(-1);
    const part = typeof context === 'string' ? { part: context } : {};
    if (message instanceof Error) this.entries[level]({ ...part, err: message }, message.message);
    else if (isFields(message)) this.entries[level]({ ...part, ...message });
    else this.entries[level](part, String(message));
  }
}
