import { TextLike } from '@ecl/web';
import { StreamAddress } from '../input/addresses.js';

/** A paper of a case, by its digest. */
export class PaperAddress extends StreamAddress {
  @TextLike(
    /^[0-9a-f]{64}$/,
    { zh: '不是摘要，摘要为 64 个十六进制小写字符', en: 'is not a digest of 64 small hexadecimal characters' },
    { example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  )
  readonly digest!: string;
}

/** An upload to a case. */
export class UploadAddress extends StreamAddress {
  @TextLike(
    /^[0-9a-f-]{36}$/,
    { zh: '不是上传编号', en: 'is not the id of an upload' },
    { example: '3f2b1c9e-5d1a-4b7e-9c55-0e6f2a1d7b44' },
  )
  readonly upload!: string;
}
