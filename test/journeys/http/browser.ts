/** Where an address that people see leads to: a proxy in front of a process. */
export interface Proxied {
  readonly from: string;
  readonly to: string;
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** As much of a browser as signing in needs: it follows redirects, and keeps the cookies of each site by their paths. */
export class Browser {
  private readonly cookies = new Map<
    string,
    { readonly value: string; readonly path: string; readonly site: string }
  >();

  /** @param proxied the addresses of a site that is behind a proxy */
  constructor(private readonly proxied: Proxied) {}

  async open(url: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8'): Promise<Page> {
    const { from, to } = this.proxied;
    const { origin, pathname } = new URL(url);
    const response = await fetch(url.startsWith(from) ? to + url.slice(from.length) : url, {
      redirect: 'manual',
      headers: { Accept: accept, Cookie: this.cookiesFor(origin, pathname) },
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(origin, cookie);
    const location = response.headers.get('Location');
    if (response.status >= 300 && response.status < 400 && location !== null)
      return this.open(new URL(location, url).href, accept);
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }

  private cookiesFor(origin: string, pathname: string): string {
    return [...this.cookies]
      .filter(([, { site, path }]) => site === origin && pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0] ?? ''}=${value}`)
      .join('; ');
  }

  private keep(site: string, text: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
    const path = /;\s*path=([^;]*)/i.exec(text)?.[1] ?? '/';
    if (value === '') this.cookies.delete(`${name} ${site}`);
    else this.cookies.set(`${name} ${site}`, { value, path, site });
  }
}
