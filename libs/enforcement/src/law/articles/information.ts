import { plainDate } from '@ecl/kernel';
import { lawText, quoted, stated } from './law-text.js';

/** What may be published, and about whom nothing may be published. */
export const OGI = lawText({
  short: 'OGI',
  titleZh: '中华人民共和国政府信息公开条例',
  titleEn: 'Regulations on the disclosure of government information',
  instrument: '国务院令第711号（2019年修订）',
  inForceSince: plainDate('2019-05-15'),
  articles: {
    14: quoted(
      '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
    ),
    15: quoted(
      '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
    ),
    18: quoted(
      '行政机关应当建立健全政府信息管理动态调整机制，对本行政机关不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开。',
    ),
  },
});

export const PIPL = lawText({
  short: 'PIPL',
  titleZh: '中华人民共和国个人信息保护法',
  titleEn: 'Personal Information Protection Law',
  instrument: '2021年8月20日第十三届全国人民代表大会常务委员会第三十次会议通过',
  inForceSince: plainDate('2021-11-01'),
  articles: {
    25: quoted('个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。'),
    28: quoted(
      '敏感个人信息是一旦泄露或者非法使用，容易导致自然人的人格尊严受到侵害或者人身、财产安全受到危害的个人信息，包括生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等信息，以及不满十四周岁未成年人的个人信息。只有在具有特定的目的和充分的必要性，并采取严格保护措施的情形下，个人信息处理者方可处理敏感个人信息。',
    ),
  },
});

export const MIN = lawText({
  short: 'MIN',
  titleZh: '中华人民共和国未成年人保护法',
  titleEn: 'Law on the protection of minors',
  instrument: '2020年10月17日第十三届全国人民代表大会常务委员会第二十二次会议修订',
  inForceSince: plainDate('2021-06-01'),
  articles: {
    103: quoted(
      '公安机关、人民检察院、人民法院、司法行政部门以及其他组织和个人不得披露有关案件中未成年人的姓名、影像、住所、就读学校以及其他可能识别出其身份的信息，但查找失踪、被拐卖未成年人等情形除外。',
    ),
  },
});

export const JUV = lawText({
  short: 'JUV',
  titleZh: '中华人民共和国预防未成年人犯罪法',
  titleEn: 'Law on the prevention of juvenile delinquency',
  instrument: '2020年12月26日第十三届全国人民代表大会常务委员会第二十四次会议修订',
  inForceSince: plainDate('2021-06-01'),
  articles: {
    59: stated(
      '依法封存的未成年人记录不得向任何单位或者个人提供，司法机关办案需要或者依照国家规定查询的除外；被行政处罚的记录，适用同样规定。',
    ),
  },
});

export const SAMR_PUB = lawText({
  short: 'SAMR-PUB',
  titleZh: '市场监督管理行政处罚信息公示规定',
  titleEn: 'Provisions on the publication of penalties in market regulation',
  instrument: '国家市场监督管理总局令第45号',
  inForceSince: plainDate('2021-09-01'),
  articles: {
    13: stated(
      '通报批评或者较低数额罚款的公示满三个月停止，其他处罚满三年停止；限制从业等超过三年的，按照实际限制期限公示。',
    ),
  },
});
