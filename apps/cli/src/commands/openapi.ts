import type { Command } from 'commander';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { builtFile } from '../serving/built-file.js';
import { withJson, type CommandSetting } from './command-setting.js';

export const addOpenApiCommand = (program: Command, { console }: CommandSetting): void => {
  const command = program
    .command('openapi')
    .description('写出办案接口的契约 · write the contract of the staff API')
    .option('-o, --out <file>', '写入的文件，- 为标准输出 · the file to write, - for standard output', 'openapi.json');
  withJson(command).action(async ({ out, json }: { out: string; json?: true }) => {
    const contract = await contractOf(builtFile('ledger', 'write-openapi.js'));
    if (out === '-' || json) {
      console.out(contract.trimEnd());
      return;
    }
    await writeFile(out, contract);
    console.out(`已写入 written: ${out}`);
  });
};

/** The ledger writes its contract to the folder that it runs in. */
const contractOf = async (program: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecl-openapi-'));
  try {
    const child = spawn(process.execPath, [program], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (code !== 0)
      throw new Problem(EXIT.failure, '无法生成接口契约。', `The contract could not be made: ${said.trim()}`);
    return await readFile(join(folder, 'openapi.json'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
