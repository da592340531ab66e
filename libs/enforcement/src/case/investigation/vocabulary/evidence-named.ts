import { code, listOf, moment, optional } from '@ecl/event-sourcing';

/**
 * What on file shows something: pieces of evidence, interviews, preserved goods and tests with a result, by their ids (当事人陈述, 证人证言 and
 * 鉴定意见 are evidence as well, APL 46), and inspections by their moments, because they have no id.
 */
export const evidenceNamed = () => ({
  evidenceIds: listOf(code(), { max: 50 }),
  inspectionsAt: optional(listOf(moment(), { min: 1, max: 50 })),
});
