import type { AccountForm } from '@ecl/identity';
import { EndPosting, RegisterPerson, RequestRecusal, DecideRecusal, AssignHandler, type Command } from '@ecl/enforcement';
import { chinaDateOf, plainDate, systemClock } from '@ecl/kernel';
import {
  BANK,
  BANNER,
  BANNER_UNIT,
  CITY,
  FIRST_UNIT,
  POLICE,
  PROCURATORATE,
  SECOND_UNIT,
  bannerUnit,
  caseAbout,
  deliver,
  firstUnit,
  people,
  secondUnit,
  tellTo,
  tellTransferStalledAtPolice,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';
