import type { WithdrawnDecision } from '@ecl/read-models';
import type { Reader } from './reader.js';

const CAUSES: Readonly<Record<WithdrawnDecision['cause'], readonly [zh: string, en: string]>> = {
  revoked: ['决定已撤销', 'the decision was revoked'],
  changed: ['决定已变更', 'the decision was changed'],
  confirmedIllegal: ['决定被确认违法', 'the decision was found unlawful'],
  confirmedInvalid: ['决定被确认无效', 'the decision was found void'],
  inaccurate: ['公示信息有误', 'what was published was not accurate'],
  expired: ['公示期满', 'the time of publication is over'],
  notOpen: ['依法不予公开或者暂不公开', 'the law does not let it be open, or not yet'],
};

export const causeInWords = (reader: Reader, cause: WithdrawnDecision['cause']): string => reader.say(...CAUSES[cause]);
