import { bilingual, html, type Html } from '@ecl/web';
import type { FromRecord, RecordState } from '../published/published-record.js';

const WORDS: Readonly<Record<RecordState, { readonly look: string; readonly zh: string; readonly en: string }>> = {
  empty: {
    look: 'waiting',
    zh: '尚未生成公示数据；账本首次运行后即会出现',
    en: 'There is no published record yet; it appears once the ledger has run',
  },
  building: {
    look: 'waiting',
    zh: '公示数据正在生成，现在看到的还不完整',
    en: 'The published record is being built; what you see is not complete yet',
  },
  live: { look: 'ok', zh: '正常，随账本更新', en: 'Up to date; it follows the ledger' },
  halted: {
    look: 'trouble',
    zh: '已停止更新，可能缺少较新的决定或撤回；管理人员须处理',
    en: 'It no longer follows the ledger: newer decisions and withdrawals may be missing until an administrator repairs it',
  },
};

export const recordStateOf = (state: RecordState): Html => {
  const { look, zh, en } = WORDS[state];
  return html`<span class="${look}">${bilingual(zh, en)}</span>`;
};

/** It is under every list, so that a reader sees how recent the answer is. */
export const asOf = ({ state, asOfPosition }: FromRecord<unknown>): Html =>
  html`<p class="note">
    ${state === 'live' ? undefined : html`${recordStateOf(state)}<br />`}
    ${
      asOfPosition === undefined
        ? bilingual('账本中尚无记录。', 'The ledger is empty.')
        : html`数据截至账本位置 ${asOfPosition}。
            <span class="en" lang="en">As of position ${asOfPosition} of the ledger.</span>`
    }
  </p>`;
