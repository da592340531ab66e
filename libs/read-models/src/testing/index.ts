export {
  citizen,
  company,
  concluded,
  conduct,
  decided,
  decisionServed,
  filed,
  fine,
  inspected,
  obligationOpened,
  paper,
  proposed,
  submitted,
  type DataOfEvent,
} from './case-story.js';
export { at, expensive, toldTo, walks, type Told } from './telling.js';
