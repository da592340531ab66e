import type { DecisionEntry, PublishedDecision, WithdrawnDecision } from '@ecl/read-models';
import { html, type Html } from '@ecl/web';
import { pageOfDecision } from '../decisions/decision-view.js';
import { causeInWords } from '../pages/cause-words.js';
import type { Reader } from '../pages/reader.js';

interface Feed {
  readonly reader: Reader;
  /** The site as it was asked for: `https://gs.example.gov.cn`. */
  readonly site: string;
  /** The page of which this is the feed, with its conditions. */
  readonly page: string;
  readonly entries: readonly DecisionEntry[];
}

/**
 * An Atom feed (RFC 4287) of decisions, the latest publication first. An entry keeps its id when the decision is withdrawn and is
 * updated: its words go from readers of the feed too, as long as it is among the latest.
 */
export const atomFeed = ({ reader, site, page, entries }: Feed): string => {
  const title = reader.say('行政处罚决定公示', 'Published penalty decisions');
  const self = page.replace('/decisions', '/decisions.atom');
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.say('zh-CN', 'en')}">
      <id>${site}${self}</id>
      <title>${title}</title>
      <updated>${momentOf(entries.map(dayOf).reduce((a, b) => (a > b ? a : b), BEFORE_ALL))}</updated>
      <link rel="self" type="application/atom+xml" href="${site}${self}" />
      <link rel="alternate" type="text/html" href="${site}${page}" />
      ${entries.map(
        (entry) =>
          html`<entry>
            <id>${site}${pageOfDecision(entry.decisionId)}</id>
            <updated>${momentOf(dayOf(entry))}</updated>
            <link rel="alternate" type="text/html" href="${site}${reader.to(pageOfDecision(entry.decisionId))}" />
            ${entry.is === 'published' ? ofDecision(entry) : ofWithdrawal(reader, entry)}
          </entry>`,
      )}
    </feed>`.markup
  }\n`;
};

/** A feed needs a day also while there is nothing in it. */
const BEFORE_ALL = '1970-01-01';

const dayOf = (entry: DecisionEntry): string => (entry.is === 'published' ? entry.publishedOn : entry.withdrawnOn);

/** The record knows days alone: their first moment in China. */
const momentOf = (day: string): string => `${day}T00:00:00+08:00`;

const ofDecision = ({ conduct, partyName, penaltySummary, decisionNumber, agency }: PublishedDecision): Html =>
  html`<title>${`${partyName}：${conduct}`}</title>
    <author><name>${agency}</name></author>
    <summary>${`${penaltySummary}。${decisionNumber}`}</summary>`;

const ofWithdrawal = (reader: Reader, { decisionNumber, cause }: WithdrawnDecision): Html =>
  html`<title>${decisionNumber}</title>
    <author><name>${reader.say('行政执法公示', 'Public enforcement record')}</name></author>
    <summary>${reader.say('已撤回公示：', 'Withdrawn: ')}${causeInWords(reader, cause)}</summary>`;
