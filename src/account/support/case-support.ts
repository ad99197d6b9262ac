import type { Entity, EntityId } from '../../entity/index.ts';
import type {
  Answer,
  AnswerId,
  AnswerValue,
  IncidentId,
  QuestionId,
} from '../../incident/index.ts';
import type { Document, DocumentId } from '../../source/index.ts';
import type { Account, Comparison } from '../account.ts';
import {
  countedInformationGrade,
  type InformationGrade,
  PRIOR_BY_GRADE,
  type SourceGrade,
} from '../grades/admiralty.ts';
import { acledCount, type CountRange, type Figure, ucdpRange } from '../grades/counts.ts';
import { indexOrigins, type Line, linesOf, type OriginIndex } from './lines.ts';
import { WEIGH_SETTINGS } from './weigh-settings.ts';

/** What support in a case rests on: what was read, and what analysts think of the sources. */
export interface SupportMaterial extends Comparison {
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly answers: readonly Answer[];
  /** Grades by the source's name in lower case: a party's, or a publisher's. */
  readonly grades: ReadonlyMap<string, SourceGrade>;
}

/** An independent line with its grade. */
export interface SupportLine extends Line {
  /** The grade that was given to who says it, else to the first publisher; F where to none. */
  readonly grade: SourceGrade;
  /** The name that bears the grade, or null. */
  readonly gradedAs: string | null;
}

/** One value that somebody stands by, with those who do. */
export interface SupportedValue {
  /** The same for values that count as the same. */
  readonly key: string;
  readonly value: AnswerValue;
  /** True where what they hold is that it is not so. */
  readonly rejected: boolean;
  readonly lines: readonly SupportLine[];
  /** Lines that say the same less exactly, and are not among `lines`. */
  readonly vaguer: readonly SupportLine[];
  /** Reports, repeats included: what a plain count takes. */
  readonly reports: number;
  /** Sum of the log-odds of the lines' priors; vaguer ones count in part. No probability. */
  readonly score: number;
  /** Keys of values that cannot hold beside it. */
  readonly against: readonly string[];
  /** As far as counting can tell: 1 or 6. A person's judgement is needed for the rest. */
  readonly information: InformationGrade;
}

/** What becomes of the leading value when one source is taken away. */
export interface WithoutOne {
  /** Name of the party or publisher. */
  readonly source: string;
  /** Key of the value that leads then; null where none does. */
  readonly leading: string | null;
}

/** One question of one incident with all values that are held. */
export interface QuestionSupport {
  readonly incident: IncidentId;
  readonly question: QuestionId;
  /** Best supported first. */
  readonly values: readonly SupportedValue[];
  /** Key of the best supported value; null where two are supported alike. */
  readonly leading: string | null;
  /** Keys of the values that most reports give. */
  readonly majority: readonly string[];
  /** Sources without which another value leads, or none. */
  readonly hangsOn: readonly WithoutOne[];
  /** For figures: low, best and high; null for other values. */
  readonly range: CountRange | null;
  /** For figures: the most conservative one; null for other values. */
  readonly conservative: number | null;
}

/**
 * What supports each value of each question, incident by incident. Only accounts that stand are
 * weighed. There are too few sources in a case to learn how good each is: the prior is the
 * analyst's grade. This orders values by their support and never says that one is true.
 */
export function caseSupport(material: SupportMaterial): QuestionSupport[] {
  const standing = material.accounts.filter(
    ({ replacedBy, value }) => replacedBy === null && value.kind !== 'none',
  );
  const context = contextOf(material);
  const questions = Map.groupBy(standing, (each) => `${each.incident} ${each.question}`);
  return [...questions.values()].flatMap((accounts) => {
    const [first] = accounts;
    if (first === undefined) return [];
    const values = valuesOf(accounts, context);
    const leading = leadingOf(values);
    return [
      {
        incident: first.incident,
        question: first.question,
        values,
        leading,
        majority: majorityOf(values),
        hangsOn: sensitivity(accounts, { context, leading }),
        ...countsOf(values, context),
      },
    ];
  });
}

/** Rows of the material by what they are asked for. */
interface Context {
  readonly material: SupportMaterial;
  readonly origins: OriginIndex;
  readonly publisher: ReadonlyMap<DocumentId, string | null>;
  readonly name: ReadonlyMap<EntityId, string>;
  readonly words: (answer: AnswerId) => string;
  /** By answer: answers that exclude it, and answers that say the same less exactly. */
  readonly excludes: ReadonlyMap<AnswerId, ReadonlySet<AnswerId>>;
  readonly vaguer: ReadonlyMap<AnswerId, ReadonlySet<AnswerId>>;
}

function contextOf(material: SupportMaterial): Context {
  const { documents, entities, answers, conflicts, precision } = material;
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const excludes = new Map<AnswerId, Set<AnswerId>>();
  const vaguer = new Map<AnswerId, Set<AnswerId>>();
  const add = (to: Map<AnswerId, Set<AnswerId>>, key: AnswerId, value: AnswerId) =>
    to.set(key, (to.get(key) ?? new Set<AnswerId>()).add(value));
  for (const { sides } of conflicts) {
    add(excludes, sides[0].answer, sides[1].answer);
    add(excludes, sides[1].answer, sides[0].answer);
  }
  for (const { sides } of precision) add(vaguer, sides[1].answer, sides[0].answer);
  return {
    material,
    origins: indexOrigins(material.origins),
    publisher: new Map(documents.map(({ id, publisher }) => [id, publisher])),
    name: new Map(entities.map(({ id, name }) => [id, name])),
    words: (id) => {
      const answer = byId.get(id);
      if (answer === undefined) return '';
      return (texts.get(answer.document) ?? '').slice(answer.span.start, answer.span.end);
    },
    excludes,
    vaguer,
  };
}

/** Values with their lines, best supported first; ties in the order of their keys. */
function valuesOf(accounts: readonly Account[], context: Context): SupportedValue[] {
  const groups = Map.groupBy(accounts, answerKey);
  const answersBy = new Map(
    [...groups].map(([key, group]) => [key, group.flatMap(({ answers }) => answers)] as const),
  );
  const related = (key: string, to: ReadonlyMap<AnswerId, ReadonlySet<AnswerId>>) => {
    const others = new Set((answersBy.get(key) ?? []).flatMap((id) => [...(to.get(id) ?? [])]));
    return [...groups.keys()].filter(
      (other) => other !== key && (answersBy.get(other) ?? []).some((id) => others.has(id)),
    );
  };
  const values = [...groups].flatMap(([key, group]): SupportedValue[] => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = gradedLines(group, context);
    const against = related(key, context.excludes).sort();
    const vague = related(key, context.vaguer).flatMap((other) => groups.get(other) ?? []);
    const vaguer = vaguerLines([...group, ...vague], { lines, context });
    return [
      {
        key,
        value: first.value,
        rejected: first.rejected,
        lines,
        vaguer,
        reports: new Set(group.flatMap(({ documents }) => documents)).size,
        score: scoreOf(lines) + WEIGH_SETTINGS.vaguerSupport * scoreOf(vaguer),
        against,
        information: countedInformationGrade({
          lines: lines.length,
          contested: against.length > 0,
        }),
      },
    ];
  });
  return values.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** Lines of all that have nothing in common with those of the value itself. */
function vaguerLines(
  accounts: readonly Account[],
  { lines, context }: { lines: readonly SupportLine[]; context: Context },
): SupportLine[] {
  const own = new Set(lines.flatMap((line) => line.accounts));
  return gradedLines(accounts, context).filter((line) =>
    line.accounts.every((account) => !own.has(account)),
  );
}

function gradedLines(accounts: readonly Account[], context: Context): SupportLine[] {
  return linesOf(accounts, context.origins).map((line) => {
    const names = [
      ...line.parties.map((party) => context.name.get(party) ?? null),
      ...line.documents.slice(0, 1).map((document) => context.publisher.get(document) ?? null),
    ];
    for (const name of names) {
      const grade = name === null ? undefined : context.material.grades.get(name.toLowerCase());
      if (grade !== undefined) return { ...line, grade, gradedAs: name };
    }
    return { ...line, grade: 'F', gradedAs: null };
  });
}

/** On a grid, so that the order of lines cannot change the sum. */
function scoreOf(lines: readonly SupportLine[]): number {
  const sum = lines.reduce((total, { grade }) => {
    const prior = PRIOR_BY_GRADE[grade];
    return total + Math.round(1e6 * Math.log(prior / (1 - prior)));
  }, 0);
  return sum / 1e6;
}

/** Two values are supported alike where their scores differ by less than any grade does. */
const ALIKE = 1e-6;

function leadingOf(values: readonly SupportedValue[]): string | null {
  const [first, second] = values;
  if (first === undefined) return null;
  return second !== undefined && first.score - second.score < ALIKE ? null : first.key;
}

function majorityOf(values: readonly SupportedValue[]): string[] {
  const most = Math.max(0, ...values.map(({ reports }) => reports));
  return values.filter(({ reports }) => reports === most).map(({ key }) => key);
}

/** Takes away each party and each publisher in turn. */
function sensitivity(
  accounts: readonly Account[],
  { context, leading }: { context: Context; leading: string | null },
): WithoutOne[] {
  const nameOf = (party: EntityId) => context.name.get(party) ?? party;
  const names = new Set([
    ...accounts.map(({ party }) => nameOf(party)),
    ...accounts.flatMap(({ documents }) =>
      documents.flatMap((document) => context.publisher.get(document) ?? []),
    ),
  ]);
  return [...names].sort().flatMap((source) => {
    const without = (account: Account): Account | null => {
      if (nameOf(account.party) === source) return null;
      const documents = account.documents.filter(
        (document) => context.publisher.get(document) !== source,
      );
      if (documents.length === account.documents.length) return account;
      return documents.length === 0 ? null : { ...account, documents };
    };
    const then = leadingOf(
      valuesOf(
        accounts.flatMap((each) => without(each) ?? []),
        context,
      ),
    );
    return then === leading ? [] : [{ source, leading: then }];
  });
}

function countsOf(
  values: readonly SupportedValue[],
  { words }: Context,
): Pick<QuestionSupport, 'range' | 'conservative'> {
  const figures = values.flatMap(({ value, rejected, score, lines }): Figure[] => {
    if (value.kind !== 'number' || rejected) return [];
    const answer = lines[0]?.accounts[0]?.answers[0];
    return [
      {
        min: value.min,
        max: value.max,
        words: answer === undefined ? '' : words(answer),
        score,
        reliable: lines.some(({ grade }) => grade !== 'D' && grade !== 'E'),
      },
    ];
  });
  return { range: ucdpRange(figures), conservative: acledCount(figures) };
}

/** Equal for answers that count as the same; whatever was read exactly is taken as it was read. */
export function answerKey({ value, rejected }: Pick<Account, 'value' | 'rejected'>): string {
  return `${rejected ? 'not ' : ''}${valueKey(value)}`;
}

function valueKey(value: AnswerValue): string {
  switch (value.kind) {
    case 'number':
      return `${value.min}..${value.max ?? ''} ${value.unit ?? ''}`.trim();
    case 'time':
      return value.edtf;
    case 'place':
      return value.placeId ?? plain(value.value);
    case 'party':
      return value.entity ?? plain(value.value);
    case 'responsible': {
      const blames = value.polarity !== 'denies-own' && value.polarity !== 'clears';
      return `${value.entity ?? plain(value.value)} ${blames ? 'did it' : 'did not do it'}`;
    }
    case 'category':
      return value.category ?? plain(value.value);
    case 'words':
      return plain(value.value);
    case 'level':
      return value.level;
    case 'outcome':
      return value.value;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
      return 'none';
  }
}

/** Words without article and plural: "the drones" and "Drone" are one value. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:an?|the) /, '')
    .replace(/(?<=[^su])s$/, '');
}
