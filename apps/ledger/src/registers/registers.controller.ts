import type { EventStore } from '@ecl/event-sourcing';
import { entriesInForce, type RegisterEvent, type RegisterName } from '@ecl/enforcement';
import { REGISTER_READERS } from '@ecl/identity';
import { isRegister, REGISTERS, registerStream, type Ledger } from '@ecl/ledger';
import { RegisterEntryList, type RegisterEntry } from '../answers/register-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import { RegisterAddress } from '../input/addresses.js';
import { KnownAtQuery } from '../input/known-at-query.js';
import { entriesAsked, NumberedListQuery } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { noRegister } from '../problems/not-found.js';
import { lastEventOf } from '../queries/last-event.js';
import { etagOf } from '../steps/preconditions.js';

/** 登记簿: every entry ever made, oldest first, straight from the log; the ETag is what the next entry is made on. */
@ApiTags('登记簿 Registers')
@Controller('api/registers')
export class RegistersController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get(':register')
  @AllowedTo(REGISTER_READERS)
  @DescribePlain('查阅登记簿 · Read a register', RegisterEntryList)
  async entries(
    @Param() { register }: RegisterAddress,
    @Query() asked: NumberedListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegisterEntryList> {
    if (!isRegister(register)) throw noRegister(REGISTERS);
    const { from, count } = entriesAsked(asked);
    const { store } = this.ledger;
    // Read before the entries: an entry added in between makes the ETag stale, but the entries stay complete.
    const last = await lastEventOf(store, registerStream(register));
    const found = await entriesFrom(store, register, from, count + 1);
    const items = found.slice(0, count);
    if (last) response.set('ETag', etagOf(last.revision));
    return { items, next: found.length > count ? String(items.at(-1)?.entry) : null };
  }

  /** What the register said at a moment: later entries and corrections are left out. The calendar and its years too. */
  @Get(':register/in-force')
  @AllowedTo(REGISTER_READERS)
  @DescribePlain('查阅有效登记 · Read the entries that hold, now or as known at a moment', RegisterEntryList)
  async inForce(
    @Param() { register }: RegisterAddress,
    @Query() { knownAt }: KnownAtQuery,
  ): Promise<RegisterEntryList> {
    if (!isRegister(register)) throw noRegister(REGISTERS);
    const all = await entriesFrom(this.ledger.store, register, 0, MORE_THAN_ANY_REGISTER);
    const known = all.filter(({ recordedAt }) => knownAt === undefined || String(recordedAt) <= knownAt);
    const held = entriesInForce(known.map(({ type, data }) => ({ type, data }) as RegisterEvent));
    return { items: held.flatMap(({ entry }) => known[entry] ?? []), next: null };
  }
}

const MORE_THAN_ANY_REGISTER = 1_000_000;

const entriesFrom = async (
  store: EventStore,
  register: RegisterName,
  fromRevision: number,
  maxCount: number,
): Promise<readonly RegisterEntry[]> => {
  const entries: RegisterEntry[] = [];
  for await (const event of store.readStream(registerStream(register), { fromRevision, maxCount })) {
    const { type, data, revision, metadata } = event;
    entries.push({ entry: revision, type, data, recordedAt: metadata['recordedAt'] });
  }
  return entries;
};
