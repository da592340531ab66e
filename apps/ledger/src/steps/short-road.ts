import type { CommandType } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { bringsPlainJson, readPlainJson } from '@ecl/web';
import type { Request, Response } from 'express';
import { admitted, SIGNED_IN, type Admitting, type SignedInRequest } from '../access/admission.js';
import { AN_ID } from '../input/addresses.js';
import type { RoadOf } from '../web/past-the-router.js';
import { isGivenItsId, type StepFamily } from './step-families.js';
import { beginningStep, takingStep } from './taking-step.js';

/** What stands behind one address of a step. */
interface Road {
  /** As the router calls it: entries of the log name it. */
  readonly route: string;
  readonly status: 200 | 201;
  readonly take: (request: Request, response: Response, id: string) => Promise<object>;
}

interface ShortRoadSettings extends Admitting {
  readonly ledger: Ledger;
  /** The longest body that is read. */
  readonly mostBodyBytes: number;
}

/**
 * Steps take a short road: their address is looked up instead of being compared with some three hundred routes one after the other,
 * and what stands at it is called without the layers between. What stands there, and who is admitted to it, is the same as for the
 * routes, which stay: they describe the steps, and answer every request that is not written plainly (decision 50).
 */
export const shortRoad = (
  families: readonly StepFamily[],
  { ledger, mostBodyBytes, ...admitting }: ShortRoadSettings,
): RoadOf => {
  const roads = new Map(families.flatMap((family) => family.commandTypes.map((type) => roadTo(ledger, family, type))));
  return (request) => {
    if (request.method !== 'POST' || !bringsPlainJson(request, mostBodyBytes)) return undefined;
    const found = placeIn(request.url);
    const road = found && roads.get(found.route);
    if (!found || !road) return undefined;
    return async (plain, response) => {
      const body = await readPlainJson(plain);
      const request = Object.assign(plain, { body, route: { path: road.route } }) as Request;
      await admitted(request, SIGNED_IN, admitting);
      answerJson(response, road.status, await road.take(request, response, found.id));
    };
  };
};

/** As Express answers JSON; what it asks about caches is of no concern to a step. */
const answerJson = (response: Response, status: number, answer: object): void => {
  const text = JSON.stringify(answer);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  // As text it leaves with the headers, in one piece.
  response.end(text);
};

const roadTo = (ledger: Ledger, family: StepFamily, commandType: CommandType): readonly [string, Road] => {
  const { path, onlyId, givesIds } = family;
  if (givesIds && isGivenItsId(family, commandType)) {
    const begin = beginningStep(family, commandType, givesIds);
    const route = `/api/${path}/steps/${commandType.step}`;
    return [route, { route, status: 201, take: (request, response) => begin(ledger, signedIn(request), response) }];
  }
  const take = takingStep(family, commandType);
  const route = `/api/${path}${onlyId === undefined ? '/:id' : ''}/steps/${commandType.step}`;
  return [
    route,
    { route, status: 200, take: (request, response, id) => take(ledger, signedIn(request), response, onlyId ?? id) },
  ];
};

const signedIn = (request: Request) => request as SignedInRequest;

/** Where a plainly written address leads; any other one is left to the router. */
const placeIn = (url = ''): { readonly route: string; readonly id: string } | undefined => {
  const parts = url.split('/');
  const [empty, api, path = '', third = '', fourth = '', fifth] = parts;
  if (empty !== '' || api !== 'api') return undefined;
  if (parts.length === 5) return third === 'steps' ? { route: url, id: '' } : undefined;
  if (parts.length !== 6 || fourth !== 'steps' || !AN_ID.test(third) || fifth === undefined) return undefined;
  return path === 'registers' ? { route: url, id: '' } : { route: `/api/${path}/:id/steps/${fifth}`, id: third };
};
