import { cure, type Cures } from './cure.js';

/** What to do when a step of disclosure is refused. */
export const disclosureCures: Cures = {
  'disclosure.age-unknown': cure(
    '查明当事人出生日期并登记，确定其已成年后再公示。',
    'Find out and record the date of birth; publish only if the party was of age.',
  ),
  'disclosure.approver-proposed': cure(
    '由提请人以外的人员审核公示。',
    'Let someone other than the proposer decide on the disclosure.',
  ),
  'disclosure.crime-suspected': cure(
    '暂不公示，移送程序终结后再审核。',
    'Withhold it for the time being, and review it again after the transfer is over.',
  ),
  'disclosure.confirmed-unlawful': cure(
    '已被确认违法的决定不再公示。',
    'A decision that was confirmed unlawful is not published again.',
  ),
  'disclosure.nothing-to-pass-on': cure(
    '核对案件：没有因撤销、变更、确认违法或者无效而撤回的公示，或者已经通报。',
    'Check the case: nothing was withdrawn because the decision fell, or the platforms were told already.',
  ),
  'disclosure.minor': cure('登记不予公示。', 'Record that it is withheld.'),
  'disclosure.no-penalty': cure('登记不予公示。', 'Record that it is withheld.'),
  'disclosure.no-review-day': cure('填写晚于当日的复核日期。', 'Give a later day on which it will be reviewed again.'),
  'disclosure.not-by-local-policy': cure(
    '登记不予公示；应当公示的，先核对本机关的公示范围设定。',
    "Record that it is withheld; if it should be public, check the agency's policy on publication.",
  ),
  'disclosure.not-proposed': cure('先由办案人员提请公示审核。', 'Let a handler propose the disclosure first.'),
  'disclosure.not-published': cure(
    '核对决定；未公示的无需撤回。',
    'Check the decision: what is not published needs no withdrawal.',
  ),
  'disclosure.nothing-decided': cure(
    '核对案件：尚无决定或者决定已被撤销的，不能公示。',
    'Check the case: without a decision in force there is nothing to publish.',
  ),
  'disclosure.other-law': cure(
    '登记不予公示，并写明所依据的规定。',
    'Record that it is withheld, and name the law that forbids it.',
  ),
  'disclosure.other-test-applies': cure(
    '按应当适用的情形登记；没有不予公示情形的，予以公示。',
    'Give the test that the refusal names; if none applies, publish it.',
  ),
  'disclosure.reason-not-redacted': cure(
    '从对外说明中删去个人信息后重新提交。',
    'Remove the personal data from the public reason, and send it again.',
  ),
  'disclosure.reason-tells-of-a-crime': cure(
    '改写对外说明，只在内部理由中写明移送情况。',
    'Rewrite the public reason; the transfer belongs in the reason for the file.',
  ),
  'disclosure.reason-of-a-closed-matter': cure(
    '不填对外说明，具体理由写入内部理由。',
    'Leave the public reason out, and write the reason for the file.',
  ),
  'disclosure.closed-matter-explained-later': cure(
    '不填对外说明；原有说明可以撤下。',
    'Leave the public reason out; one that is there can be removed.',
  ),
  'disclosure.not-withdrawn': cure(
    '核对决定：没有撤回的，无须更正撤回说明。',
    'Check the decision: what was not withdrawn has no reason to restate.',
  ),
  'disclosure.redaction-failed': cure(
    '隐去姓名、证件号码、住址、联系方式和账号后重新提交。',
    'Remove names, numbers, addresses and accounts from the text, and send it again.',
  ),
  'disclosure.related-case-open': cure(
    '暂不公示，关联案件办结后再审核。',
    'Withhold it for the time being, and review it again after the related case is closed.',
  ),
  'disclosure.secret-or-privacy': cure(
    '登记不予公示；可作处理的，处理后重新提请。',
    'Record that it is withheld; if the matter can be removed, do so and propose again.',
  ),
  'disclosure.security': cure('登记不予公示，并报负责人。', 'Record that it is withheld, and report it to a head.'),
  'disclosure.withdrawn-without-suspicion': cure(
    '先登记涉嫌犯罪线索；没有涉嫌犯罪的，改填真实的撤回事由。',
    'Record the suspicion of a crime first; where there is none, give the true cause of the withdrawal.',
  ),
  'disclosure.under-way': cure(
    '等待审核结果；已公示需改动的，先撤回公示。',
    'Wait for the decision; to change what is published, withdraw it first.',
  ),
};
