import { join } from 'node:path';
import { bareRows, type Row } from './bare-rows.js';
import { sampleEvent } from './sample-events.js';

/** Bare rows in a loop, in transactions of `group` events. */
export const bareLoop = (folder: string, name: string, group: number): ((from: number, count: number) => void) => {
  const { write } = bareRows(join(folder, `${name}.sqlite`));
  return (from, count) => {
    for (let i = from; i < from + count; i += group) write(rowsOf(i, Math.min(i + group, from + count)));
  };
};

const rowsOf = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, index) => {
    const stream = `case-${String(from + index)}`;
    return { stream, revision: 0, event: sampleEvent(stream, from + index) };
  });
