import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const AT_ONCE = 65_536;

/**
 * Text that is put aside, to be written later: in a file that only this process can open, and that is gone when it is closed. What is kept is thus
 * not bound by memory.
 */
export class Spool {
  private kept = '';

  private constructor(
    private readonly file: FileHandle,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'ecl-export-'));
    return new Spool(await open(join(folder, 'aside'), 'wx+', 0o600), folder);
  }

  async add(text: string): Promise<void> {
    this.kept += text;
    if (this.kept.length < AT_ONCE) return;
    await this.file.appendFile(this.kept);
    this.kept = '';
  }

  /** Everything that was put aside, in its order. */
  async *read(): AsyncGenerator<string> {
    const { size } = await this.file.stat();
    if (size > 0)
      yield* this.file.createReadStream({ start: 0, encoding: 'utf8', autoClose: false }) as AsyncIterable<string>;
    yield this.kept;
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
