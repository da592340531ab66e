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
    .description('写出接口的契约 · write the contract of the staff API, or of the public site')
    .option('--public', '公示网站的开放数据接口 · of the open data of the public site')
    .option('-o, --out <file>', '写入的文件，- 为标准输出 · the file to write, - for standard output');
  withJson(command).action(async ({ out: given, public: isPublic, json }: OpenApiOptions) => {
    const out = given ?? (isPublic ? 'openapi-public.json' : 'openapi.json');
    const contract = await contractOf(builtFile(isPublic ? 'disclosure' : 'ledger', 'write-openapi.js'));
    if (out === '-' || json) {
      console.out(contract.trimEnd());
      return;
    }
    await writeFile(out, contract);
    console.out(`已写入 written: ${out}`);
  });
};

interface OpenApiOptions {
  readonly out?: string;
  readonly public?: true;
  readonly json?: true;
}

/** The process writes its contract to the folder that it runs in. */
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
