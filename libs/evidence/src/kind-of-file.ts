import { fileTypeFromFile } from 'file-type';

/** What a file is by its own bytes; what its sender calls it says nothing. */
export interface FileKind {
  readonly mediaType: string;
  /** The ending of the name under which it is saved, without the dot. */
  readonly ending: string;
}

/** Text has no marks of its own, and whatever is not known is not opened by a browser. */
const UNKNOWN: FileKind = { mediaType: 'application/octet-stream', ending: 'bin' };

export const kindOfFile = async (path: string): Promise<FileKind> => {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found === undefined ? UNKNOWN : { mediaType: found.mime, ending: found.ext };
};
