import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isOwn, isPublicAddress, receiverAt, type OwnHosts } from './receiver-address.js';

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What became of an attempt. `fault` is a word or a status, and nothing that the receiver wrote. */
export type Sent =
  | { readonly is: 'taken' }
  | { readonly is: 'gone' }
  | { readonly is: 'notTaken'; readonly fault: string; readonly waitMs?: number | undefined };

/** Sends a letter once. @param left aborts it */
export type SendLetter = (letter: Letter, left: AbortSignal) => Promise<Sent>;

export interface SendingOptions {
  readonly ownHosts: OwnHosts;
  /** How names are resolved. Default: as the system does. */
  readonly resolve?: typeof lookUp;
  /** For connection and answer together. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000;

/**
 * Sends by HTTP. The address that a name has is checked when the connection is made, and that address is connected to: a name that
 * means another place the next time leads nowhere. Redirections are not followed, and the answer is not read.
 */
export const sendingByHttp =
  ({ ownHosts, resolve = lookUp, patienceMs = PATIENCE_MS }: SendingOptions): SendLetter =>
  ({ url: text, headers, body }, left) => {
    const url = receiverAt(text, ownHosts);
    if (typeof url === 'string') return Promise.resolve({ is: 'notTaken', fault: url });
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.any([left, AbortSignal.timeout(patienceMs)]),
      ...(isOwn(url, ownHosts) ? {} : { lookup: onlyPublic(resolve) }),
    };
    return new Promise((done) => {
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
        const { statusCode = 0 } = response;
        const retryAfter = Number(response.headers['retry-after']);
        response.destroy();
        if (statusCode >= 200 && statusCode < 300) done({ is: 'taken' });
        else if (statusCode === 410) done({ is: 'gone' });
        else
          done({
            is: 'notTaken',
            fault: `status-${String(statusCode)}`,
            waitMs: Number.isFinite(retryAfter) ? retryAfter * 1000 : undefined,
          });
      });
      request.on('error', (error) => {
        done({ is: 'notTaken', fault: faultIn(error) });
      });
      request.end(body);
    });
  };

/** Resolves names, and fails for one that has no public address. */
const onlyPublic =
  (resolve: typeof lookUp): LookupFunction =>
  (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = (error ? [] : found) as readonly LookupAddress[];
      const [first] = addresses;
      if (error || !first) {
        answer(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        return;
      }
      // All of them: with one of ours among them, which one is taken would be chance.
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        answer(Object.assign(new Error('an address of our own networks'), { code: NOT_ALLOWED }), '', 0);
        return;
      }
      if (options.all === true) answer(null, [...addresses]);
      else answer(null, first.address, first.family);
    });
  };

const NOT_ALLOWED = 'ECL_NOT_ALLOWED';

const faultIn = (error: Error): string => {
  const code = 'code' in error ? String(error.code) : '';
  if (code === NOT_ALLOWED) return 'not-allowed';
  if (error.name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timed-out';
  if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)) return 'tls';
  return 'unreachable';
};
