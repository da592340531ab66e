import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { repository, type PlantedCopy } from './planted-copy.js';

/** A compiler error: its file in the copy of the law, and the planted event it is about. */
export interface CompilerError {
  readonly file: string;
  readonly event: string | undefined;
  readonly text: string;
}

/** What the compiler of `npm run typecheck` says about the copy. */
export const compilerErrors = async (copy: PlantedCopy): Promise<readonly CompilerError[]> => {
  const said = await outputOf(
    process.execPath,
    [
      join(repository, 'node_modules/@typescript/native/bin/tsc'),
      '--singleThreaded',
      '--pretty',
      'false',
      '-p',
      copy.configuration,
    ],
    copy.folder,
  );
  return said.split(/\n(?=\S)/).flatMap((text) => errorOf(text, copy));
};

const errorOf = (text: string, copy: PlantedCopy): readonly CompilerError[] => {
  if (text.trim() === '') return [];
  const [, path, line] = /^(.+?)\((\d+),\d+\): error /.exec(text) ?? [];
  if (path === undefined) return [{ file: '', event: undefined, text }];
  const absolute = resolve(copy.folder, path);
  const lines = readFileSync(absolute, 'utf8').split('\n');
  const place = Number(line) - 1;
  const [, missing = ''] = /Property '(\w+)' is missing in type/.exec(text) ?? [];
  const event =
    eventIn(missing, copy) ??
    eventIn(lines[place] ?? '', copy) ??
    eventIn(text, copy) ??
    eventIn(pieceAround(lines, place), copy);
  return [{ file: relative(join(copy.folder, 'enforcement'), absolute), event, text }];
};

const eventIn = (text: string, { events }: PlantedCopy): string | undefined =>
  events.find(({ event, command }) => new RegExp(`\\b(${event}|${command})\\b`).test(text))?.event;

/** Searches from the line backwards for the one that names an event: a planted part begins with its name. */
const pieceAround = (lines: readonly string[], line: number): string => {
  const begins = lines.slice(0, line + 1).findLastIndex((each) => /^export |^ {2}decidingCase/.test(each));
  return lines.slice(Math.max(begins, 0), line + 1).join('\n');
};

/** The compiler is a program in Go: with memory to spare, it needs a tenth less time. */
const RARELY_COLLECTED = { GOGC: '800' };

/** @throws Error when the program could not run. A program that finds errors ends with a status, which is expected. */
export const outputOf = (program: string, args: readonly string[], folder: string): Promise<string> =>
  new Promise((done, failed) => {
    execFile(
      program,
      args,
      { cwd: folder, maxBuffer: 10_000_000, env: { ...process.env, ...RARELY_COLLECTED } },
      (error, out, err) => {
        if (error && typeof error.code !== 'number') failed(new Error(`${program} did not run`, { cause: error }));
        else done(`${out}${err}`);
      },
    );
  });
