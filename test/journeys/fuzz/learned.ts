import type { Chance } from './chance.js';

/** What was asked, so that an answer can be remembered with it. */
export interface Asked {
  /** The path of the contract, with its parameters. */
  readonly route: string;
  readonly ids: readonly string[];
  readonly as: string | undefined;
}

/** Below it a request was not even looked at by what is on record. */
const IS_TURNED_AWAY = [401, 403, 404, 405];

/**
 * What answers have taught: who may ask at a route, which ids are there, which revision is the last. Half of the requests use it, so that
 * they are not turned away at the door; the other half go on trying doors.
 */
export class Learned {
  private readonly people = new Map<string, Set<string>>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly revisions = new Map<string, string>();

  constructor(private readonly chance: Chance) {}

  person(route: string, among: readonly string[]): string {
    return this.known(this.people.get(route), among);
  }

  id(route: string, among: readonly string[]): string {
    return this.known(this.ids.get(route), among);
  }

  /** The entity tag that a stream had last, mostly. */
  revision(ids: readonly string[], otherwise: string): string {
    return this.chance.oneIn(4) ? otherwise : (this.revisions.get(ids[0] ?? '') ?? otherwise);
  }

  answered({ route, ids, as }: Asked, status: number, etag: string | undefined): void {
    if (etag !== undefined && ids[0] !== undefined) this.revisions.set(ids[0], etag);
    if (IS_TURNED_AWAY.includes(status)) return;
    if (as !== undefined) remember(this.people, route, as);
    for (const id of ids) remember(this.ids, route, id);
  }

  private known(known: ReadonlySet<string> | undefined, among: readonly string[]): string {
    return known && this.chance.oneIn(2) ? this.chance.of([...known]) : this.chance.of(among);
  }
}

const remember = (all: Map<string, Set<string>>, route: string, what: string): void => {
  all.set(route, (all.get(route) ?? new Set()).add(what));
};
