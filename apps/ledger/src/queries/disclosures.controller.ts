import { disclosurePreviews, type Actor, type CaseState, type ClockId, type DisclosurePreview } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { caseRegister, isDeadlineKey, searchDeadlines, type DeadlineRow } from '@ecl/read-models';
import { Choice } from '@ecl/web';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import {
  DisclosureOfCase,
  WaitingDisclosureList,
  type DisclosureOfParty,
  type DisclosurePreviewAnswer,
  type WaitingDisclosure,
} from '../answers/disclosure-answers.js';
import { caseOnRecord } from '../case-file/case-on-record.js';
import { openCaseFile, openCasePart } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { PagedQuery, PageKey, pageIn } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain, DescribeQuery, REVISION } from '../openapi/describe-answer.js';
import { etagOf } from '../steps/preconditions.js';
import { answered, listed } from './answering.js';

/** What may wait, each with the time limit that says so. */
const LIMITS = {
  publication: 'L80',
  withholdingReview: 'L80-review',
  withdrawal: 'L82',
  withdrawalPassedOn: 'L83',
} as const satisfies Record<string, ClockId>;
type Waiting = keyof typeof LIMITS;

export class WaitingDisclosureQuery extends PagedQuery {
  @PageKey(isDeadlineKey)
  readonly after?: string;

  @Choice(Object.keys(LIMITS), {
    optional: true,
    description: '等待办理的事项；缺省为公示 / What waits; absent: publication',
  })
  readonly kind?: Waiting;
}

/** 公示: what waits for redaction and publication, the longest waiting first, and what is needed to do it. */
@ApiTags('公示 Disclosure')
@AllowedTo('signedIn')
@Controller('api/disclosures')
export class DisclosuresController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery(
    '等待公示、复核、撤回的决定 · Decisions that wait to be published, reviewed or withdrawn',
    WaitingDisclosureList,
  )
  async waiting(
    @Query() asked: WaitingDisclosureQuery,
    @Req() { caller: { actor } }: SignedInRequest,
  ): Promise<WaitingDisclosureList> {
    const search = {
      list: 'waiting',
      on: chinaDateOf(this.ledger.clock.now()),
      clock: LIMITS[asked.kind ?? 'publication'],
      part: partOf(actor),
    } as const;
    // A text about a minor is withdrawn by whoever publishes: this is work, and no search of the sealed record (JUV 59).
    const sealed = search.part === 'decision' ? 'shown' : 'hidden';
    const { items, ...rest } = await answered(this.ledger, caseRegister, asked.atLeast, (db) =>
      listed(searchDeadlines(db, this.ledger.scopeOf(actor).cases, search, pageIn(asked), sealed)),
    );
    return { ...rest, items: await Promise.all(items.map((row) => this.waitingIn(row))) };
  }

  /** Straight from the log; the reading is on record. */
  @Get(':id')
  @DescribePlain('一案的公示情况 · The disclosure of one case', DisclosureOfCase, REVISION)
  async one(
    @Param() { id }: StreamAddress,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DisclosureOfCase> {
    const part = partOf(caller.actor);
    const { state, revision, caseId } = await (part === 'file'
      ? openCaseFile(this.ledger, caller, id)
      : openCasePart(this.ledger, caller, id, part));
    response.set('ETag', etagOf(revision));
    const { originals, redactedCopies } = state.recording;
    return {
      caseId,
      parties: partiesIn(state),
      previews: disclosurePreviews(state, this.ledger.lawFor(caller.actor)).map(previewOf),
      recordingIds: Object.keys(originals),
      copyIds: redactedCopies,
    };
  }

  private async waitingIn(row: DeadlineRow): Promise<WaitingDisclosure> {
    const { caseId, caseNumber, agencyId, kind, zh, en, dueOn, daysLate, isProvisional, subject } = row;
    const found = await caseOnRecord(this.ledger.store, caseId);
    if (!found) throw new Error('a case of the register is missing from the log');
    const { originals, redactedCopies } = found.state.recording;
    return {
      caseId,
      caseNumber,
      agencyId,
      revision: found.revision,
      kind,
      zh,
      en,
      dueOn,
      daysLate,
      isProvisional,
      parties: partiesIn(found.state).filter(({ partyId }) => subject === undefined || partyId === subject),
      isRedactionOpen: redactedCopies.length < Object.keys(originals).length,
    };
  }
}

/** A publisher sees of a case what was decided; anybody else has the whole file or nothing here. */
const partOf = ({ roles }: Actor): 'decision' | 'file' => (roles.includes('publisher') ? 'decision' : 'file');

/** The text without how the decision was changed: its page says that. */
const previewOf = ({ text, ...preview }: DisclosurePreview): DisclosurePreviewAnswer => {
  if (text === undefined) return { ...preview, text };
  const { changed: _, ...shown } = text;
  return { ...preview, text: shown };
};

/** The parties about whom something is decided. */
const partiesIn = ({ parties, filing }: CaseState): readonly DisclosureOfParty[] =>
  [...parties].flatMap(([partyId, { decision, disclosure }]) => {
    if (decision.is === 'none') return [];
    const { publishedOn, publishUntil, passOnBy } = disclosure;
    return [
      {
        partyId,
        partyName: (filing.is === 'none' ? [] : filing.parties).find((party) => party.partyId === partyId)?.name ?? '',
        decisionNumber: decision.decisionNumber,
        decidedOn: decision.decidedOn,
        state: disclosure.is,
        ...(publishedOn === undefined ? {} : { publishedOn }),
        ...(publishUntil === undefined ? {} : { publishUntil }),
        ...(passOnBy === undefined ? {} : { passOnBy }),
      },
    ];
  });
