import { code, date, flag, listOf, oneOf, optional, personal, record, text, type Payload } from '@ecl/event-sourcing';
import { documentRef, occurredAt, officers, recordingId, serviceMethod } from '../values.js';

/**
 * Who took a document: the party, or someone who may take it in the party's place (CPL 88); who refused it, where it was left; whom the
 * public notice addresses by name.
 */
const recipient = () =>
  record({
    personId: code(),
    name: personal(text({ max: 200 }), { of: 'personId' }),
    capacity: oneOf(
      'party',
      'legalRepresentative',
      'adultFamilyMember',
      'agent',
      'mailRoom',
      // Of a minor, or of an adult without full capacity (CC 23).
      'guardian',
      // The party itself: a minor of sixteen or more who lives on its own work (CC 18).
      'selfSupportingMinor',
    ),
  });

/** A person from the neighbourhood or the party's workplace who saw that the document was left (CPL 89). */
const serviceWitness = () =>
  record({
    personId: code(),
    name: personal(text({ max: 200 }), { of: 'personId' }),
    organisation: text({ max: 200 }),
  });

/** 送达未成: an attempt to serve in another way, why it failed, and the paper that shows it. */
const failedAttempt = () =>
  record({
    method: oneOf('direct', 'left', 'entrusted', 'post', 'electronic'),
    triedOn: date(),
    why: text({ max: 400 }),
    document: documentRef(),
  });

/**
 * How a document was brought to its addressee, and what proves it (APL 61; M55 35–37; CPL 87–95). A rule says what
 * proof a method needs. `occurredAt` is the moment of receipt, of leaving, or of publication.
 */
export const delivery = () => ({
  occurredAt: occurredAt(),
  method: serviceMethod(),
  officers: officers(),
  certificatesShown: flag(),
  receivedBy: optional(recipient()),
  witness: optional(serviceWitness()),
  recordingIds: listOf(recordingId()),
  /** 送达回证 first, then what else proves the service. */
  documents: listOf(documentRef()),
  trackingNumber: optional(text({ max: 100 })),
  /** 委托送达: the organ that served the document for the agency. */
  entrustedTo: optional(text({ max: 200 })),
  /** 送达地址确认书: the party agreed in writing to electronic service, and to its address (M55 37). */
  signedConfirmation: optional(documentRef()),
  noticePublishedOn: optional(date()),
  publicNoticeReason: optional(oneOf('whereaboutsUnknown', 'otherMethodsFailed')),
  /** What was tried before a public notice, and in vain. */
  failedAttempts: optional(listOf(failedAttempt(), { max: 50 })),
});

export type Delivery = Payload<ReturnType<typeof record<ReturnType<typeof delivery>>>>;
