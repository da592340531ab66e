import { identifierOf } from '../encoding/to-wire.js';
import type { WirePosition } from '../encoding/wire-position.js';
import { Empty, ReadReq } from '../protocol/protocol.js';

export type Direction = 'forwards' | 'backwards';

const { Options } = ReadReq;
const { AllOptions, FilterOptions, Position: LogPosition, StreamOptions, SubscriptionOptions, UUIDOption } = Options;

const WAY = { forwards: Options.ReadDirection.FORWARDS, backwards: Options.ReadDirection.BACKWARDS } as const;

/** @param from inclusive; undefined for the last event */
export const readStreamRequest = (
  streamName: string,
  from: number | undefined,
  direction: Direction,
  count: number,
): InstanceType<typeof ReadReq> => {
  const stream = new StreamOptions().setStreamIdentifier(identifierOf(streamName));
  if (from === undefined) stream.setEnd(new Empty());
  else stream.setRevision(String(from));
  return requestOf(options(direction).setStream(stream).setNoFilter(new Empty()).setCount(String(count)));
};

/**
 * @param from forwards: the event there is the first one, unless it is a system event; backwards: the one before it;
 *   undefined for the start or the end
 */
export const readAllRequest = (
  from: WirePosition | undefined,
  direction: Direction,
  count: number,
): InstanceType<typeof ReadReq> => {
  const place = from ?? (direction === 'forwards' ? 'start' : 'end');
  return requestOf(options(direction).setAll(placeIn(place)).setFilter(withoutSystemEvents()).setCount(String(count)));
};

/** Everything committed from now on. */
export const subscribeRequest = (): InstanceType<typeof ReadReq> =>
  requestOf(
    options('forwards')
      .setAll(placeIn('end'))
      .setFilter(withoutSystemEvents().setCheckpointintervalmultiplier(CHECKPOINT_INTERVAL))
      .setSubscription(new SubscriptionOptions()),
  );

/** How many events the server scans before it reports its progress, in units of the window. */
const SEARCH_WINDOW = 1_000;
const CHECKPOINT_INTERVAL = 100;

/** The server's own streams begin with `$`; no stream of a ledger does. */
const withoutSystemEvents = (): InstanceType<typeof FilterOptions> =>
  new FilterOptions().setStreamIdentifier(new FilterOptions.Expression().setRegex('^[^$]')).setMax(SEARCH_WINDOW);

const placeIn = (place: WirePosition | 'start' | 'end'): InstanceType<typeof AllOptions> => {
  const all = new AllOptions();
  if (place === 'start') return all.setStart(new Empty());
  if (place === 'end') return all.setEnd(new Empty());
  return all.setPosition(new LogPosition().setCommitPosition(place.commit).setPreparePosition(place.prepare));
};

const options = (direction: Direction): InstanceType<typeof Options> =>
  new Options()
    .setReadDirection(WAY[direction])
    .setResolveLinks(false)
    .setUuidOption(new UUIDOption().setString(new Empty()));

const requestOf = (filled: InstanceType<typeof Options>): InstanceType<typeof ReadReq> =>
  new ReadReq().setOptions(filled);
