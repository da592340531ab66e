import { plainDate } from '@ecl/kernel';
import { lawText, stated } from './law-text.js';

/** Who acts for those who cannot act alone; who owes what an organisation or a person owed that is no more, and who owes together. */
export const CC = lawText({
  short: 'CC',
  titleZh: '中华人民共和国民法典',
  titleEn: 'Civil Code',
  instrument: '2020年5月28日第十三届全国人民代表大会第三次会议通过',
  inForceSince: plainDate('2021-01-01'),
  articles: {
    18: stated(
      '十八周岁以上的成年人可以独立实施民事法律行为；十六周岁以上的未成年人，以自己的劳动收入为主要生活来源的，视为完全民事行为能力人。',
    ),
    19: stated(
      '八周岁以上的未成年人实施民事法律行为由其法定代理人代理或者经其同意、追认；但是可以独立实施纯获利益或者与其年龄、智力相适应的民事法律行为。',
    ),
    22: stated('不能完全辨认自己行为的成年人实施民事法律行为由其法定代理人代理或者经其同意、追认。'),
    23: stated('无民事行为能力人、限制民事行为能力人的监护人是其法定代理人。'),
    67: stated(
      '法人合并的，其权利和义务由合并后的法人享有和承担；法人分立的，其权利和义务由分立后的法人享有连带债权、承担连带债务，债权人和债务人另有约定的除外。',
    ),
    178: stated(
      '二人以上依法承担连带责任的，权利人有权请求部分或者全部连带责任人承担责任。连带责任，由法律规定或者当事人约定。',
    ),
    1161: stated(
      '继承人以所得遗产实际价值为限清偿被继承人依法应当缴纳的税款和债务，超过部分继承人自愿偿还的除外；放弃继承的，可以不负清偿责任。',
    ),
  },
});
