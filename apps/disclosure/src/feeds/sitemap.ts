import { html } from '@ecl/web';
import type { ListedAddress } from '@ecl/read-models';
import { pageOfDecision } from '../decisions/decision-view.js';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const PAGES = ['/', '/powers', '/missing', '/rights'] as const;

const document = (markup: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${markup}\n`;

/** The list of lists (sitemaps.org): the pages that are always there, and the decisions in parts. */
export const sitemapIndex = (site: string, parts: number): string =>
  document(
    html`<sitemapindex xmlns="${NAMESPACE}">
      ${['pages', ...Array.from({ length: parts }, (_, n) => String(n + 1))].map((part) => html`<sitemap><loc>${site}/sitemaps/${part}.xml</loc></sitemap>`)}
    </sitemapindex>`.markup,
  );

export const sitemapOfPages = (site: string): string =>
  document(
    html`<urlset xmlns="${NAMESPACE}">
      ${PAGES.flatMap((page) => [page, page === '/' ? '/en' : `/en${page}`]).map((page) => html`<url><loc>${site}${page}</loc></url>`)}
    </urlset>`.markup,
  );

/** Decisions about organisations: what names people is read here, and kept by no search engine. */
export const sitemapOfDecisions = (site: string, listed: readonly ListedAddress[]): string =>
  document(
    html`<urlset xmlns="${NAMESPACE}">
      ${listed.map(({ decisionId, publishedOn }) => html`<url><loc>${site}${pageOfDecision(decisionId)}</loc><lastmod>${publishedOn}</lastmod></url>`)}
    </urlset>`.markup,
  );
