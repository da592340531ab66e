import { plainDate } from '@ecl/kernel';
import { lawText, quoted, stated } from './law-text.js';

/** Service of documents: the penalty law refers to civil procedure. */
export const CPL = lawText({
  short: 'CPL',
  titleZh: '中华人民共和国民事诉讼法',
  titleEn: 'Civil Procedure Law',
  instrument: '2023年9月1日第十四届全国人民代表大会常务委员会第五次会议修正',
  inForceSince: plainDate('2024-01-01'),
  articles: {
    87: quoted(
      '送达诉讼文书必须有送达回证，由受送达人在送达回证上记明收到日期，签名或者盖章。受送达人在送达回证上的签收日期为送达日期。',
    ),
    88: stated(
      '直接送交受送达人；公民本人不在的，交同住成年家属签收；法人或者其他组织由法定代表人、主要负责人或者收件人签收；有代理人或者代收人的，可以由其签收；签收日期为送达日期。',
    ),
    89: stated(
      '拒绝接收的，可以邀请有关代表到场见证并在回证上记明，把文书留在住所；也可以留在住所并以拍照、录像记录送达过程，即视为送达。',
    ),
    90: stated(
      '经受送达人同意，可以采用能够确认其收悉的电子方式送达；以送达信息到达受送达人特定系统的日期为送达日期。',
    ),
    91: stated('直接送达有困难的，可以委托代为送达或者邮寄送达；邮寄送达的，以回执上注明的收件日期为送达日期。'),
    95: quoted(
      '受送达人下落不明，或者用本节规定的其他方式无法送达的，公告送达。自发出公告之日起，经过三十日，即视为送达。公告送达，应当在案卷中记明原因和经过。',
    ),
  },
});
