import { AnyText, TextLike, WholeNumberInText } from '@ecl/web';
import { Proxies } from './trusted-proxies.js';

const A_WEB_ADDRESS = {
  zh: '不是网址，应以 http:// 或 https:// 开头',
  en: 'is no web address; it begins with http:// or https://',
};

/** The variables that the staff API reads, with what they are where nothing is said. */
export class LedgerSettings {
  /** The data folder. */
  @AnyText()
  readonly LEDGER_DATA: string = './data';

  /** Address of the event log; default: the embedded one in the data folder. What is no address is said by whoever opens it. */
  @AnyText({ optional: true })
  readonly LEDGER_STORE?: string;

  /** Folder of the read models; default: in the data folder. */
  @AnyText({ optional: true })
  readonly LEDGER_READ_MODELS?: string;

  @AnyText()
  readonly LEDGER_HOST: string = '127.0.0.1';

  /** 0 lets the system choose a free one. */
  @WholeNumberInText({
    min: 0,
    max: 65_535,
    written: /^\d{1,5}$/,
    words: { zh: '不是有效端口，应为 0 至 65535 的整数', en: 'is no port; it is a whole number from 0 to 65535' },
  })
  readonly LEDGER_PORT: number = 3000;

  /** Which proxies may say whom they speak for (`loopback`, or addresses, comma-separated). */
  @Proxies({ optional: true })
  readonly LEDGER_TRUSTED_PROXIES?: string;

  /** It becomes a link: nothing but a web address may be there. */
  @TextLike(/^https?:\/\/[^\s"<>]+$/, A_WEB_ADDRESS, { optional: true })
  readonly DISCLOSURE_URL?: string;
}
