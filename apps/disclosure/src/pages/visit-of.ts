import type { Request } from 'express';
import type { PublishedRecord } from '../published/published-record.js';
import type { Visit } from './frame.js';
import { Reader } from './reader.js';

/** Who asks for a page, and whose site it is: of the one agency whose decisions are published. */
export const visitOf = (request: Pick<Request, 'originalUrl'>, record: PublishedRecord): Visit => ({
  reader: Reader.of(request),
  bureau: bureauOf(record),
});

/** A page that says that the record cannot be read is a page, too. */
const bureauOf = (record: PublishedRecord): string | undefined => {
  try {
    return record.bureau().value;
  } catch {
    return undefined;
  }
};
