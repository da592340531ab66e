import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly {
    readonly path: string;
    readonly body: string;
    readonly headers?: Readonly<Record<string, string>>;
  }[];
  readonly connections: number;
}

/** Sends every request once over keep-alive connections, and gives answers per second. @throws Error when one is not a 200. */
export const answersPerSecond = async ({ url, headers, requests, connections }: Load): Promise<number> => {
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    amount: requests.length,
    pipelining: 1,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { path, body, headers: own = {} } = requests[next % requests.length] ?? { path: '/', body: '' };
          next += 1;
          return { ...request, path, body, headers: { ...headers, ...own, 'content-type': 'application/json' } };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${String(result.non2xx)} answers of ${url} were no success, ${String(result.errors)} failed`);
  return result['2xx'] / result.duration;
};
