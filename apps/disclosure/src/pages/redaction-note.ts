import { bilingual, html } from '@ecl/web';

/** Why something is missing: without the reason a reader takes a mask for a fault or a favour. */
export const redactionNote = html`<section id="redaction">
  <h2>${bilingual('哪些内容不公开，为什么', 'What is not shown, and why')}</h2>
  <ul>
    <li>
      ${bilingual(
        '自然人只显示姓氏加“某”：法律要求公开处罚决定，但公开个人信息以必要为限。单位以登记名称公开；个体工商户公开字号，其中的经营者姓名同样隐去；其他个人信息以“＊＊＊”代替。',
        'Natural persons appear with the surname and 某 only: the law requires that decisions are published, but personal data only as far as needed. Organisations appear under their registered names; so do sole traders, but the operator’s own name in it is masked. ＊＊＊ replaces other personal data.',
      )}
    </li>
    <li>
      ${bilingual(
        '身份证件号码、住址、联系方式、银行账号、财产状况，以及举报人、证人等第三人的信息一律删除，而不是遮盖。',
        'Identity numbers, home addresses, contact details, bank accounts, financial condition, and anything on informants, witnesses and other third parties are removed, not masked.',
      )}
    </li>
    <li>
      ${bilingual(
        '对未成年人的处罚，以及涉及国家秘密、商业秘密、个人隐私、关联未结案件或涉嫌犯罪移送的处罚，不公开或暂不公开。',
        'Penalties on minors are never published; those that involve secrets, privacy, a related open case or a suspected crime are withheld, some of them for a time.',
      )}
    </li>
  </ul>
  <p class="note">
    依据
    Basis：《内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法》第十条、第十一条；《行政处罚法》第四十八条；《个人信息保护法》；《未成年人保护法》第一百零三条。
  </p>
  <h2 id="correction">${bilingual('认为内容有误？', 'Is something wrong?')}</h2>
  <p>
    ${bilingual(
      '当事人或利害关系人可凭决定书文号，向作出决定的机关书面申请更正。机关核实后更正；决定被变更、撤销、确认违法或无效的，自该情形发生之日起三个工作日内撤回公示并说明理由。',
      'A party, or anyone whose rights are affected, may ask the agency that decided, in writing and with the number of the decision, to correct it. A decision that is changed, revoked or found unlawful or void is withdrawn here within three working days, with the reason.',
    )}
  </p>
</section>`;
