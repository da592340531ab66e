import type { StreamName } from '@ecl/event-sourcing';

/** The registers, each one stream (decision record 4). */
export const REGISTERS = ['agencies', 'personnel', 'banks', 'powers', 'rule-packs'] as const;
export type RegisterName = (typeof REGISTERS)[number];

export const isRegister = (name: string): name is RegisterName => (REGISTERS as readonly string[]).includes(name);

export const registerStream = (register: RegisterName): StreamName => `register-${register}`;

const streams = new Set<StreamName>(REGISTERS.map(registerStream));
export const isRegisterStream = (streamName: StreamName): boolean => streams.has(streamName);
