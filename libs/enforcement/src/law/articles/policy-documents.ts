import { plainDate } from '@ecl/kernel';
import { lawText, quoted, stated } from './law-text.js';

/** Opinions of the centre that agencies apply like rules: they are cited by paragraph. */
export const G118 = lawText({
  short: 'G118',
  titleZh: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  titleEn: 'State Council Office: guiding opinion on disclosure, whole-process recording and legal review',
  instrument: '国办发〔2018〕118号',
  inForceSince: plainDate('2018-12-05'),
  articles: {
    二: stated(
      '谁执法谁公示，明确公示内容的采集、传递、审核、发布职责；涉及国家秘密、商业秘密、个人隐私而依法确需公开的，作适当处理后公开；不准确的及时更正。',
    ),
    '(六)': stated(
      '行政许可、行政处罚决定信息自作出之日起7个工作日内公开，其他执法决定20个工作日内公开；被撤销、确认违法或者要求重新作出的，及时撤下；每年1月31日前公开上年度执法数据。',
    ),
    '(八)': stated(
      '查封扣押财产、强制拆除等现场执法活动和执法办案场所推行全程音像记录；现场执法、调查取证、听证、留置和公告送达等易引发争议的过程，根据实际情况音像记录。',
    ),
    '(十一)': stated(
      '明确法制审核机构，有专人负责；法制审核人员原则上不少于本单位执法人员总数的5%；发挥法律顾问、公职律师的作用。',
    ),
    '(十二)': stated(
      '涉及重大公共利益、可能造成重大社会影响或者引发社会风险、直接关系重大权益、经过听证程序、疑难复杂的执法决定，都要法制审核；各机关制定法制审核目录清单。',
    ),
    '(十三)': stated(
      '审核主体资格、程序、事实证据、法律适用和裁量、权限、文书、是否涉嫌犯罪；承办机构对审核指出的问题研究处理后，再次报送法制审核。',
    ),
  },
});

export const G27 = lawText({
  short: 'G27',
  titleZh: '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见',
  titleEn: 'State Council Office: opinion on benchmarks of administrative discretion',
  instrument: '国办发〔2022〕27号',
  inForceSince: plainDate('2022-07-29'),
  articles: {
    '(六)': stated('行政处罚裁量权基准应当包括违法行为、法定依据、裁量阶次、适用条件和具体标准，防止过罚不相适应。'),
    '(十二)': stated(
      '有裁量权基准的，在决定书中写明适用情况；适用本机关基准明显不当、显失公平或者情况变化的，经主要负责人批准或者集体讨论可以调整，记录归入案卷；上级机关的基准须报制定机关批准。',
    ),
  },
});

export const CENTRAL2015 = lawText({
  short: 'CENTRAL2015',
  titleZh: '中共中央 国务院关于深入推进城市执法体制改革改进城市管理工作的指导意见',
  titleEn: 'Central opinion on the reform of urban enforcement and urban management',
  instrument: '2015年12月24日',
  inForceSince: plainDate('2015-12-24'),
  articles: {
    '(十二)': quoted(
      '协管人员只能配合执法人员从事宣传教育、巡查、信息收集、违法行为劝阻等辅助性事务，不得从事具体行政执法工作。协管人员从事执法辅助事务以及超越辅助事务所形成的后续责任，由本级城市管理部门承担。',
    ),
  },
});
