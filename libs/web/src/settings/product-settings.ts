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

/** Secrets and sessions go there: only TLS, or this machine. */
const SAFE_ADDRESS = String.raw`^(https://[^\s"<>/?#@]+|http://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)`;
const A_SAFE_ADDRESS = {
  zh: '应以 https:// 开头（本机可用 http://127.0.0.1），不含查询部分',
  en: 'must begin with https:// (http://127.0.0.1 on this machine) and have no query',
};
const A_CALLBACK = {
  zh: '应以 https:// 开头（本机可用 http://127.0.0.1），以 /api/session/oidc/callback 结尾',
  en: 'must begin with https:// (http://127.0.0.1 on this machine) and end with /api/session/oidc/callback',
};
const HOSTS = {
  zh: '应为主机名，可带端口，以逗号分隔',
  en: 'must be names of hosts, with or without a port, separated by commas',
};
const AN_ADDRESS = { zh: '应为主机和端口，如 127.0.0.1:3310', en: 'must be a host and a port, such as 127.0.0.1:3310' };
const A_LABEL = { zh: '应为 1 至 40 个字符的文字', en: 'must be text of 1 to 40 characters' };

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

  /**
   * The bucket of an S3-compatible store in which papers and recordings are kept; default: in the data folder. Its endpoint, region and
   * keys are the usual variables of AWS. An invalid address is reported when the ledger is opened.
   */
  @AnyText({ optional: true })
  readonly LEDGER_PAPERS?: string;

  /** Where ClamAV's daemon listens for papers and recordings that are uploaded; without it, they are said not to be scanned. */
  @TextLike(/^[A-Za-z0-9.-]+:\d{1,5}$/, AN_ADDRESS, { optional: true, example: '127.0.0.1:3310' })
  readonly LEDGER_CLAMAV?: string;

  /** The largest paper or recording, in megabytes. */
  @WholeNumberInText({
    min: 1,
    max: 1_000_000,
    written: /^\d{1,7}$/,
    words: { zh: '应为 1 至 1000000 的整数（兆字节）', en: 'must be a whole number of megabytes from 1 to 1000000' },
  })
  readonly LEDGER_PAPER_MEGABYTES: number = 4096;

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

  /** The identity provider through which people may also sign in, exactly as it writes itself. */
  @TextLike(new RegExp(`${SAFE_ADDRESS}(/[^\\s"<>?#]*)?$`), A_SAFE_ADDRESS, {
    optional: true,
    example: 'https://login.example.cn',
  })
  readonly LEDGER_OIDC_ISSUER?: string;

  @AnyText({ optional: true })
  readonly LEDGER_OIDC_CLIENT_ID?: string;

  /** A file that holds the client secret; without it the client has none, and PKCE alone protects it. */
  @AnyText({ optional: true })
  readonly LEDGER_OIDC_CLIENT_SECRET_FILE?: string;

  /** Where the provider sends browsers back, as they see it and as the provider has it registered. */
  @TextLike(new RegExp(`${SAFE_ADDRESS}(/[^\\s"<>?#]*)?/api/session/oidc/callback$`), A_CALLBACK, {
    optional: true,
    example: 'https://ledger.example.cn/api/session/oidc/callback',
  })
  readonly LEDGER_OIDC_REDIRECT_URL?: string;

  /** What the way through the provider is called to people. */
  @TextLike(/^\P{C}{1,40}$/u, A_LABEL, { example: '统一身份认证 Single sign-on' })
  readonly LEDGER_OIDC_LABEL: string = '统一身份认证 Single sign-on';

  /** Values of `acr` or `amr`, comma-separated, with which the provider vouches for two factors. */
  @AnyText({ optional: true })
  readonly LEDGER_OIDC_SECOND_FACTOR?: string;

  /** The roles that must give a second factor, comma-separated; by default none must, and everyone may. */
  @AnyText({ optional: true })
  readonly LEDGER_SECOND_FACTOR?: string;

  /** Hosts of our own networks to which changes may be sent, comma-separated, each `host` or `host:port`; by default none. */
  @TextLike(/^\s*[^\s,/@]+(\s*,\s*[^\s,/@]+)*\s*$/, HOSTS, {
    optional: true,
    example: 'portal.intranet.example.cn:8443',
  })
  readonly LEDGER_WEBHOOK_HOSTS?: string;

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
