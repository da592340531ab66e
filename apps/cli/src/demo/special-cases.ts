import type { PlainDate } from '@ecl/kernel';
import {
  APPEARANCE,
  PLANNING,
  caseAbout,
  citizen,
  company,
  secondUnit,
  tellCaseInReview,
  tellCaseReviewedTwice,
  tellCaseOfThreeParties,
  tellCaseOfTwoParties,
  tellCaseUnderTwoLaws,
  tellDeferred,
  tellFilingRefused,
  tellGoodsForgotten,
  tellGoodsKept,
  tellHeardCase,
  tellMinorsCase,
  tellNoPenalty,
  tellOnSpotCollected,
  tellOnSpotDecision,
  tellOnSpotPaid,
  tellPaidInInstalments,
  tellReturnedCase,
  tellRevokedCase,
  tellTransferFiledByPolice,
  tellTransferStalledAtPolice,
  tellTransferredOut,
  trader,
  workingDaysBefore,
  type Amendment,
  type CaseStory,
  type CaseSubject,
} from '@ecl/storytelling';

export interface SpecialCase {
  readonly subject: CaseSubject;
  readonly begunWorkingDaysAgo: number;
  readonly tell: (story: CaseStory) => void;
}

/** An invented local rule that is amended on the working day after the conduct of case 217. */
const AMENDED_LAW = { law: '演示市城市容貌管理办法（虚构）', article: '第十条' };
const DAYS_SINCE_THE_CONDUCT = 16;

export const amendments = (today: PlainDate): readonly Amendment[] => [
  {
    provision: AMENDED_LAW,
    from: workingDaysBefore(today, DAYS_SINCE_THE_CONDUCT - 1),
    words: '擅自占用公共场地的，责令限期改正，处二千元以上二万元以下罚款。',
  },
];

const WASTE = { law: '城市建筑垃圾管理规定', article: '第二十五条' };

const about = (
  number: string,
  powerCode: string,
  party: CaseSubject['party'],
  conduct: string,
  law: CaseSubject['law'],
  fineInYuan: number,
  different: Partial<CaseSubject> = {},
): CaseSubject =>
  caseAbout(`demo-${number}`, {
    ...{ powerCode, party, conduct, law, fineInYuan, place: `演示路 ${number} 号` },
    ...different,
  });

/** Seventeen on the day of the conduct, whenever the demonstration is made. */
const seventeen = (today: PlainDate): string => `${String(Number(today.slice(0, 4)) - 17)}-01-15`;

/** The courses that a case can take besides the ordinary one. */
export const specialCases = (today: PlainDate): readonly SpecialCase[] => [
  {
    subject: about(
      '201',
      '02-1',
      company('201', '演示大型置业有限公司'),
      '违反规划许可擅自加建两层',
      PLANNING,
      120_000,
    ),
    begunWorkingDaysAgo: 45,
    tell: tellHeardCase,
  },
  {
    subject: about(
      '202',
      '03-1',
      company('202', '演示路桥有限公司'),
      '未取得施工许可证擅自施工',
      { law: '建筑法', article: '第六十四条' },
      80_000,
    ),
    begunWorkingDaysAgo: 12,
    tell: tellCaseInReview,
  },
  {
    subject: about('203', '02-2', company('203', '演示仓储有限公司'), '临时建筑超期未拆除', PLANNING, 60_000, {
      team: secondUnit,
    }),
    begunWorkingDaysAgo: 10,
    tell: tellReturnedCase,
  },
  {
    subject: about('204', '09-3', company('204', '演示清运有限公司'), '擅自设置弃置场受纳建筑垃圾', WASTE, 60_000),
    begunWorkingDaysAgo: 40,
    tell: tellCaseReviewedTwice,
  },
  {
    subject: about('205', '09-3', company('205', '演示化工处置有限公司'), '跨区域大量倾倒有害废物', WASTE, 90_000),
    begunWorkingDaysAgo: 20,
    tell: tellTransferFiledByPolice,
  },
  {
    subject: about('206', '11-1a', company('206', '演示污泥处置有限公司'), '向河道倾倒污泥数百吨', WASTE, 90_000),
    begunWorkingDaysAgo: 18,
    tell: tellTransferStalledAtPolice,
  },
  {
    subject: about('207', '08-4', company('207', '演示餐饮管理有限公司'), '占用人行道经营', APPEARANCE, 3_000),
    begunWorkingDaysAgo: 30,
    tell: tellRevokedCase,
  },
  {
    subject: about(
      '208',
      '08-2c',
      citizen('208', '少年示例', seventeen(today)),
      '在公共建筑物乱涂乱画',
      APPEARANCE,
      100,
    ),
    begunWorkingDaysAgo: 25,
    tell: tellMinorsCase,
  },
  {
    subject: about('209', '08-4', trader('209', '演示流动摊点'), '占道摆摊', APPEARANCE, 200),
    begunWorkingDaysAgo: 15,
    tell: tellOnSpotPaid,
  },
  {
    subject: about('210', '08-2b', citizen('210', '辛示例'), '占用公共空间堆放杂物', APPEARANCE, 150),
    begunWorkingDaysAgo: 7,
    tell: tellOnSpotDecision,
  },
  {
    subject: about('211', '09-5', citizen('211', '壬示例'), '随地丢弃垃圾', APPEARANCE, 50, { team: secondUnit }),
    begunWorkingDaysAgo: 9,
    tell: tellOnSpotCollected,
  },
  {
    subject: about('212', '08-3', trader('212', '演示五金店'), '门前短时堆放货物，当场清理', APPEARANCE, 500),
    begunWorkingDaysAgo: 20,
    tell: tellNoPenalty,
  },
  {
    subject: about(
      '213',
      '10-1e',
      company('213', '演示酒楼有限公司'),
      '油烟净化设施未正常使用',
      { law: '生态环境法典', article: '第一千一百三十二条' },
      9_000,
    ),
    begunWorkingDaysAgo: 24,
    tell: tellPaidInInstalments,
  },
  {
    subject: about(
      '214',
      '14-2',
      company('214', '演示物流有限公司'),
      '占用城市道路装卸货物',
      { law: '城市道路管理条例', article: '第四十二条' },
      6_000,
      { team: secondUnit },
    ),
    begunWorkingDaysAgo: 22,
    tell: tellDeferred,
  },
  {
    subject: about(
      '215',
      '12-1b',
      company('215', '演示传媒有限公司'),
      '户外广告涉嫌虚假',
      { law: '广告法', article: '第五十五条' },
      8_000,
    ),
    begunWorkingDaysAgo: 11,
    tell: tellFilingRefused,
  },
  {
    subject: about(
      '216',
      '10-1c',
      company('216', '演示拆除有限公司'),
      '拆迁工地扬尘，涉及排污许可',
      { law: '生态环境法典', article: '第一千一百二十八条' },
      8_000,
    ),
    begunWorkingDaysAgo: 13,
    tell: tellTransferredOut,
  },
  {
    subject: about('217', '08-3', company('217', '演示广场经营有限公司'), '占用广场堆放展架', AMENDED_LAW, 1_500),
    begunWorkingDaysAgo: DAYS_SINCE_THE_CONDUCT,
    tell: tellCaseUnderTwoLaws,
  },
  {
    subject: about('218', '08-3', company('218', '演示联营商贸有限公司'), '共同占道经营', APPEARANCE, 2_000, {
      others: [{ party: citizen('218b', '寅示例'), fineInYuan: 500 }],
    }),
    begunWorkingDaysAgo: 24,
    tell: tellCaseOfTwoParties,
  },
  {
    subject: about('219', '08-3', company('219', '演示搭建工程有限公司'), '共同占道堆放物料', APPEARANCE, 2_000, {
      others: [
        { party: trader('219b', '卯示例建材经营部'), fineInYuan: 1_000 },
        { party: citizen('219c', '辰示例'), fineInYuan: 500 },
      ],
    }),
    begunWorkingDaysAgo: 16,
    tell: tellCaseOfThreeParties,
  },
  {
    subject: about('220', '08-4', trader('220', '演示夜市摊点'), '占道经营，拒不撤离', APPEARANCE, 800),
    begunWorkingDaysAgo: 5,
    tell: tellGoodsKept,
  },
  {
    subject: about('221', '08-4', trader('221', '演示早市摊点'), '占道经营，物品登记保存后逾期未处理', APPEARANCE, 800),
    begunWorkingDaysAgo: 14,
    tell: tellGoodsForgotten,
  },
];
