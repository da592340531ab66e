import type { LoggedEvent } from '../log/logged-event.js';
import type { streams } from '../wire/protocol.js';

export interface EventFilter {
  readonly isAllowed: (event: LoggedEvent) => boolean;
  /** The greatest number of events scanned for one page. */
  readonly window: number;
  /** Events scanned between two checkpoints. */
  readonly checkpointInterval: number;
}

const DEFAULT_WINDOW = 32;

/** By the name of the stream or the type of the event; a regular expression takes precedence over prefixes. */
export const eventFilter = (options: streams.ReadReq.Options.FilterOptions): EventFilter => {
  const ofType = options.getEventType();
  const expression = ofType ?? options.getStreamIdentifier();
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  return {
    isAllowed: matching(
      expression?.getRegex() ?? '',
      expression?.getPrefixList() ?? [],
      ofType ? ({ type }) => type : ({ streamName }) => streamName,
    ),
    window,
    checkpointInterval: window * options.getCheckpointintervalmultiplier(),
  };
};

const matching = (
  regex: string,
  prefixes: readonly string[],
  textOf: (event: LoggedEvent) => string,
): EventFilter['isAllowed'] => {
  if (regex === '') return (event) => prefixes.some((prefix) => textOf(event).startsWith(prefix));
  const expression = new RegExp(regex, 'u');
  return (event) => expression.test(textOf(event));
};
