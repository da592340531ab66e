import type { Position } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { identifierOf } from './to-wire.js';
import { ID_KEY } from './wire-id.js';
import { positionOfWire } from './wire-position.js';
import { ReadResp, type EventOnWire } from '../protocol/protocol.js';

export const placeOf = (number: number): Position =>
  positionOfWire({ commit: String(number), prepare: String(number) });

/** The n-th event of a log, as the server reports it; its revision is also its number. */
export const eventAt = (number: number, data = '{}', place = String(number)): EventOnWire =>
  new ReadResp.ReadEvent().setEvent(
    new ReadResp.ReadEvent.RecordedEvent()
      .setStreamIdentifier(identifierOf('case-1'))
      .setStreamRevision(String(number))
      .setCommitPosition(place)
      .setPreparePosition(place)
      .setData(Buffer.from(data))
      .setCustomMetadata(Buffer.from(`{"${ID_KEY}":"${newUuid()}"}`)),
  );
