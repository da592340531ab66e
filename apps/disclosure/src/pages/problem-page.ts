import { bilingual, html, type Problem } from '@ecl/web';
import { publicPage } from './navigation.js';

/** A problem as a person reads it: what is wrong, and where to go instead. */
export const problemPage = ({ kind, detail }: Problem): string =>
  publicPage(
    kind.zh,
    kind.en,
    html`${detail === undefined ? undefined : html`<p>${bilingual(detail.zh, detail.en)}</p>`}
      <p>
        ${bilingual('地址可能有误，或者这里从未公示过相应内容。', 'The address may be wrong, or nothing was ever published here.')}
      </p>
      <p><a href="/decisions">${bilingual('查询已公示的处罚决定', 'Search the published decisions')}</a></p>`,
  );
