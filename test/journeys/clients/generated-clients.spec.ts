import { systemClock } from '@ecl/kernel';
import { leadRegistration, people } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deepOnly } from '../../running/repetitions.js';
import { PASSWORD, ServedLedger } from '../http/served-ledger.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../../../', import.meta.url));
const tool = (path: string): string => join(repository, 'node_modules', path);
const MOST_OUTPUT = { maxBuffer: 2 ** 26 };

deepOnly(describe)('clients that others generate from the contract', () => {
  let folder: string;
  let served: ServedLedger;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'generated-clients-'));
    served = await ServedLedger.populated();
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  }, 60_000);
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true });
  });

  /** Checks a program with its client as strictly as this repository checks itself, but for what generators cannot know. */
  const compile = async (program: string): Promise<void> => {
    copyFileSync(new URL(`${program}.txt`, import.meta.url), join(folder, program));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(repository, 'tsconfig.json'),
        compilerOptions: { lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'], exactOptionalPropertyTypes: false },
        include: [],
        files: [program],
      }),
    );
    await run(process.execPath, [tool('@typescript/native/bin/tsc'), '--pretty', 'false', '-p', folder], MOST_OUTPUT);
  };

  const lead = (): object => {
    const { leadId: _, ...data } = leadRegistration('given', systemClock.now()).data;
    return data;
  };

  const journey = async (program: string): Promise<unknown> => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', join(folder, program)], {
      cwd: repository,
      env: {
        ...process.env,
        // tsx keeps what it has compiled there.
        TMPDIR: folder,
        URL_OF_LEDGER: served.url,
        USERNAME: people.xie.id,
        PASSWORD,
        LEAD: JSON.stringify(lead()),
      },
    });
    return JSON.parse(stdout);
  };

  it('the client of @hey-api/openapi-ts compiles and takes a journey', async () => {
    const generated = [tool('@hey-api/openapi-ts/bin/run.js'), '-i', join(repository, 'openapi.json')];
    await run(process.execPath, [...generated, '-o', join(folder, 'sdk'), '-c', '@hey-api/client-fetch'], {
      ...MOST_OUTPUT,
      cwd: folder,
    });
    await compile('journey-with-sdk.ts');
    expect(await journey('journey-with-sdk.ts')).toEqual({
      ...{ asked: 'incomplete', revision: 0, lead: true, fields: 16 },
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  }, 180_000);

  it('the types of openapi-typescript compile and take a journey', async () => {
    const generator = [tool('openapi-typescript/bin/cli.js'), join(repository, 'openapi.json')];
    await run(process.execPath, [...generator, '-o', join(folder, 'schema.d.ts')], MOST_OUTPUT);
    await compile('journey-with-types.ts');
    expect(await journey('journey-with-types.ts')).toEqual({
      ...{ revision: 0, lead: true },
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  }, 180_000);

  it('a client that uses a member that the contract has not does not compile', async () => {
    writeFileSync(
      join(folder, 'wrong.ts'),
      "import type { components } from './schema.js';\nexport const member: keyof components['schemas']['RegisterLead'] = 'nobodys';\n",
    );
    const config = {
      extends: join(repository, 'tsconfig.json'),
      compilerOptions: { types: [] },
      include: [],
      files: ['wrong.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const check = run(
      process.execPath,
      [tool('@typescript/native/bin/tsc'), '--pretty', 'false', '-p', folder],
      MOST_OUTPUT,
    );
    await expect(check).rejects.toMatchObject({ stdout: expect.stringContaining('error TS2322: Type \'"nobodys"\'') });
  }, 60_000);
});
