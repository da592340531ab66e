import { anyOf, code, exactly, integer, oneOf, personal, record, text, type Payload } from '@ecl/event-sourcing';
import { documentRef, legalBasis } from '../../values.js';

/** Whose the goods are: a party's, someone else's, or not known yet. */
const owner = () =>
  anyOf(
    record({ is: exactly('party'), partyId: code() }),
    record({ is: exactly('other'), personId: code(), name: personal(text({ max: 200 }), { of: 'personId' }) }),
    record({ is: exactly('unknown') }),
  );

/** A count in the unit of the list; for less than one, the list takes a smaller unit. */
export const quantity = () => integer({ min: 1, max: 1_000_000_000 });

/** One line of the list (清单): what it is, how much, in what condition, whose, and who keeps it where. */
export const listedItem = () =>
  record({
    itemId: code(),
    name: text({ max: 200 }),
    specification: text({ max: 400 }),
    quantity: quantity(),
    unit: text({ max: 20 }),
    condition: text({ max: 400 }),
    owner: owner(),
    /** 异地保存 or 就地保存: the agency, the holder on the spot, or a third party keeps it. */
    keptBy: oneOf('agency', 'holder', 'thirdParty'),
    keptAt: text({ max: 400 }),
  });
export type ListedItem = Payload<ReturnType<typeof listedItem>>;

/** Some or all of an item. */
export const share = () => record({ itemId: code(), quantity: quantity() });
export type Share = Payload<ReturnType<typeof share>>;

/** Where goods are while they are not with their owner: still preserved, or where a decision put them. */
export const holding = () => oneOf('preserved', 'evidence', 'test', 'measure', 'confiscation');
export type Holding = Payload<ReturnType<typeof holding>>;

/**
 * The decision about goods (M55 19): released, also after they were recorded, copied or photographed; kept as a piece of
 * evidence or a sample; sent to a test; sealed or seized; kept for confiscation by the penalty; handed to another organ.
 */
export const outcome = () =>
  anyOf(
    record({ is: exactly('released') }),
    record({ is: exactly('recordedAndReleased'), document: documentRef() }),
    record({ is: exactly('takenAsEvidence'), evidenceId: code() }),
    record({ is: exactly('sentToTest'), testId: code() }),
    record({ is: exactly('sealedOrSeized'), basis: legalBasis(), document: documentRef() }),
    record({ is: exactly('keptForConfiscation'), basis: legalBasis() }),
    record({ is: exactly('transferred'), receiver: text({ max: 200 }), document: documentRef() }),
  );
export type Outcome = Payload<ReturnType<typeof outcome>>;
