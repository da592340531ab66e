import S3rver from '@20minutes/s3rver';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The versions of Node that the ledger runs on are its own to say.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

export interface S3ServerOptions {
  readonly folder: string;
  readonly bucket: string;
  /** Whether it refuses to write over what is there when it is asked to; servers exist that do it all the same. */
  readonly heedsConditions: boolean;
}

export interface S3Server {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** An S3-compatible server of this process, on a free port of loopback. Its only account is `S3RVER`. */
export const s3Server = async ({ folder, bucket, heedsConditions }: S3ServerOptions): Promise<S3Server> => {
  const s3 = new S3rver({
    directory: folder,
    silent: true,
    // Its signature of a bucket's own path lacks the slash at the end, so it compares account names alone.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: bucket }],
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  const written = new Set<string>();
  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    const [path = ''] = url.split('?');
    const isRefused = method === 'PUT' && headers['if-none-match'] === '*' && written.has(path);
    if (heedsConditions && isRefused) {
      request.resume();
      response.writeHead(412, { 'Content-Type': 'application/xml' });
      response.end('<Error><Code>PreconditionFailed</Code><Message>It is there.</Message></Error>');
      return;
    }
    if (method === 'PUT') written.add(path);
    if (method === 'DELETE') written.delete(path);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
