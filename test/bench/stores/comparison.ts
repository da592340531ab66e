import { median } from '../figure.js';
import type { Turn } from './turn.js';

export interface Contender {
  readonly name: string;
  turn(): Promise<Turn>;
}

/** One measure over all contenders. */
export interface Comparison {
  readonly title: string;
  /** What a rate counts. */
  readonly unit: string;
  readonly results: readonly Result[];
}

export interface Result {
  readonly name: string;
  /** Per second: the median of the rounds. Undefined when it failed. */
  readonly rate: number | undefined;
  /** Milliseconds of all rounds together, sorted. */
  readonly latencies: readonly number[];
  readonly failure: string | undefined;
}

/** The number of turns of each contender; `BENCH_ROUNDS` overrides it. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

/**
 * Lets contenders take turns round after round, so that a noisy minute affects all of them, and begins each round with
 * another one, so that none always follows the same. A failing contender is left out from then on.
 */
export const compare = async (title: string, unit: string, contenders: readonly Contender[]): Promise<Comparison> => {
  const courses = contenders.map((contender) => new Course(contender));
  for (let round = 0; round < ROUNDS; round += 1)
    for (let turn = 0; turn < courses.length; turn += 1) await courses[(round + turn) % courses.length]!.turn();
  return { title, unit, results: courses.map((course) => course.result()) };
};

class Course {
  private readonly turns: Turn[] = [];
  private failure: string | undefined;

  constructor(private readonly contender: Contender) {}

  async turn(): Promise<void> {
    if (this.failure !== undefined) return;
    try {
      this.turns.push(await this.contender.turn());
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  result(): Result {
    const { turns, failure } = this;
    return {
      name: this.contender.name,
      rate: failure === undefined ? median(turns.map(({ count, seconds }) => count / seconds)) : undefined,
      latencies: turns.flatMap(({ latencies }) => latencies).sort((a, b) => a - b),
      failure,
    };
  }
}
