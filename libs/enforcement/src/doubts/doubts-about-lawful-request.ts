import type { Command } from '../law/command-type.js';
import { RequestRecords } from '../lawful-requests/vocabulary.js';
import type { StepWarning } from '../same-conduct/warning.js';

/**
 * One prosecutor may handle a case alone (PPOL 28); rules of the procuratorates that were not read in full let two inquire together. So a
 * request for one reader is lawful, and whoever makes it says that it is meant.
 */
export const doubtsAboutLawfulRequest = ({ type, data }: Command): readonly StepWarning[] => {
  const { readers } = data as { readonly readers?: unknown };
  if (type !== RequestRecords.name || !Array.isArray(readers) || new Set(readers).size > 1) return [];
  return [
    {
      warning: 'lawful-request.one-reader',
      message:
        'The request names one reader alone. Where the organ inquires into facts, its own rules may let two do so together; if one handles the case, acknowledge the warning.',
      messageZh:
        '只列了一名查阅人员。调查核实按有关规定应当由两人以上进行的，请列明另一人；由一人独任办理的，请确认本提示。',
      articles: ['PPOL 28'],
    },
  ];
};
