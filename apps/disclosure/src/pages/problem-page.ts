import { html, type Problem } from '@ecl/web';
import { publicPage, type Visit } from './frame.js';

/** A problem as a person reads it: what is wrong, and where to go instead. */
export const problemPage = (visit: Visit, { kind, detail }: Problem): string => {
  const { reader } = visit;
  return publicPage(visit, {
    title: reader.say(kind.zh, kind.en),
    body: html`${detail === undefined ? undefined : html`<p>${reader.say(detail.zh, detail.en)}</p>`}
      <p>
        ${reader.say('地址可能有误，或者这里从未公示过相应内容。', 'The address may be wrong, or nothing was ever published here.')}
      </p>
      <p>
        <a href="${reader.to('/decisions')}">${reader.say('查询已公示的处罚决定', 'Search the published decisions')}</a>
      </p>`,
    isUnlisted: true,
  });
};
