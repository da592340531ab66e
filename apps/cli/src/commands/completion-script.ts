/** What may follow some words of a command line: `ecl registers` is followed by the entries and options of it. */
export type WordsAfter = ReadonlyMap<string, readonly string[]>;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** `case` of a POSIX shell: prints what follows, and fails for words that are no command. */
const asCase = (words: WordsAfter): string =>
  [...words].map(([after, next]) => `    '${after}') echo '${next.join(' ')}' ;;`).join('\n');

const asSwitch = (words: WordsAfter): string =>
  [...words].map(([after, next]) => `    case '${after}'\n      string split ' ' -- '${next.join(' ')}'`).join('\n');

const bash = (words: WordsAfter): string => `_ecl_words() {
  case "$1" in
${asCase(words)}
    *) return 1 ;;
  esac
}
_ecl() {
  local at=ecl i
  for ((i = 1; i < COMP_CWORD; i++)); do
    if _ecl_words "$at \${COMP_WORDS[i]}" >/dev/null; then at="$at \${COMP_WORDS[i]}"; fi
  done
  COMPREPLY=($(compgen -W "$(_ecl_words "$at")" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _ecl ecl`;

const zsh = (words: WordsAfter): string => `#compdef ecl
_ecl_words() {
  case "$1" in
${asCase(words)}
    *) return 1 ;;
  esac
}
_ecl() {
  local at=ecl word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if _ecl_words "$at $word" >/dev/null; then at="$at $word"; fi
  done
  compadd -- \${=$(_ecl_words "$at")}
  _files
}
compdef _ecl ecl`;

const fish = (words: WordsAfter): string => `function __ecl_words
  switch "$argv"
${asSwitch(words)}
    case '*'
      return 1
  end
end
function __ecl_next
  set -l at ecl
  for word in (commandline -opc)[2..-1]
    if __ecl_words "$at $word" >/dev/null
      set at "$at $word"
    end
  end
  __ecl_words "$at"
end
complete -c ecl -a '(__ecl_next)'`;

const SCRIPTS: Readonly<Record<Shell, (words: WordsAfter) => string>> = { bash, zsh, fish };

/** What a shell reads to complete the command line; files are completed too. */
export const completionScript = (shell: Shell, words: WordsAfter): string => SCRIPTS[shell](words);
