import { LOG_LEVELS, type LogLevel } from '../logging/process-log.js';
import { AnyText, Choice, TextLike, WholeNumberInText } from '../members/index.js';
import { memberNamesOf } from '../input/member-names.js';
import { settingsOf, type Environment } from './read-settings.js';
import { Proxies } from './trusted-proxies.js';

/** Who may read the figures of a process. */
const METRICS_FOR = ['this-machine', 'everyone', 'nobody'] as const;
export type MetricsFor = (typeof METRICS_FOR)[number];

const A_WEB_ADDRESS = {
  zh: '不是网址，应以 http:// 或 https:// 开头',
  en: 'is not a web address; begin it with http:// or https://',
};

/** 0 lets the system choose a free one. */
const Port = (): PropertyDecorator =>
  WholeNumberInText({
    min: 0,
    max: 65_535,
    written: /^\d{1,5}$/,
    words: { zh: '不是有效端口，应为 0 至 65535 的整数', en: 'is not a port; use a whole number from 0 to 65535' },
  });

/** Every variable that a program of the product reads, with its default. A program names the ones that it reads. */
export class ProductSettings {
  /** The data folder. */
  @AnyText()
  readonly LEDGER_DATA: string = './data';

  /**
   * Address of the event log; default: the embedded one in the data folder. An invalid address is reported when the log
   * is opened.
   */
  @AnyText({ optional: true })
  readonly LEDGER_STORE?: string;

  /** Folder of the read models; default: in the data folder. */
  @AnyText({ optional: true })
  readonly LEDGER_READ_MODELS?: string;

  @AnyText()
  readonly LEDGER_HOST: string = '127.0.0.1';

  @Port()
  readonly LEDGER_PORT: number = 3000;

  /** Which proxies may say for whom they speak (`loopback`, or addresses, comma-separated). */
  @Proxies({ optional: true })
  readonly LEDGER_TRUSTED_PROXIES?: string;

  /** The least important entries of the log of a process. */
  @Choice(LOG_LEVELS)
  readonly LEDGER_LOG_LEVEL: LogLevel = 'info';

  /** Who may read the figures of the staff process for Prometheus (`/metrics`). */
  @Choice(METRICS_FOR)
  readonly LEDGER_METRICS: MetricsFor = 'this-machine';

  /** The log that `ecl migrate` reads. */
  @AnyText({ optional: true })
  readonly LEDGER_FROM?: string;

  /** The log that `ecl migrate` writes. */
  @AnyText({ optional: true })
  readonly LEDGER_TO?: string;

  /** Where the public site is. It becomes a link, so only a web address is allowed. */
  @TextLike(/^https?:\/\/[^\s"<>]+$/, A_WEB_ADDRESS, {
    optional: true,
    example: 'https://example.org',
  })
  readonly DISCLOSURE_URL?: string;

  @AnyText()
  readonly DISCLOSURE_HOST: string = '127.0.0.1';

  @Port()
  readonly DISCLOSURE_PORT: number = 3001;

  /** Which proxies in front of the public site may say for whom they speak; one on this machine may. */
  @Proxies()
  readonly DISCLOSURE_TRUSTED_PROXIES: string = 'loopback';
}

export type SettingName = keyof ProductSettings;

/** Every setting of the product. */
export const SETTINGS: readonly string[] = memberNamesOf(ProductSettings);

/**
 * The settings that a program reads; the others are ignored, even if they are wrong.
 * @throws InvalidSettings naming every wrong one
 */
export const productSettings = <Name extends SettingName>(
  names: readonly Name[],
  environment: Environment,
): Pick<ProductSettings, Name> =>
  settingsOf(ProductSettings, Object.fromEntries(names.map((name) => [name, environment[name]])));
