import { areLight, MAX_APPEND_BYTES, weightOfEvents, type Event } from '@ecl/event-sourcing';
import type { RuleStatement, Violation } from './rule.js';

/**
 * What a step records is stored whole or not at all, in one append, and an append has a greatest size in every store. It is
 * asked of each step after it was found lawful: only then is it known what the step would record.
 */
export const StepMustFitOneAppend: RuleStatement = {
  code: 'step.too-large',
  refs: [],
  articles: [],
  en: 'The step would record more than can be stored at once: its texts and lists are too long.',
  zh: '该步骤记录的内容过大，无法一次存入：文字或者列表过长。',
};

/** Why these events cannot be stored at once; nothing where they can. */
export const tooLarge = (events: readonly Event[]): readonly Violation[] => {
  if (areLight(events)) return [];
  const bytes = weightOfEvents(events);
  if (bytes <= MAX_APPEND_BYTES) return [];
  const { code, en, zh, articles } = StepMustFitOneAppend;
  const particulars = { bytes: String(bytes), mostBytes: String(MAX_APPEND_BYTES) };
  return [{ rule: code, message: en, messageZh: zh, articles, particulars }];
};
