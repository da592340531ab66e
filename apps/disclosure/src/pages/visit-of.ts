import type { Request } from 'express';
import type { PublishedRecord } from '../published/published-record.js';
import type { Visit } from './frame.js';
import { Reader } from './reader.js';

/** Who asks for a page, and whose site it is. */
export const visitOf = (request: Pick<Request, 'originalUrl'>, _record: PublishedRecord): Visit => ({
  reader: Reader.of(request),
  bureau: undefined,
});
