import type { Type } from '@nestjs/common';
import { MeController } from '../access/me.controller.js';
import { PapersController } from '../papers/papers.controller.js';
import { UploadsController } from '../papers/uploads.controller.js';
import { CaseFileController } from '../case-file/case-file.controller.js';
import { WholeFileController } from '../whole-file/whole-file.controller.js';
import { ReviewOfCaseController } from '../legal-review/review-of-case.controller.js';
import { CasesThenController } from '../moments/cases-then.controller.js';
import { DifferenceController } from '../moments/difference.controller.js';
import { DirectoryController } from '../registers/directory.controller.js';
import { RegistersController } from '../registers/registers.controller.js';
import { ChangesController } from '../changes/changes.controller.js';
import { EventsController } from '../changes/events.controller.js';
import { CasesController } from './cases.controller.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DisclosuresController } from './disclosures.controller.js';
import { LawfulRequestsController } from '../lawful-requests/lawful-requests.controller.js';
import { LeadsController } from './leads.controller.js';
import { LegalReviewQueueController } from './legal-review-queue.controller.js';
import { PaymentsController } from './payments.controller.js';
import { PowersController } from './powers.controller.js';
import { ProvisionsController } from './provisions.controller.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { RulesController } from './rules.controller.js';
import { SupervisionController } from '../supervision/supervision.controller.js';
import { FileTakingController } from '../taking-away/file-taking.controller.js';
import { TakingController } from '../taking-away/taking.controller.js';
import { TransfersController } from './transfers.controller.js';

/** What can be asked. */
export const queryControllers: readonly Type[] = [
  MeController,
  CasesController,
  CasesThenController,
  CaseFileController,
  DifferenceController,
  WholeFileController,
  ReviewOfCaseController,
  PapersController,
  UploadsController,
  DeadlinesController,
  DisclosuresController,
  LawfulRequestsController,
  LeadsController,
  LegalReviewQueueController,
  TransfersController,
  PaymentsController,
  ReconciliationController,
  RegistersController,
  DirectoryController,
  PowersController,
  ProvisionsController,
  RulesController,
  SupervisionController,
  ChangesController,
  EventsController,
  TakingController,
  FileTakingController,
];
