/** Why an original or an upload is not taken, or not given. */
export type EvidenceFault =
  | 'no-such-upload'
  | 'wrong-offset'
  | 'upload-busy'
  | 'too-much'
  | 'too-many-uploads'
  | 'not-whole'
  | 'digest-differs'
  | 'infected'
  | 'scanner-away'
  | 'store-away'
  | 'no-bucket'
  | 'no-client'
  | 'missing'
  | 'altered'
  | 'range-outside'
  | 'disk-full';

/** The client is optional, since a county keeps its papers in a folder. */
const INSTALL_S3 = 'npm install --no-save @aws-sdk/client-s3@3.1175.0';

const WORDS: Readonly<Record<EvidenceFault, { readonly zh: string; readonly en: string }>> = {
  'no-such-upload': { zh: '没有这次上传，或者已被清理', en: 'There is no such upload, or it was swept away' },
  'wrong-offset': { zh: '续传位置不符，请先查询已收到的字节数', en: 'The offset is wrong; ask how much has arrived' },
  'upload-busy': { zh: '同一上传正在接收其他内容', en: 'The same upload is receiving another part' },
  'too-much': { zh: '内容超过声明的大小', en: 'There are more bytes than were declared' },
  'too-many-uploads': {
    zh: '未完成的上传太多，请先续传或者放弃其中一些；一小时没有动静的会让出位置',
    en: 'There are too many unfinished uploads; go on with some of them, or give them up; one to which nothing came for an hour makes way',
  },
  'not-whole': { zh: '上传尚未完成', en: 'The upload is not whole yet' },
  'digest-differs': { zh: '内容与声明的摘要不符', en: 'The bytes do not have the digest that was declared' },
  infected: {
    zh: '查出恶意软件，已隔离，不予提供',
    en: 'It carries malware; it stays in quarantine and is not served',
  },
  'scanner-away': {
    zh: '杀毒程序没有应答，文件留在隔离区',
    en: 'The scanner does not answer; the file stays in quarantine',
  },
  'store-away': { zh: '存放原件的地方没有应答', en: 'The store of originals does not answer' },
  'no-bucket': {
    zh: '存储桶的地址不对，应如 s3://bucket/folder',
    en: 'It is no address of a bucket; write it as s3://bucket/folder',
  },
  'no-client': {
    zh: `文书存放在存储桶时须先安装其客户端：${INSTALL_S3}`,
    en: `Papers in a bucket need its client; install it first: ${INSTALL_S3}`,
  },
  missing: { zh: '没有这份原件', en: 'There is no such original' },
  altered: { zh: '原件已被改动，不予提供', en: 'The original was altered and is not served' },
  'range-outside': { zh: '所要求的范围超出文件', en: 'The range is outside of the file' },
  'disk-full': { zh: '磁盘已满', en: 'The disk is full' },
};

/** A fault with its words in both languages; what else a caller needs is in `facts`. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly messageZh: string;
  constructor(
    readonly fault: EvidenceFault,
    /** Sizes in bytes: how much has arrived, how much there is. */
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: { cause: unknown },
  ) {
    super(WORDS[fault].en, options);
    this.messageZh = WORDS[fault].zh;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Says a full disk in our own words; any other error is passed on. */
export const orDiskFull = (error: unknown): unknown =>
  FULL.has(codeOf(error)) ? new EvidenceError('disk-full', {}, { cause: error }) : error;

/** Undefined for a file that is not there; any other error is passed on. */
export const orAbsent = (error: unknown): undefined => {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
};

/** The code of the operating system (`ENOENT`); empty where the error has none. */
export const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};
