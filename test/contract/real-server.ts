import { spawnSync } from 'node:child_process';

export interface RealServer {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Whether an engine answers, and not only the client is installed. */
export const dockerAnswers = (): boolean =>
  spawnSync('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 }).status === 0;

const IMAGE = 'eventstore/eventstore:23.10.1-jammy';
const PORT = 2113;

/** The server at a given address, which is left unchanged, or one in a container, which ends with the tests. */
export const realServer = async (url: string | undefined): Promise<RealServer> => {
  if (url !== undefined) return { connectionString: url, stop: async () => undefined };
  // Loaded only here: it is large, and most runs have no container engine.
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(IMAGE)
    .withCommand(['--insecure', '--run-projections=None'])
    .withExposedPorts(PORT)
    .withWaitStrategy(Wait.forHttp('/health/live', PORT).forStatusCode(204))
    .start();
  return {
    connectionString: `esdb://${container.getHost()}:${String(container.getMappedPort(PORT))}?tls=false`,
    stop: async () => {
      await container.stop();
    },
  };
};
