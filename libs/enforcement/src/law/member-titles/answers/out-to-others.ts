import type { MemberTitles } from '../member-title.js';

/** What other systems are told. */
export const outToOthers: MemberTitles = {
  'ChangeAnswer/kind': ['何种对象', 'Kind of thing'],
  'ChangeAnswer/zh': ['发生了什么（中文）', 'What happened, in Chinese'],
  'ChangeAnswer/en': ['发生了什么（英文）', 'What happened, in English'],
  'ChangeEventAnswer/source': ['来源', 'Source'],
  'ChangeEventAnswer/subject': ['所涉对象', 'What it is about'],
  'ChangeEventAnswer/type': ['事件类型', 'Type of the event'],
  specversion: ['CloudEvents 版本', 'Version of CloudEvents'],
  time: ['记录的时刻', 'When it was recorded'],
  datacontenttype: ['内容的格式', 'Form of the content'],
};
