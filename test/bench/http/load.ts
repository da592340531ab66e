import autocannon, { type Options, type Result } from 'autocannon';

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

/**
 * Sends every request once over keep-alive connections, and returns answers per second, from the first request to the
 * last answer (autocannon itself counts in whole seconds). @throws Error when one is not a 200.
 */
export const answersPerSecond = async ({ url, headers, requests, connections }: Load): Promise<number> => {
  let next = 0;
  const started = performance.now();
  let lastAnswer = started;
  const options: Options = {
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
  };
  const result = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, finished) => {
      if (error) reject(error);
      else resolve(finished);
    });
    run.on('response', () => {
      lastAnswer = performance.now();
    });
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${String(result.non2xx)} answers of ${url} were no success, ${String(result.errors)} failed`);
  return (result['2xx'] * 1000) / (lastAnswer - started);
};
