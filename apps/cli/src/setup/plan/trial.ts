import {
  doubtsAboutEntry,
  entriesInForce,
  registerDeciders,
  registersFrom,
  rulePacksFrom,
  workingCalendar,
  type Actor,
  type CommandType,
  type EnforcementContext,
  type RegisterEvent,
  type RegisterName,
  type Registers,
  type StepWarning,
  type Violation,
} from '@ecl/enforcement';
import { accountsDecider, type AccountCommand, type Accounts } from '@ecl/identity';
import type { Instant } from '@ecl/kernel';
import type { Present } from './present.js';

type History = (typeof registerDeciders)['agencies']['initialState'];

/** The answer to an entry that was tried: the events that it would make, or the rules that it breaks. */
export type Tried =
  | { readonly is: 'accepted'; readonly events: readonly RegisterEvent[]; readonly slips: readonly StepWarning[] }
  | { readonly is: 'refused'; readonly violations: readonly Violation[] };

/** An entry of a register that holds, with its number there. */
export interface HeldEntry {
  readonly entry: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The registers and accounts of a ledger, on which one entry after another is tried with the ledger's own rules. What is
 * accepted counts for the next one, and nothing is recorded anywhere.
 */
export class Trial {
  private readonly events: Map<RegisterName, readonly RegisterEvent[]>;
  private readonly histories = new Map<RegisterName, History>();
  private knownContext: EnforcementContext | undefined;
  private currentAccounts: Accounts;

  constructor(
    present: Present,
    private readonly actor: Actor,
    readonly now: Instant,
  ) {
    this.events = new Map(present.events);
    this.currentAccounts = present.accounts;
  }

  get registers(): Registers {
    return this.context.registers;
  }

  get accounts(): Accounts {
    return this.currentAccounts;
  }

  /** What was accepted since the last call becomes known to the rules of other registers. */
  learn(): void {
    this.knownContext = undefined;
  }

  held(register: RegisterName): readonly HeldEntry[] {
    return entriesInForce(this.eventsOf(register)).map(({ entry, event: { type, data } }) => ({
      ...{ entry, type },
      data,
    }));
  }

  /** How many events the register has, which is the number of its next entry. */
  sizeOf(register: RegisterName): number {
    return this.eventsOf(register).length;
  }

  try(register: RegisterName, commandType: CommandType, body: object): Tried {
    const command = commandType(body);
    const decision = registerDeciders[register].decide(command, this.historyOf(register), this.context);
    return decision.is === 'accepted'
      ? { ...decision, slips: doubtsAboutEntry(command, undefined, this.context) }
      : { is: 'refused', violations: decision.violations };
  }

  accept(register: RegisterName, events: readonly RegisterEvent[]): void {
    const decider = registerDeciders[register];
    const history = events.reduce<History>((before, event) => decider.evolve(before, event), this.historyOf(register));
    this.histories.set(register, history);
    this.events.set(register, [...this.eventsOf(register), ...events]);
  }

  /** Tries a command on the accounts, and keeps what it does. @returns the rules that it breaks */
  account(command: AccountCommand): readonly Violation[] {
    const { now, actor: by } = this;
    const decision = accountsDecider.decide(command, this.currentAccounts, { now, by, registers: this.registers });
    if (decision.is === 'refused') return decision.violations;
    this.currentAccounts = decision.events.reduce(
      (accounts, event) => accountsDecider.evolve(accounts, event),
      this.currentAccounts,
    );
    return [];
  }

  private eventsOf(register: RegisterName): readonly RegisterEvent[] {
    return this.events.get(register) ?? [];
  }

  private historyOf(register: RegisterName): History {
    const known = this.histories.get(register);
    if (known !== undefined) return known;
    const decider = registerDeciders[register];
    const history = this.eventsOf(register).reduce<History>(
      (before, event) => decider.evolve(before, event),
      decider.initialState,
    );
    this.histories.set(register, history);
    return history;
  }

  /** Made anew when something was learnt: to fold all registers after each of a thousand entries would take minutes. */
  private get context(): EnforcementContext {
    this.knownContext ??= this.madeContext();
    return this.knownContext;
  }

  private madeContext(): EnforcementContext {
    const all = [...this.events.values()].flat();
    return {
      now: this.now,
      actor: this.actor,
      calendar: workingCalendar(),
      registers: registersFrom(all),
      packs: rulePacksFrom(all),
    };
  }
}
