import type { status } from '@grpc/grpc-js';
import type { AppendOutcome } from '../log/append-outcome.js';
import type { LoggedEvent } from '../log/logged-event.js';
import { NO_OFFSET } from '../wire/log-offset.js';
import { rpcError, type Endpoint } from '../wire/rpc-error.js';
import type { CallKind, Disturbance, Fault } from './fault.js';

/*
 * The server …
 */

const appends: readonly CallKind[] = ['append', 'batchAppend'];
const anyCall: readonly CallKind[] = [...appends, 'read', 'subscribe', 'delete', 'features', 'gossip'];
const anyDataCall: readonly CallKind[] = [...appends, 'read', 'subscribe', 'delete'];
const events: readonly CallKind[] = ['read', 'subscribe'];

const silence: Disturbance = { is: 'silence' };
const cut: Disturbance = { is: 'cut' };
const outcome = (answer: AppendOutcome): Disturbance => ({ is: 'outcome', outcome: answer });
const failure = (code: status, details: string): Disturbance => ({
  is: 'failure',
  error: () => rpcError(code, details),
});

const instead = (name: string, on: readonly CallKind[], disturbance: Disturbance): Fault => ({
  name,
  on,
  strikes: 'onArrival',
  with: disturbance,
});

const afterWriting = (name: string, disturbance: Disturbance): Fault => ({
  name,
  on: appends,
  strikes: 'onAnswer',
  with: disturbance,
});

// ——— calls of any kind ———

export const neverAnswers = (...on: CallKind[]): Fault => instead('never answers', orAll(on, anyCall), silence);

export const cutsTheConnection = (...on: CallKind[]): Fault =>
  instead('cuts the connection before it does anything', orAll(on, anyCall), cut);

export const fails = (code: status, details: string, ...on: CallKind[]): Fault =>
  instead(`fails with code ${code}`, orAll(on, anyCall), failure(code, details));

export const isNotReady = (...on: CallKind[]): Fault =>
  instead('is not ready', orAll(on, anyDataCall), outcome({ is: 'notReady' }));

export const isTooBusy = (...on: CallKind[]): Fault =>
  instead('is too busy', orAll(on, anyDataCall), outcome({ is: 'tooBusy' }));

/** @param leader where the client is sent to; without one it hears that there is no leader */
export const isNotTheLeader = (leader?: Endpoint, ...on: CallKind[]): Fault =>
  instead('is not the leader', orAll(on, anyDataCall), outcome({ is: 'notLeader', leader }));

export const deniesAccess = (...on: CallKind[]): Fault =>
  instead('denies access', orAll(on, anyDataCall), outcome({ is: 'accessDenied' }));

// ——— appends ———

export const timesOut = (): Fault => instead('times out and has written nothing', appends, outcome({ is: 'timedOut' }));

/**
 * A conflict that does not give the revision of the stream, so that the client assumes that the stream does not exist.
 */
export const refusesWithoutRevision = (): Fault =>
  instead(
    'refuses an append without saying where the stream is',
    appends,
    outcome({ is: 'wrongExpectedVersion', currentRevision: undefined }),
  );

export const writesButNeverAnswers = (): Fault => afterWriting('writes and never answers', silence);

export const writesButCutsTheConnection = (): Fault => afterWriting('writes and cuts the connection', cut);

export const writesButTimesOut = (): Fault =>
  afterWriting('writes and says that it timed out', outcome({ is: 'timedOut' }));

export const writesButFails = (code: status, details: string): Fault =>
  afterWriting(`writes and fails with code ${code}`, failure(code, details));

// ——— reads and subscriptions ———

export const dropsAfter = (afterEvents: number, code: status, details: string, ...on: CallKind[]): Fault => ({
  name: `drops the reader with code ${code} after ${afterEvents} events`,
  on: orAll(on, events),
  strikes: 'midway',
  afterEvents,
  with: failure(code, details),
});

export const stallsAfter = (afterEvents: number, ...on: CallKind[]): Fault => ({
  name: `sends nothing more after ${afterEvents} events`,
  on: orAll(on, events),
  strikes: 'midway',
  afterEvents,
  with: silence,
});

export const cutsTheConnectionAfter = (afterEvents: number, ...on: CallKind[]): Fault => ({
  name: `cuts the connection after ${afterEvents} events`,
  on: orAll(on, events),
  strikes: 'midway',
  afterEvents,
  with: cut,
});

/** A subscription with a delay that the test chooses, but never silent while the client asks for something else. */
export const sendsOneEventPer = (call: CallKind, ...on: CallKind[]): Fault => ({
  name: `sends one event for each call of kind ${call}`,
  on: orAll(on, events),
  strikes: 'eachEvent',
  waitsFor: call,
});

const altering = (
  name: string,
  alter: (event: LoggedEvent) => LoggedEvent,
  which: (event: LoggedEvent) => boolean,
): Fault => ({
  name,
  on: events,
  strikes: 'eachEvent',
  alter: (event) => (which(event) ? alter(event) : event),
});

export const garblesJson = (which: (event: LoggedEvent) => boolean = () => true): Fault =>
  altering('gives data that is no JSON', (event) => ({ ...event, data: Buffer.from('{"cut off') }), which);

export const garblesMetadata = (which: (event: LoggedEvent) => boolean = () => true): Fault =>
  altering('gives metadata that is no JSON', (event) => ({ ...event, metadata: Buffer.from('{"cut off') }), which);

export const saysItIsNotJson = (which: (event: LoggedEvent) => boolean = () => true): Fault =>
  altering('says that an event is not JSON', (event) => ({ ...event, isJson: false }), which);

export const hidesPositions = (which: (event: LoggedEvent) => boolean = () => true): Fault =>
  altering('gives events without a position', (event) => ({ ...event, offset: NO_OFFSET }), which);

function orAll(some: readonly CallKind[], all: readonly CallKind[]): readonly CallKind[] {
  return some.length > 0 ? some : all;
}
