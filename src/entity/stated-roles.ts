import type { Analysis, Sentence } from '../language/index.ts';
import {
  type NounClass,
  type PartyMention,
  partyLexicon,
  type TimeMention,
} from '../mention/index.ts';
import { contains, type Span } from '../text/index.ts';
import type { RoleStanding } from './entity.ts';
import { type Held, heldWhen, type SaidTime, timesOf } from './held-when.ts';

/** A role whose words or surroundings say when it is held, or that it is over. */
export interface StatedRole extends Held {
  /** The mention that gives the role. */
  readonly mention: PartyMention;
  /** Place of the role's words. */
  readonly role: Span;
  readonly standing: RoleStanding;
  /** True where it is over on the day of publication. */
  readonly over: boolean;
  /** Who holds it, where another mention does: "[Petrov] became [minister] in August". */
  readonly bearer: PartyMention | null;
}

/** What a word right before a role makes of it; a word of `former` may also be a part of it. */
const MARKERS: readonly (readonly [RegExp, RoleStanding])[] = [
  [
    /(?:\b(?:former|formerly|erstwhile|onetime|one-time|previous|ousted|deposed|ex)[\s-])/i,
    'former',
  ],
  [/(?:\bthen[\s-])/i, 'then'],
  [/(?:\b(?:acting|interim|caretaker|provisional)\s)/i, 'acting'],
  [/(?:\b(?:incoming|future)\s)|[\s-](?:designate|elect)$/i, 'coming'],
];
/** Letters before a mention in which such a word may stand that the mention does not take in. */
const MARKER_LETTERS = 12;

const DETERMINER = "(?:(?:the|a|an|its|his|her|their|\\p{Lu}[\\p{L}-]+[’']s?)\\s)?";
const TIME_BETWEEN = '(?:[^,.;]{1,24}\\s)?';

/** What stands between the bearer and a role that is said of it, and what it makes of the role. */
const PREDICATES: readonly {
  readonly words: RegExp;
  readonly standing: RoleStanding;
  readonly event: keyof Held | null;
}[] = [
  {
    words: said('(?:became|becomes|become|took over as|took office as|succeeded .{2,40} as)'),
    standing: 'held',
    event: 'since',
  },
  {
    words: said(
      '(?:was|were|been|being|is|got) (?:re)?(?:appointed|named|elected|sworn in|installed|chosen|confirmed|promoted)(?: to be| as| to)?',
    ),
    standing: 'held',
    event: 'since',
  },
  {
    words: said(
      '(?:resigned|stepped down|stood down|retired|quit|(?:was|were|been) (?:dismissed|sacked|removed|fired|ousted|replaced|relieved))(?: as)',
    ),
    standing: 'former',
    event: 'until',
  },
  {
    words: said(
      '(?:(?:has|have|had) been|was|were|is|(?:will|would) be|(?:has |have |had )?(?:served|worked|acted|serving) as)',
    ),
    standing: 'held',
    event: null,
  },
  { words: new RegExp(`^,\\s(?:who\\s)?${DETERMINER}$`, 'u'), standing: 'held', event: null },
];

/** A role said of the subject, a relative pronoun and a time allowed on either side of the verb. */
function said(verb: string): RegExp {
  return new RegExp(
    `^(?:,\\s(?:who|which)\\s|\\s)(?:${TIME_BETWEEN})${verb}\\s${DETERMINER}$`,
    'u',
  );
}

/**
 * Roles of which the words say when they are held: "the former deputy governor", "then-minister",
 * "foreign minister until 2021", "who became minister in August", "resigned as minister". In order;
 * a role of which nothing of the kind is said is none of them.
 */
export function statedRoles(
  text: string,
  {
    analysis,
    parties,
    times,
    publishedAt,
  }: {
    analysis: Analysis;
    parties: readonly PartyMention[];
    times: readonly TimeMention[];
    publishedAt: string | null;
  },
): readonly StatedRole[] {
  return parties.flatMap((mention): StatedRole[] => {
    const sentence = analysis.sentences[mention.sentence];
    const role = mention.role ?? (mention.form === 'role' ? mention : null);
    if (role === null || sentence === undefined || !isPersonal(mention)) return [];
    const marked = markedStanding(text, { mention, role });
    const predicate =
      mention.name === null ? predicateOf(text, { mention, parties, sentence }) : null;
    if (marked === null && predicate === null) return [];
    const phrase = { start: predicate?.start ?? role.start, end: role.end };
    const held = heldWhen(timesOf(text, { phrase, sentence, times }), predicate?.event ?? null);
    const standing = marked ?? predicate?.standing ?? 'held';
    if (standing === 'held' && held.since === null && held.until === null) return [];
    const over = standing === 'former' || isBefore(held.until, publishedAt);
    const bearer = predicate?.bearer ?? null;
    const { start, end } = role;
    return [{ mention, role: { start, end }, standing, ...held, over, bearer }];
  });
}

/** True where a role said to end then is over by the day of publication, or no day is known. */
function isBefore(until: SaidTime | null, publishedAt: string | null): boolean {
  return until !== null && (publishedAt === null || until.edtf < publishedAt);
}

/** A role that one human being holds. */
function isPersonal({ party }: PartyMention): boolean {
  return party === 'person' || party === 'unnamed';
}

/** Classes of nouns that name a human being by an office or calling. */
const PERSONAL: readonly NounClass[] = ['offices', 'persons', 'voices', 'titles'];

function markedStanding(
  text: string,
  { mention, role }: { mention: PartyMention; role: Span },
): RoleStanding | null {
  const from = Math.max(0, Math.min(mention.start, role.start) - MARKER_LETTERS);
  // "Then the governor left" tells when he left; a word of the role stands behind its article.
  const opened = /^(?:the|a|an|this|that|its|his|her|their)\b/i.test(text.slice(mention.start));
  const outside = /(?:^|[\s(])(\p{L}+[\s-])$/u.exec(text.slice(from, mention.start))?.[1] ?? '';
  const before = opened ? '' : outside;
  const classes = classesIn(text, role);
  if (!PERSONAL.some((kind) => classes.has(kind))) return null;
  const words = before + text.slice(role.start, headEnd(text, role));
  const behind = /^-(?:elect|designate)\b/.exec(text.slice(role.end, role.end + MARKER_LETTERS));
  const told = words + (behind?.[0] ?? '');
  return MARKERS.find(([marker]) => marker.test(told))?.[1] ?? null;
}

/** End of the role's words before what it is over: "former head [of the acting council]". */
function headEnd(text: string, role: Span): number {
  const of = text.slice(role.start, role.end).search(/,|\s(?:of|for|in|at|to)\s/);
  return of < 0 ? role.end : role.start + of;
}

interface Predicate {
  readonly bearer: PartyMention;
  readonly start: number;
  readonly standing: RoleStanding;
  readonly event: keyof Held | null;
}

/** Whom the role is said of: the party right before the words that say it, the longest of several. */
function predicateOf(
  text: string,
  {
    mention,
    parties,
    sentence,
  }: { mention: PartyMention; parties: readonly PartyMention[]; sentence: Sentence },
): Predicate | null {
  const before = parties
    .filter(
      (other) =>
        contains(sentence, other) &&
        other.end <= mention.start &&
        (other.party === 'person' || other.party === 'unnamed' || other.form === 'pronoun') &&
        !/^(?:who|which|that|whom)$/i.test(text.slice(other.start, other.end)),
    )
    .sort((a, b) => b.end - a.end || a.start - b.start);
  for (const bearer of before) {
    const between = text.slice(bearer.end, mention.start);
    if (between.length > BETWEEN_LETTERS) return null;
    const found = PREDICATES.find(({ words }) => words.test(between));
    if (found === undefined) continue;
    const apposed = between.startsWith(', ') && found.event === null;
    // "Petrov, a minister, said": only a role of office is said by standing beside the name.
    if (apposed && !isOffice(text, mention)) continue;
    return { bearer, start: bearer.end, standing: found.standing, event: found.event };
  }
  return null;
}

/** More between a name and its role is another clause. */
const BETWEEN_LETTERS = 80;

function isOffice(text: string, mention: PartyMention): boolean {
  return classesIn(text, mention).has('offices');
}

/** Classes of the runs of words that end the role's head phrase. */
function classesIn(text: string, role: Span): ReadonlySet<NounClass> {
  const lexicon = partyLexicon();
  const words = text.slice(role.start, headEnd(text, role)).split(/[\s-]+/);
  return new Set(words.flatMap((_, at) => [...lexicon.classesOf(words.slice(at).join(' '))]));
}
