import { schemaCheck } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EnforcementContext } from '../context.js';
import { anyWay } from '../testing/any-way.js';
import { walk } from '../testing/walker.js';
import { caseDecider, caseRules } from './case.js';
import type { CaseCommand } from './commands.js';
import type { CaseState } from './state.js';

/** A step that somebody asked for on a walk, and the half of its members that a number chooses. */
interface Asked {
  readonly command: CaseCommand;
  readonly part: CaseCommand['data'];
  readonly state: CaseState;
  readonly context: EnforcementContext;
}

const judgings = new Map(caseRules.map((judging) => [judging.commandType.name, judging]));

const holdsFor = (claim: (asked: Asked) => void, numRuns: number) => {
  const property = fc.property(anyWay, fc.array(fc.nat(0xffff), { minLength: 7, maxLength: 7 }), (way, masks) => {
    let turn = 0;
    walk(...way, (command, state, context) => {
      turn += 1;
      const mask = (masks[turn % masks.length] ?? 0) * turn;
      claim({ command, part: partOf(command, mask), state, context });
    });
  });
  fc.assert(property, { numRuns, endOnFailure: true });
};

const partOf = ({ data }: CaseCommand, mask: number): CaseCommand['data'] =>
  Object.fromEntries(
    Object.entries(data).filter(([name], place) => name === 'occurredAt' || ((mask >> (place % 16)) & 1) === 1),
  ) as CaseCommand['data'];

const decided = ({ command, state, context }: Asked) => caseDecider.decide(command, state, context);
const codesOf = (violations: readonly { readonly rule: string }[]) => violations.map(({ rule }) => rule);

describe('what a step would be answered', () => {
  it('what a whole step would be answered is what it is answered', () => {
    holdsFor((asked) => {
      const { command, state, context } = asked;
      const would = caseDecider.whatIf(command, state, context);
      const is = decided(asked);
      if (is.is === 'accepted') expect(would).toEqual(is);
      else expect(would).toEqual({ ...is, missing: [], notYetAsked: [] });
    }, 3);
  });

  it('what a part of a step would be refused for, the whole is refused for too; what the whole is refused for besides was not yet asked', () => {
    holdsFor((asked) => {
      const { command, part, state, context } = asked;
      const would = caseDecider.whatIf({ type: command.type, data: part }, state, context);
      const isWhole = schemaCheck(judgings.get(command.type)!.commandType.schema)(part).length === 0;
      expect(would.is === 'accepted').toBe(
        isWhole && decided({ ...asked, command: { ...command, data: part } as CaseCommand }).is === 'accepted',
      );
      if (isWhole || would.is === 'accepted') return;
      const is = decided(asked);
      const whole = is.is === 'refused' ? codesOf(is.violations) : [];
      const now = would.is === 'refused' ? codesOf(would.violations) : [];
      expect(now.filter((code) => !whole.includes(code))).toEqual([]);
      const open = [...now, ...codesOf(would.notYetAsked)];
      if (!isAskedAlone(now)) expect(whole.filter((code) => !open.includes(code))).toEqual([]);
      expect(would.missing).not.toEqual([]);
    }, 3);
  });

  it('a rule judges a step by the members that it names, and by no other', () => {
    holdsFor(({ command, state, context }) => {
      for (const rule of judgings.get(command.type)!.rules) {
        const named = new Set(['occurredAt', ...rule.reads, ...(rule.whom?.members ?? [])]);
        const seen = Object.fromEntries(Object.entries(command.data).filter(([name]) => named.has(name)));
        const [whole, part] = [command.data, seen].map((data) => rule.brokenWhen(data as never, state, context));
        if (whole !== part) expect({ rule: rule.code, isBroken: part }).toEqual({ rule: rule.code, isBroken: whole });
      }
    }, 4);
  });
});

/** The law of the day is asked first and alone. */
const isAskedAlone = (codes: readonly string[]): boolean => codes.includes('step.before-the-rule-packs');
