// The program: what can be said on the command line, and which command does it.
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { printable } from '../text/printable.ts';
import { complain } from './complain.ts';
import { type Host, makeHost } from './host.ts';
import type { CommonOptions } from './settings.ts';

const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds the options that every command has. Each is there because a user cannot say it in any other way. */
function withCommon(command: Command): Command {
  return command
    .option('-g, --glossary <file>', 'a glossary of your own on top of the shipped one (may be given again)', list)
    .option('--no-shipped', 'leave the shipped glossary out')
    .option('-c, --config <file>', 'use this mtmend.yaml instead of looking for one')
    .option('--no-config', 'do not look for mtmend.yaml')
    .option('--allow-outside', 'let glossaries and configurations name files outside the project')
    .option('--only <rule>', 'use this rule only (may be given again)', list)
    .option('--disable <rule>', 'leave this rule out (may be given again)', list)
    .option('--level <level>', 'how sure a finding must be: certain, likely or possible')
    .option('--date <day>', 'the day of the article, such as 2024-07-27, to check weekdays against')
    .option('--stdin-filename <name>', 'what to call the text that comes through the pipe')
    .option(
      '--encoding <name>',
      'how the texts are written, such as gb18030 or utf-16le; repaired texts are written alike (default: utf-8)',
    )
    .option('--color', 'always in colour')
    .option('--no-color', 'never in colour')
    .option('-q, --quiet', 'say nothing on stderr but errors');
}

/** The options of commands that read texts. */
function withTexts(command: Command): Command {
  return withCommon(command.argument('[files...]', 'files, folders or patterns; - is stdin; !pattern takes away'))
    .option('--file-list <file>', 'read the names of files from here, one a line or divided by NUL; - is stdin')
    .option('--force-exclude', 'leave out what .gitignore and .mtmendignore name, also when it is named outright')
    .option('--since <revision>', 'only lines that were changed since this git revision')
    .option('-j, --jobs <number>', 'how many files are worked on at once, when there are enough to make it worth while (default: 1)')
    .option('--print-config', 'show the configuration that counts for these files, and where each value comes from')
    .option('--no-error-on-unmatched-pattern', 'a name, folder or pattern that gives no file is no error');
}

/** Commander's `--no-x` gives true by default; colour has a third state: nobody said. */
function options<T extends CommonOptions>(command: Command): T {
  const all = command.optsWithGlobals();
  const { color, config, ...rest } = all;
  const said = (name: string) => command.getOptionValueSource(name) === 'cli';
  return { ...rest, ...(said('color') && { color }), ...(said('config') && { config }) } as unknown as T;
}

type Act = (files: string[], command: Command) => Promise<void>;

function program(host: Host): Command {
  const reading = (act: Act) => async (files: string[], said: { readonly printConfig?: boolean }, command: Command) => {
    if (!said.printConfig) return act(files, command);
    return (await import('./commands/print-config.ts')).printConfig(files, options(command), host);
  };
  const mtmend = new Command('mtmend')
    .description('Repairs machine-translated news: puts names right and mends what the engine broke.\nText that was right is left alone.')
    .version(packageJson.version, '-V, --version')
    .addHelpText(
      'after',
      `
Examples:
  mtmend article.txt > repaired.txt      repair a text
  mtmend fix --write drafts/             repair all .txt and .md files of a folder in place
  mtmend diff --words article.txt        see what would change, word by word
  mtmend check article.txt               list what is wrong and where
  pbpaste | mtmend | pbcopy              repair what is on the clipboard
  mtmend init                            begin a glossary and a configuration of your own
  mtmend glossary add Rafrov Lavrov      teach it a name
  mtmend explain repeated-word           why a rule does what it does

Exit codes: 0 clean or repaired, 1 findings (check) or differences (diff), 2 something could not be done.`,
    )
    .exitOverride()
    .configureOutput({
      writeOut: host.out,
      writeErr: host.err,
      outputError: (text, write) => {
        const line = text
          .trim()
          .replace(/^error: /, '')
          .replace(/\n(?=\(Did you mean)/, ' ');
        write(`mtmend: ${printable(line)}; see \`mtmend --help\`\n`);
      },
    })
    .enablePositionalOptions();

  withTexts(mtmend.command('fix', { isDefault: true }))
    .description('print the repaired text, or repair files in place')
    .option('-w, --write', 'repair the files in place')
    .option('-o, --output <file>', 'write the repaired text to this file')
    .option('--jsonl', 'stdin holds one JSON record on each line; repair the texts in it')
    .option('--field <path>', 'which field of a record, such as text or article.body (may be given again)', list)
    .option('--backup <suffix>', 'with --write, keep the old text beside the new one, such as in a.txt.bak for .bak')
    .action(reading(async (files, command) => (await import('./commands/fix.ts')).fix(files, options(command), host)));

  withTexts(mtmend.command('diff'))
    .description('show what fix would change, as a patch')
    .option('--words', 'show the changed words in their sentence')
    .action(reading(async (files, command) => (await import('./commands/diff.ts')).diff(files, options(command), host)));

  withTexts(mtmend.command('check'))
    .description('list what is wrong and where')
    .option(
      '--format <format>',
      'pretty (default), compact, json, jsonl, sarif, github, rdjsonl, checkstyle or junit; NAME=FILE writes to a file (may be given again)',
      list,
    )
    .option('-o, --output <file>', 'write what would go to stdout to this file')
    .option('--baseline <file>', 'do not tell what this file knows already')
    .option('--update-baseline', 'write all that is found to the baseline, so that only what is new is told from now on')
    .option('--max-findings <number>', 'exit with 1 only when there are more findings than this (default: 0)')
    .option('--exit-zero', 'never exit with 1 because of findings')
    .action(reading(async (files, command) => (await import('./commands/check.ts')).check(files, options(command), host)));

  withCommon(mtmend.command('explain').argument('[words...]', 'a rule, or a text in quotes; nothing lists all rules'))
    .description("show a rule's page, or what mtmend makes of a text")
    .action(async (words: string[], _, command: Command) => (await import('./commands/explain.ts')).explain(words, options(command), host));

  mtmend
    .command('init')
    .argument('[folder]', 'where; by default here')
    .description('write a mtmend.yaml and a glossary to begin with')
    .option('-q, --quiet', 'say nothing on stderr but errors')
    .action(async (folder: string | undefined, _, command: Command) =>
      (await import('./commands/init.ts')).init(folder, options(command), host),
    );

  const glossary = mtmend.command('glossary').description('check, test, list and extend glossaries');
  glossary.addHelpText(
    'after',
    `
A glossary is a YAML file:
  entries:
    - name: Lavrov                 the right form
      full: Sergey Lavrov          longer right forms, never changed
      source: 拉夫罗夫              the name in the source language
      wrong: [Rafrov, Lafrov]      forms that are put right
  corrections:                     the short form
    Asia Danian: ASEAN

Examples:
  mtmend glossary add Rafrov Lavrov -g names.yaml
  mtmend glossary check names.yaml
  mtmend glossary list Blinken`,
  );
  withCommon(glossary.command('check').argument('[files...]', 'glossary files'))
    .description('look for mistakes: clashes, forms that never match, forms that do harm')
    .action(async (files: string[], _, command: Command) =>
      (await import('./commands/glossary.ts')).checkGlossaries(files, options(command), host),
    );
  withCommon(glossary.command('test').argument('[files...]', 'glossary files'))
    .description('run the tests that the entries carry')
    .action(async (files: string[], _, command: Command) =>
      (await import('./commands/glossary.ts')).testGlossaries(files, options(command), host),
    );
  withCommon(glossary.command('list').argument('[words...]', 'a part of a name'))
    .description('list entries: right form, kind, source, wrong forms (* needs a cue)')
    .action(async (words: string[], _, command: Command) =>
      (await import('./commands/glossary.ts')).listGlossary(words, options(command), host),
    );
  withCommon(glossary.command('add').argument('<wrong>', 'the wrong form').argument('<right>', 'the right form'))
    .description('add a wrong form to your glossary (-g FILE, else mtmend.yaml here)')
    .action(async (wrong: string, right: string, _, command: Command) =>
      (await import('./commands/glossary.ts')).addToGlossary(wrong, right, options(command), host),
    );
  return mtmend;
}

async function main(host: Host): Promise<void> {
  try {
    await program(host).parseAsync(host.args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) host.exitCode(error.exitCode === 0 ? 0 : 2);
    else complain(host, error);
  }
}

void main(makeHost());
