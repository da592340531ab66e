import type { PersonalField } from '@ecl/event-sourcing';
import { beijingTime } from '../console/beijing-time.js';

const MOST_FACTS = 12;
const HIDDEN = '（个人信息 personal data）';

/** The values of a payload that fit on a line, by the path to each; personal data is not among them. */
export const plainFacts = (data: object, personal: readonly PersonalField[]): readonly string[] => {
  const facts: string[] = [];
  const hidden = new Set(personal.map(({ path }) => path.join('.')));
  const tell = (value: unknown, path: readonly string[], place: readonly string[]): void => {
    if (facts.length >= MOST_FACTS) return;
    if (hidden.has(place.join('.'))) facts.push(`${path.join('.')}=${HIDDEN}`);
    else if (Array.isArray(value)) value.forEach((item, i) => tell(item, [...path, String(i)], [...place, '*']));
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) tell(member, [...path, key], [...place, key]);
    else if (!TOLD_ELSEWHERE.has(path.join('.')))
      facts.push(`${path.join('.')}=${typeof value === 'string' ? beijingTime(value) : String(value)}`);
  };
  tell(data, [], []);
  return facts;
};

const TOLD_ELSEWHERE = new Set(['occurredAt', 'occurredOn']);
