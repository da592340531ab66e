import { renderPage, type Html } from '@ecl/web';

const navigation = [
  { href: '/', zh: '首页', en: 'Home' },
  { href: '/decisions', zh: '处罚决定', en: 'Decisions' },
  { href: '/powers', zh: '权责清单', en: 'Powers' },
  { href: '/api/docs', zh: '开放数据', en: 'Open data' },
] as const;

/** A page of the public site. */
export const publicPage = (title: string, titleEn: string, body: Html): string =>
  renderPage({ title, titleEn, body, navigation });
