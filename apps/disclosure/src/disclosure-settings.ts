import { AnyText, WholeNumberInText } from '@ecl/web';

/** The variables that the public's process reads, with what they are where nothing is said. */
export class DisclosureSettings {
  /** The data folder, which has the read models where nothing else is said. */
  @AnyText()
  readonly LEDGER_DATA: string = './data';

  @AnyText({ optional: true })
  readonly LEDGER_READ_MODELS?: string;

  @AnyText()
  readonly DISCLOSURE_HOST: string = '127.0.0.1';

  /** 0 lets the system choose a free one. */
  @WholeNumberInText({
    min: 0,
    max: 65_535,
    written: /^\d{1,5}$/,
    words: { zh: '不是有效端口，应为 0 至 65535 的整数', en: 'is no port; it must be a whole number from 0 to 65535' },
  })
  readonly DISCLOSURE_PORT: number = 3001;
}
