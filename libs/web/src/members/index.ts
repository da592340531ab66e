export { Amount, ShownAs, shownIn } from './amounts.js';
export { checkThat, member, said, type Check, type MemberOptions } from './member.js';
export { AnyText, Choice, Day, Known, Moment, MomentGiven, NotBefore, Text, TextLike } from './texts.js';
export { Flag, WholeNumber, WholeNumberInText } from './numbers.js';
export { Choices, Part, Parts, Payload, TextMap, Texts, WholeNumbers } from './lists.js';
