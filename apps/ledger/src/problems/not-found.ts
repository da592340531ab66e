import { namesInstead } from '@ecl/kernel';
import { Problem } from '@ecl/web';
import { problems } from './ledger-problems.js';

/* None of these repeats what was asked for: an address may hold a name, and answers are kept in logs elsewhere. */

/** What does not exist and what the caller may not know of are answered in the same words, without the id. */
export const noCase = (): Problem =>
  new Problem(problems.notFound, {
    zh: '没有这个案件或者其中所查的内容，或者您无权查看。GET /api/cases 列出您可以查看的案件。',
    en: 'There is no such case, or it has nothing of this kind, or it is not yours to see. GET /api/cases lists the cases that you may see.',
  });

/** A paper that a case did not receive: what is in another case is not told. */
export const noPaper = (): Problem =>
  new Problem(problems.notFound, {
    zh: '本案没有收到这份文件。GET /api/cases/{案件编号}/papers 列出本案各步骤所写明的文件。',
    en: 'This case has not received this file. GET /api/cases/{id}/papers lists what its steps name.',
  });

/** An upload that is no more, or somebody else’s. */
export const noUpload = (): Problem =>
  new Problem(problems.notFound, {
    zh: '没有这次上传，或者已经收存、放弃或被清理；请重新开始上传。',
    en: 'There is no such upload, or it was kept, given up or swept away; begin anew.',
  });

/** The same for a lead. */
export const noLead = (): Problem =>
  new Problem(problems.notFound, {
    zh: '没有这条线索，或者您无权查看。GET /api/leads 列出您可以查看的线索。',
    en: 'There is no such lead, or it is not yours to see. GET /api/leads lists the leads that you may see.',
  });

/** A request for case files. */
export const noRequest = (): Problem =>
  new Problem(problems.notFound, {
    zh: '没有这项调阅，或者与您无关。GET /api/lawful-requests 列出您可以查看的调阅。',
    en: 'There is no such request, or it is not yours to see. GET /api/lawful-requests lists those that you may see.',
  });

/** Of a webhook: there was none, or it has ended. */
export const noWebhook = (): Problem =>
  new Problem(problems.notFound, {
    zh: '没有这个推送，或者已终止。GET /api/webhooks 列出全部。',
    en: 'There is no such webhook, or it has ended. GET /api/webhooks lists them.',
  });

/** @param known the registers that there are */
export const noRegister = (known: readonly string[]): Problem =>
  new Problem(problems.notFound, {
    zh: `没有这个登记簿；可用的有 ${known.join('、')}。`,
    en: `There is no such register; the registers are ${known.join(', ')}.`,
  });

/** Names the step that was probably meant, or all. @param known the steps that there are */
export const noStep = (step: string, known: readonly string[]): Problem => {
  const { zh, en } = namesInstead(step, known);
  return new Problem(problems.notFound, { zh: `没有这个步骤${zh}`, en: `There is no such step${en}` });
};

/** A step that is taken at another address. */
export const beginsElsewhere = (address: string): Problem =>
  new Problem(problems.notFound, {
    zh: `这一步骤在另一地址办理：POST ${address}`,
    en: `This step has another address: POST ${address}`,
  });
