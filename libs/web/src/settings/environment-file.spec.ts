import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnvironmentFileUnreadable, forProcessesOfThisOne, withEnvironmentFile } from './environment-file.js';
import { unknownSettings } from './unknown-settings.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-env-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the file .env', () => {
  it('the settings in .env count where the environment does not set them', () => {
    writeFileSync(
      join(folder, '.env'),
      '\uFEFF# 本机设置\r\nLEDGER_PORT=4000\r\nexport LEDGER_DATA="/srv/执法 账本" # here\nLEDGER_HOST=\nOTEL_TRACES_EXPORTER=otlp\nNODE_OPTIONS=--import=./x.js\n',
    );
    expect(withEnvironmentFile({ LEDGER_PORT: '5000', HOME: '/root' }, folder)).toMatchObject({
      LEDGER_PORT: '5000',
      LEDGER_DATA: '/srv/执法 账本',
      LEDGER_HOST: '',
      OTEL_TRACES_EXPORTER: 'otlp',
      HOME: '/root',
    });
    expect(withEnvironmentFile({}, folder)).not.toHaveProperty('NODE_OPTIONS');
  });

  it('a process that this one starts takes what was read here, and reports no name a second time', () => {
    writeFileSync(join(folder, '.env'), 'LEDGER_REDMODELS=/srv\nLEDGER_PORT=4000\nECL_DEBUG=1\n');
    const here = withEnvironmentFile({ HOME: '/root' }, folder);
    expect(unknownSettings(here)).toHaveLength(1);
    const there = withEnvironmentFile(forProcessesOfThisOne(here), folder);
    expect(unknownSettings(there)).toEqual([]);
    expect(there).toMatchObject({ LEDGER_PORT: '4000', ECL_DEBUG: '1', HOME: '/root' });
  });

  it('a folder without .env changes nothing', () => {
    const variables = { LEDGER_PORT: '5000' };
    expect(withEnvironmentFile(variables, folder)).toBe(variables);
  });

  it('a .env that cannot be read, or is not UTF-8, is reported with its path', () => {
    writeFileSync(join(folder, '.env'), Buffer.from([0x4c, 0x3d, 0xd6, 0xd0]));
    expect(() => withEnvironmentFile({}, folder)).toThrow(EnvironmentFileUnreadable);
    expect(() => withEnvironmentFile({}, folder)).toThrow(join(folder, '.env'));
    rmSync(join(folder, '.env'));
    mkdirSync(join(folder, '.env'));
    expect(() => withEnvironmentFile({}, folder)).toThrow(EnvironmentFileUnreadable);
  });
});
