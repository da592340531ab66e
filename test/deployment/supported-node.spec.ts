import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const { unsupportedNode } = (await import(new URL('bin/supported-node.js', root).href)) as {
  unsupportedNode: (version: string, supported: string) => string | undefined;
};
const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { engines: { node: string } };

describe('the Node that runs the program', () => {
  it.each(['20.19.0', '20.20.2', '22.14.0', '24.0.0', '24.21.0', '26.12.1'])('Node %s is supported', (version) => {
    expect(unsupportedNode(version, engines.node)).toBeUndefined();
  });

  it.each(['18.20.8', '20.18.3', '22.13.1', '25.9.0', '27.0.0'])(
    'Node %s is refused in one line that says what to install',
    (version) => {
      const line = unsupportedNode(version, engines.node);
      expect(line).toContain(`当前是 ${version}`);
      expect(line).toContain('需要 Node 20（20.19 起）、22（22.14 起）、24、26');
      expect(line).toMatch(/needs Node 20 \(from 20\.19\), .*: install one of them, and run "npm ci" with it\.$/);
      expect(line).not.toContain('\n');
    },
  );

  it('the Node that runs this is supported', () => {
    expect(unsupportedNode(process.versions.node, engines.node)).toBeUndefined();
  });
});
