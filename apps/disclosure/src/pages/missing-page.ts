import { html } from '@ecl/web';
import { publicPage, type Visit } from './frame.js';

/** What is not on this site, and why: without the reason a reader takes a mask for a fault or a favour. */
export const missingPage = (visit: Visit): string => {
  const { reader } = visit;
  return publicPage(visit, {
    title: reader.say('哪些不公开，为什么', 'What is not shown, and why'),
    body: html`<h2>${reader.say('公示的决定里隐去什么', 'What is removed from published decisions')}</h2>
      <dl class="facts">
        <dt>${reader.say('自然人的名字', 'Given names')}</dt>
        <dd>
          ${reader.say('只显示姓氏加“某”：公开个人信息以必要为限。个体工商户公开字号，其中的经营者姓名同样隐去；单位以登记名称公开。', 'Only the surname and 某 are shown: personal data is public only as far as needed. Sole traders appear under the name of the business, with the operator’s own name masked in it; organisations under their registered names.')}
          <span class="note" lang="zh-CN">《个人信息保护法》第六条</span>
        </dd>
        <dt>
          ${reader.say('证件、住址、联系方式、账号、财产', 'Identity numbers, addresses, contacts, accounts, property')}
        </dt>
        <dd>
          ${reader.say('一律删除，不是遮盖。', 'Removed, not covered.')}
          <span class="note" lang="zh-CN"
            >《内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法》第十条</span
          >
        </dd>
        <dt>${reader.say('举报人、证人等其他人', 'Informants, witnesses, other people')}</dt>
        <dd>${reader.say('一律删除。', 'Removed.')}</dd>
      </dl>
      <h2>${reader.say('哪些决定整份不在这里', 'Which decisions are not here at all')}</h2>
      <dl class="facts">
        <dt>${reader.say('未成年人', 'Minors')}</dt>
        <dd>
          ${reader.say('对未成年人的处罚不公开，也不公开能认出他们的内容。', 'Penalties on minors are never published, nor anything by which they could be known.')}
          <span class="note" lang="zh-CN">《未成年人保护法》第一百零三条</span>
        </dd>
        <dt>${reader.say('秘密和隐私', 'Secrets and privacy')}</dt>
        <dd>
          ${reader.say('涉及国家秘密、商业秘密、个人隐私的，或者公开可能危及安全和社会稳定的，不公开。', 'What touches state or business secrets or privacy, or may harm security or stability, is not open.')}
          <span class="note" lang="zh-CN">办法第十一条；《政府信息公开条例》第十四条、第十五条</span>
        </dd>
        <dt>${reader.say('还不能公开的', 'Not yet open')}</dt>
        <dd>
          ${reader.say('可能影响其他未办结的案件，或者依法应当移送的，暂不公开；原因消失后重新审查。', 'What may affect another open case, or must be handed over by law, is not open yet; it is examined again when the cause ends.')}
          <span class="note" lang="zh-CN">办法第十一条</span>
        </dd>
        <dt>${reader.say('公示期满的', 'After its time')}</dt>
        <dd>
          ${reader.say('公示期满后不再显示。', 'A decision is no longer shown after the last day of its publication.')}
        </dd>
      </dl>
      <h2>${reader.say('本网站没有的内容', 'What this site does not have')}</h2>
      <p>
        ${reader.say('行政检查的结果、执法音像、案卷材料不在这里公示。需要的，可以向机关申请公开政府信息。', 'Results of inspections, recordings and case files are not published here. You may ask the agency for government information.')}
        <a href="${reader.to('/rights#information')}">${reader.say('怎样申请', 'How to ask')}</a>
      </p>`,
  });
};
