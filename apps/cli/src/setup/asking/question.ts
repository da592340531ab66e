/** An answer to choose; a name has no second language. */
export interface Choice {
  readonly zh: string;
  readonly en?: string;
}

/** A question to whoever sets a bureau up. */
export interface Question {
  readonly zh: string;
  readonly en: string;
  /** What an empty answer means; absent: an empty answer is asked again, unless `mayBeEmpty`. */
  readonly usual?: string;
  readonly mayBeEmpty?: true;
  /** The answers to choose from, by their words in either language or their numbers; the answer is the Chinese one. */
  readonly choices?: readonly Choice[];
  /** Why an answer cannot be taken; undefined where it can. */
  readonly wrong?: (answer: string) => { readonly zh: string; readonly en: string } | undefined;
}

/** Where questions are asked. */
export interface Conversation {
  /** @throws Problem where nobody answers any more */
  readonly readLine: (prompt: string) => Promise<string>;
  readonly say: (text: string) => void;
}

/** Asks until the answer can be taken. */
export const answerTo = async (question: Question, { readLine, say }: Conversation): Promise<string> => {
  const { zh, en, usual, mayBeEmpty, choices, wrong } = question;
  const hint = usual === undefined ? (mayBeEmpty ? ' [空 empty]' : '') : ` [${usual}]`;
  if (choices)
    say(choices.map((choice, i) => `  ${String(i + 1)} ${choice.zh} ${choice.en ?? ''}`.trimEnd()).join('\n'));
  for (;;) {
    const given = (await readLine(`${zh} ${en}${hint}: `)).trim() || (usual ?? '');
    if (given === '') {
      if (mayBeEmpty) return '';
      continue;
    }
    const chosen = choices?.find(({ zh: word, en: english }, i) => [String(i + 1), word, english].includes(given));
    const answer = chosen?.zh ?? given;
    const fault = choices && !chosen ? { zh: '请从中选择', en: 'choose one of these' } : wrong?.(answer);
    if (!fault) return answer;
    say(`  ${fault.zh} ${fault.en}`);
  }
};
