import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lawText, quoted } from './law-text.js';
import { articleVersions, versionOn } from './versions.js';

const version = (since: string, zh: string, until?: string) =>
  lawText({
    short: 'LAW',
    titleZh: '某法',
    titleEn: 'A law',
    instrument: `${since.slice(0, 4)}年修订`,
    inForceSince: plainDate(since),
    ...(until === undefined ? {} : { inForceUntil: plainDate(until) }),
    articles: { 7: quoted(zh) },
  });
const on = (texts: Parameters<typeof articleVersions>[0], day: string) =>
  versionOn(articleVersions(texts).get('LAW 7') ?? [], plainDate(day))?.zh;

describe('an amended law', () => {
  const texts = [version('2026-08-15', '新。'), version('2021-07-15', '旧。', '2026-08-14')];

  it('an amended law is read in the version of the day', () => {
    expect(['2021-07-14', '2021-07-15', '2026-08-14', '2026-08-15'].map((day) => on(texts, day))).toEqual([
      undefined,
      '旧。',
      '旧。',
      '新。',
    ]);
  });

  it('an amended law is not in force any more after its last day', () => {
    expect(on([version('2021-07-15', '旧。', '2026-08-14')], '2026-08-15')).toBeUndefined();
  });

  it('an amended law is refused with two versions in force on one day', () => {
    expect(() => articleVersions([version('2021-07-15', '旧。'), version('2026-08-15', '新。')])).toThrow('LAW');
    const overlap = version('2021-07-15', '旧。', '2026-08-15');
    expect(() => articleVersions([overlap, version('2026-08-15', '新。')])).toThrow('2026-08-15');
  });
});
