import { Command, type ErrorOptions } from 'commander';

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

const many = (names: readonly string[]): string => (names.length > 1 ? 's' : '');

/** As it is typed: `ecl accounts list`. */
const wholeName = (command: Command): string =>
  command.parent === null ? command.name() : `${wholeName(command.parent)} ${command.name()}`;

/** A command of Commander that names all that is missing at once, where Commander names the first; its errors point to its own help. */
export class CommandLine extends Command {
  override createCommand(name?: string): CommandLine {
    return new CommandLine(name);
  }

  /** Commander calls it at the first argument that is missing. */
  missingArgument(): void {
    this.tellMissing();
  }

  /** Commander calls it at the first option that is missing, before it looks at the arguments. */
  missingMandatoryOptionValue(): void {
    this.tellMissing();
  }

  override error(message: string, options?: ErrorOptions): never {
    this.showHelpAfterError(`（${wholeName(this)} --help 显示帮助 · shows help）`);
    return super.error(message, options);
  }

  private tellMissing(): never {
    const given = this.args.filter((text) => text === '-' || !text.startsWith('-'));
    const args = this.registeredArguments
      .filter((each, place) => each.required && given[place] === undefined)
      .map((each) => each.name());
    const options = this.options
      .filter((each) => each.mandatory && this.getOptionValue(each.attributeName()) === undefined)
      .map(({ flags }) => flags);
    const sentences = [
      ...(args.length === 0 ? [] : [`missing required argument${many(args)} ${quoted(args)}`]),
      ...(options.length === 0 ? [] : [`required option${many(options)} ${quoted(options)} not specified`]),
    ];
    return this.error(`error: ${sentences.join('; ')}`, { code: 'ecl.missing' });
  }
}
