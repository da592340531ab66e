/** A mapping for small logs of the shape of the road traffic fine log. */
export const FINES_MAPPING = `source:
  name: small-fines
  title: A small log of fines
  citation: Made by hand for the tests.
  licence: Apache-2.0
fields:
  xes: { case: 'concept:name', activity: 'concept:name', timestamp: 'time:timestamp' }
  csv: { case: case_id, activity: activity, timestamp: timestamp }
time: { rule: localDate }
order: file
money: { currency: EUR, minorDigits: 2 }
activities:
  Create Fine: { step: fineImposed, amountFrom: amount }
  Send Fine: { step: decisionSent, amountFrom: expense }
  Insert Fine Notification: { step: noticeServed }
  Add penalty: { step: penaltyIncreased, amountFrom: amount }
  Payment: { step: paymentReceived, amountFrom: paymentAmount }
  Insert Date Appeal to Prefecture: { step: appealLodged, to: Prefecture }
  Send Appeal to Prefecture: { step: appealForwarded }
  Receive Result Appeal from Prefecture: { step: appealResultReceived }
  Notify Result Appeal to Offender: { step: appealResultNotified }
  Appeal to Judge: { step: appealToJudge }
  Send for Credit Collection: { step: sentForCollection }
`;
