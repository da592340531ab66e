import { describe, expect, it } from '@jest/globals';
import type { ForeignStepImported } from '@ecl/enforcement';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMapping } from '../mapping/read-mapping.js';
import { emptyLedger, eventsOf, importing } from '../run/ledger.fixture.js';
import { figuresOfLedger } from './figures-of-ledger.js';
import { inPublishedForm } from './published-form.fixture.js';

const folder = process.env['TRAFFIC_FINES_DIR'];
const given = folder === undefined ? describe.skip : describe;

// The log may not be part of this repository: the check runs where TRAFFIC_FINES_DIR names a folder that has it.
given('the published sample of the road traffic fine log (TRAFFIC_FINES_DIR)', () => {
  const inFolder = (name: string): string => join(folder ?? '', name);
  const mapping = () => readMapping('examples/road-traffic-fines.yaml');

  it.each(['xes', 'csv'])('the traffic fine log imported from %s has the published figures', async (format) => {
    const truth = JSON.parse(await readFile(inFolder('traffic-fines-sample-200-truth.json'), 'utf8'));
    const store = emptyLedger();
    const summary = await importing(store, inFolder(`traffic-fines-sample-200.${format}`), {
      mapping: await mapping(),
    });
    expect(summary).toMatchObject({ outcome: 'complete', refusals: [], problems: [], events: { added: 993 } });
    const [source] = await figuresOfLedger(store);
    const figures: Record<string, unknown> = inPublishedForm(source!.figures);
    // The flag speaks of an attribute that has no meaning here.
    const { dismissed_create: _, ...flags } = truth.case_flags;
    for (const [name, value] of Object.entries(figures))
      expect({ [name]: value }).toEqual({ [name]: name === 'case_flags' ? flags : truth[name] });
  });

  it('the traffic fine log keeps every attribute: the published digest can be computed from the ledger', async () => {
    const truth = JSON.parse(await readFile(inFolder('traffic-fines-sample-200-truth.json'), 'utf8'));
    const store = emptyLedger();
    await importing(store, inFolder('traffic-fines-sample-200.xes'), { mapping: await mapping() });
    const steps = (await eventsOf(store.readAll()))
      .filter(({ type }) => type === 'ForeignStepImported')
      .map(({ data }) => data as ForeignStepImported['data'])
      .sort((a, b) => a.source.event - b.source.event);
    const digest = createHash('sha256');
    for (const { sourceCaseId, index, attributes } of steps) {
      const pairs = Object.entries(attributes).map(([key, value]) => [key, value] as const);
      const text = pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
      digest.update(`${[sourceCaseId, String(index), ...text].join('\u001f')}\n`);
    }
    expect(digest.digest('hex')).toBe(truth.event_digest);
  });
});
