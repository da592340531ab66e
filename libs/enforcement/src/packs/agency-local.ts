import { plainDate } from '@ecl/kernel';
import { hours, toBeConfirmed, workingDays, yuanPerKind, type RulePack } from './rule-pack.js';

/**
 * Defaults for what the laws leave to the agency, until it sets its own values. The amounts are the region's line for
 * major penalties, because no hearing rule of Inner Mongolia was found; each of these is to be confirmed by the legal
 * section.
 */
const regionalLine = yuanPerKind({ citizen: 5_000, organisation: 50_000 });

export const agencyLocalDefaults: RulePack = {
  id: 'agency-local',
  titleZh: '本机关裁量和程序参数',
  titleEn: 'Parameters of the agency',
  versions: [
    {
      effectiveFrom: plainDate('2022-05-01'),
      values: {
        hearingFineFrom: toBeConfirmed(regionalLine, 'APL 63'),
        hearingConfiscationFrom: toBeConfirmed(regionalLine, 'APL 63'),
        // No law says how many of the heads must be there; local rules of procedure often ask for half or two thirds of them.
        deliberationQuorumPercent: toBeConfirmed(0, 'APL 57'),
        // The laws name a large fine and a large confiscation each for itself, and no text adds them up.
        hearingAddsUp: toBeConfirmed(false, 'APL 63'),
        majorPenaltyAddsUp: toBeConfirmed(false, 'NMFILE 3'),
        legalReviewPowers: toBeConfirmed([], 'NM244 26'),
        legalReviewFineFrom: toBeConfirmed(regionalLine, 'NM244 26'),
        legalReviewConfiscationFrom: toBeConfirmed(regionalLine, 'NM244 26'),
        legalReviewAddsUp: toBeConfirmed(false, 'NM244 26'),
        // Order 55 knows no approval afterwards; the compulsion law has one for measures taken in urgency.
        urgentPreservationApproval: toBeConfirmed(hours(24, 'ACL 19').value, 'ACL 19'),
        // M55 35 asks for photographs or video of the process, and not for the minute: the walk from the door and the pace of a pen.
        leavingShownWithinMinutes: toBeConfirmed(30, 'M55 35'),
        // No text says how much lower a penalty is another act, and not basically the same one.
        sameActWithinPercent: toBeConfirmed(10, 'ALL 71'),
        // APL 75: on its own initiative, and no day. As long as the form that ends a case.
        penaltyOnAMinor: toBeConfirmed(workingDays(15, 'APL 75').value, 'APL 75'),
        // APL 64 and M55 33 set the party a time to ask, and the agency none to answer who asked late: as long as the party had.
        lateHearingRequest: toBeConfirmed(workingDays(5, 'M55 33').value, 'M55 33'),
        reviewerMayPreside: toBeConfirmed(false, 'APL 64'),
        publishOnSpotPenalties: toBeConfirmed(false, 'NM244 10'),
        naturalPersonName: toBeConfirmed('surname', 'PIPL 25'),
        publicationMonths: toBeConfirmed(36, 'SAMR-PUB 13'),
        // No text says how long a withdrawal is shown: as long as credit platforms show what is shown shortest, and a year at most.
        tombstoneMonths: toBeConfirmed(12, 'SAMR-PUB 13'),
      },
    },
  ],
};
