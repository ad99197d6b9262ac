import { Option } from 'commander';
import { VariorumError } from '../../error/index.ts';
import {
  inSentence,
  type ListedScreener,
  leadingName,
  type NameSchema,
  SCORE_MIN,
  type ScreeningAnswer,
  type ScreeningHit,
} from '../../screening/index.ts';
import { type ListsOptions, withLists } from '../opened-lists.ts';
import { openedScreener } from '../opened-screener.ts';
import { printable } from '../printable.ts';
import type { Register } from '../registration.ts';
import type { Terminal } from '../terminal.ts';

const SCHEMAS = ['person', 'organisation', 'vessel', 'aircraft'] as const satisfies NameSchema[];

interface ScreenOptions extends ListsOptions {
  readonly as?: NameSchema;
  readonly on?: string;
  readonly limit: string;
  readonly all?: boolean;
}

/** Registers `variorum screen`. */
export const registerScreen: Register = (program, { terminal, done }) => {
  withLists(
    program
      .command('screen')
      .description('which entries of the kept watch-lists a name may mean, and why')
      .argument('<name...>', 'names; put each in quotes')
      .addOption(new Option('--as <sort>', 'what the names name').choices(SCHEMAS))
      .option('--on <date>', 'ask the states of this day instead of the newest ones')
      .option('--limit <number>', 'most entries for a name', '5')
      .option('--all', `also entries that score below ${SCORE_MIN}`),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  variorum screen "Ghods Aviation Industries"\n' +
        '  variorum screen --as person --on 2021-07-01 "LAST, First" --json\n\n' +
        'Keep lists first: variorum lists add FILE --list NAME --date DATE',
    )
    .action((names: string[], options: ScreenOptions) => {
      const screener = openedScreener(options, { on: options.on ?? null });
      const answers = names.map((name) => screener.screen(name, askedAs(options)));
      if (options.json === true) {
        const shown = answers.map((answer) => ({ ...answer, sentence: inSentence(answer) }));
        terminal.out(JSON.stringify(shown, null, 2));
      } else for (const answer of answers) print(answer, screener, terminal);
      done(0);
    });
};

function askedAs({ as, limit, all }: ScreenOptions) {
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1) {
    throw new VariorumError('usage', {
      reason: `--limit ${limit} is no count`,
      hint: 'Give a number from 1 on.',
    });
  }
  return { schema: as ?? null, limit: most, scoreMin: all === true ? 0 : SCORE_MIN };
}

function print(answer: ScreeningAnswer, screener: ListedScreener, terminal: Terminal): void {
  terminal.out(`\n${printable(inSentence(answer))}`);
  if (answer.cut) terminal.out('Only the beginning of this name was compared.');
  for (const hit of answer.hits) {
    const party = screener.party(hit.list, hit.id);
    const name = party === null ? hit.listed : leadingName(party);
    terminal.out(
      `\n  ${hit.score.toFixed(3)}  ${terminal.bold(printable(name))}  ${terminal.faint(`${hit.id} in ${hit.list}`)}`,
    );
    for (const line of reasons(hit)) terminal.out(`         ${printable(line)}`);
    const programs = party?.statements.filter(({ property }) => property === 'program') ?? [];
    if (programs.length > 0) {
      terminal.out(`         programme: ${programs.map(({ value }) => value).join(', ')}`);
    }
  }
}

/** What the score stands on: the names compared, stretch by stretch, and what speaks against. */
function reasons(hit: ScreeningHit): readonly string[] {
  const { asked, listed, nameType, weak, alignment, cautions } = hit;
  const sort = weak ? `weak ${nameType}` : nameType;
  const pairs = alignment.map(({ asked: a, listed: b, kind }) => {
    const [left, right] = [asked.slice(a.start, a.end), listed.slice(b.start, b.end)];
    return kind === 'same' ? left : `${left} ~ ${right} (${kind})`;
  });
  return [
    `compared with "${listed}" (${sort})`,
    `answers ${percent(hit.coverageAsked)} of the name, ${percent(hit.coverageListed)} of the entry's: ${pairs.join(', ')}`,
    ...(cautions.length === 0 ? [] : [`but: ${cautions.join(', ')}`]),
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
