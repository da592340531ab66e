import { describe, expect, it } from '@jest/globals';
import { disclosureControllers } from '../../apps/disclosure/src/disclosure-app.js';
import { ledgerControllers } from '../../apps/ledger/src/ledger-app.js';
import { unlistedControllers } from './controllers.js';
import { sourceTree } from './source-tree.js';

describe('the controllers of an app', () => {
  it.each([
    ['apps/ledger/', ledgerControllers],
    ['apps/disclosure/', disclosureControllers],
  ])('every controller that %s defines is listed, so that its routes are answered', (folder, listed) => {
    expect(unlistedControllers(sourceTree(), folder, listed)).toEqual([]);
    expect(unlistedControllers(sourceTree(), folder, []).length).toBeGreaterThan(3);
  });

  it('a controller that is not listed is found', () => {
    const planted = '@Controller("api/planted")\n@ApiTags("planted")\nexport class PlantedController {}\n';
    expect(unlistedControllers(new Map([['apps/ledger/src/planted.ts', planted]]), 'apps/ledger/', [])).toEqual([
      'PlantedController in apps/ledger/src/planted.ts',
    ]);
  });

  it('every controller of the sources is seen by the search', () => {
    const sources = sourceTree();
    const written = [...sources]
      .filter(([path]) => path.startsWith('apps/') && !path.endsWith('.spec.ts'))
      .flatMap(([, text]) => text.match(/^@Controller\(/gm) ?? []);
    expect(unlistedControllers(sources, 'apps/', [])).toHaveLength(written.length);
  });
});
