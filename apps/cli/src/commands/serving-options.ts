import type { Command } from 'commander';
import { wholeNumber, type PlaceArguments } from './command-setting.js';

export interface ServingArguments extends PlaceArguments {
  readonly host: string;
  readonly port: number;
  readonly publicPort: number;
  readonly json?: true;
}

/** The options of every command that serves. */
export const withServing = (command: Command): Command =>
  command
    .option('--host <address>', '监听地址 · the address to listen on', '127.0.0.1')
    .option(
      '-p, --port <n>',
      '办案接口端口，0 为任意空闲端口 · port of the staff API, 0 for any free one',
      wholeNumber(0, 65_535),
      3000,
    )
    .option('--public-port <n>', '公示端口 · port of the public site', wholeNumber(0, 65_535), 3001);
