import type { Span } from '../src/text/index.ts';
import { overlaps } from '../src/text/index.ts';

// Reads the inline markup of training/corpus/FORMAT.md:
//
//   <1s=Amina Diallo:She> <1c/denies:denied> <1:that the [Air Corps|org] flew {on Friday|2024-03-08}>
//
// Brackets nest and never cross, so one pass with a stack reads them; all offsets are in the plain
// text that is left when the brackets are taken away.

/** The kinds of name that the corpus marks. */
export const MARKED_NAME_KINDS = ['per', 'org', 'place', 'fac', 'weapon', 'vessel'] as const;
/** Kind of a marked name. */
export type MarkedNameKind = (typeof MARKED_NAME_KINDS)[number];

/** How a source puts its content, as src/claim has it. */
export const STANCES = [
  'asserts',
  'denies',
  'admits',
  'hedges',
  'predicts',
  'asks',
  'declines',
] as const;
/** How a source puts its content. */
export type MarkedStance = (typeof STANCES)[number];

/** Speaker of a source that the text leaves without a name. */
export const UNNAMED = '?';
/** Speaker where the publication or author speaks of itself ("we", "this newspaper"). */
export const SELF = 'self';

/** A name in the plain text. */
export interface MarkedName extends Span {
  readonly kind: MarkedNameKind;
  /** True for a place that stands for its government, club or troops. */
  readonly metonym: boolean;
}

/** A time expression in the plain text. */
export interface MarkedTime extends Span {
  /** TIMEX3 type. */
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  /** TIMEX3 mod (START, MID, END, APPROX ...); null for none. */
  readonly mod: string | null;
}

/** One attribution with its parts in text order. */
export interface MarkedAttribution {
  /** The number in the markup. */
  readonly number: number;
  /** Empty where the text names no source, or it stands with another attribution. */
  readonly source: readonly Span[];
  /** Empty where another attribution is continued. */
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly stance: MarkedStance;
  /** Name of who speaks where the source is a pronoun, role or short name; UNNAMED, SELF; else null. */
  readonly speaker: string | null;
  /** The attribution whose source goes on speaking without a cue; null for none. */
  readonly continues: number | null;
  /** The attribution whose source stands for this cue too ("..., adding that"); null for none. */
  readonly shares: number | null;
  /** True where the markup announces that the text expresses no source. */
  readonly sourceless: boolean;
  /** The innermost attribution within whose content this one's content stands; null for none. */
  readonly within: number | null;
}

/** What one marked text says. */
export interface MarkedText {
  /** The plain text. */
  readonly text: string;
  /** In text order. */
  readonly names: readonly MarkedName[];
  /** In text order. */
  readonly times: readonly MarkedTime[];
  /** In the order of their first span. */
  readonly attributions: readonly MarkedAttribution[];
  /** Words announced not to be a time, a cue or quoted speech. */
  readonly exempt: readonly Span[];
}

/** Outcome of reading a marked text; `at` is an offset in the marked text. */
export type MarkupReading =
  | { readonly kind: 'read'; readonly marked: MarkedText }
  | { readonly kind: 'malformed'; readonly reason: string; readonly at: number };

const ATTRIBUTION_HEAD =
  /<(?<number>\d+)(?:(?<role>s)(?:=(?<speaker>[^:<>]+))?|(?<cue>c)(?:(?<none>0)|\^(?<shares>\d+))?|~(?<continues>\d+))?(?:\/(?<stance>[a-z]+))?:/y;
const EXEMPT_HEAD = /<-:/y;
const NAME_TAIL = /\|(?<kind>[a-z]+)\]/y;
const TIME_TAIL =
  /\|(?:(?<none>-)|(?:(?<set>set) )?(?<value>[0-9A-Z][0-9A-Za-z_:+-]*)(?: (?<mod>[A-Z_]+))?)\}/y;

interface Open {
  readonly bracket: '<' | '[' | '{';
  /** Offset in the marked text. */
  readonly at: number;
  /** Offset in the plain text. */
  readonly start: number;
  readonly head: Readonly<Record<string, string | undefined>>;
}

/** Thrown and caught within this file only: where the markup breaks. */
class Malformed extends Error {
  readonly at: number;
  constructor(reason: string, at: number) {
    super(reason);
    this.at = at;
  }
}

interface Draft {
  source: Span[];
  cue: Span[];
  content: Span[];
  stance: MarkedStance | null;
  speaker: string | null;
  continues: number | null;
  shares: number | null;
  sourceless: boolean;
  within: number | null;
}

/**
 * Reads marked text: names `[words|kind]`, times `{words|value}`, attribution parts
 * `<number role:words>`. Linear in the length of the text, but for nesting.
 */
export function readMarkup(marked: string): MarkupReading {
  try {
    return { kind: 'read', marked: new MarkupReader(marked).read() };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { kind: 'malformed', reason: error.message, at: error.at };
  }
}

class MarkupReader {
  readonly #marked: string;
  readonly #open: Open[] = [];
  readonly #names: MarkedName[] = [];
  readonly #times: MarkedTime[] = [];
  readonly #exempt: Span[] = [];
  readonly #drafts = new Map<number, Draft>();
  #text = '';
  #at = 0;

  constructor(marked: string) {
    this.#marked = marked;
  }

  read(): MarkedText {
    while (this.#at < this.#marked.length) this.#step();
    const left = this.#open.at(-1);
    if (left !== undefined) throw new Malformed(`"${left.bracket}" is not closed`, left.at);
    const byStart = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
    return {
      text: this.#text,
      names: this.#names.sort(byStart),
      times: this.#times.sort(byStart),
      attributions: this.#attributions(),
      exempt: this.#exempt.sort(byStart),
    };
  }

  #step(): void {
    const letter = this.#marked.charAt(this.#at);
    switch (letter) {
      case '<':
        this.#openAttribution();
        return;
      case '[':
      case '{':
        this.#open.push({ bracket: letter, at: this.#at, start: this.#text.length, head: {} });
        this.#at++;
        return;
      case '|':
        this.#closeTagged();
        return;
      case '>':
        this.#closeAttribution();
        return;
      case ']':
      case '}':
        throw new Malformed(`"${letter}" without "|" and a value before it`, this.#at);
      default:
        this.#text += letter;
        this.#at++;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#marked);
  }

  #openAttribution(): void {
    const found = this.#match(ATTRIBUTION_HEAD) ?? this.#match(EXEMPT_HEAD);
    if (found === null)
      throw new Malformed('"<" without a head such as <1s: <1c/denies:', this.#at);
    const inTag = this.#open.find(({ bracket }) => bracket !== '<');
    if (inTag !== undefined) throw new Malformed('an attribution within a name or time', this.#at);
    this.#open.push({
      bracket: '<',
      at: this.#at,
      start: this.#text.length,
      head: found.groups?.number === undefined ? {} : found.groups,
    });
    this.#at += found[0].length;
  }

  #closeTagged(): void {
    const open = this.#open.pop();
    if (open === undefined || open.bracket === '<') {
      throw new Malformed('"|" outside a name or time', this.#at);
    }
    const found = this.#match(open.bracket === '[' ? NAME_TAIL : TIME_TAIL);
    if (found === null) throw new Malformed(`no kind or value that can be read`, this.#at);
    const span = this.#spanSince(open);
    if (open.bracket === '[') this.#pushName(span, found.groups?.kind ?? '');
    else this.#pushTime(span, found.groups ?? {});
    this.#at += found[0].length;
  }

  #pushName(span: Span, kind: string): void {
    const known = MARKED_NAME_KINDS.find((name) => name === kind);
    if (known === undefined && kind !== 'metonym') {
      throw new Malformed(`"${kind}" is no kind of name`, this.#at);
    }
    if (this.#names.some((name) => overlaps(name, span))) {
      throw new Malformed('a name within a name', this.#at);
    }
    this.#names.push({ ...span, kind: known ?? 'place', metonym: kind === 'metonym' });
  }

  #pushTime(span: Span, tail: Readonly<Record<string, string | undefined>>): void {
    const { value, set, mod } = tail;
    if (value === undefined) {
      this.#exempt.push(span);
      return;
    }
    const type = set ? 'SET' : /^P/.test(value) && !/_REF$/.test(value) ? 'DURATION' : null;
    this.#times.push({
      ...span,
      type: type ?? (value.includes('T') && !value.includes('_REF') ? 'TIME' : 'DATE'),
      value,
      mod: mod ?? null,
    });
  }

  #closeAttribution(): void {
    const open = this.#open.pop();
    if (open?.bracket !== '<') throw new Malformed('">" closes nothing', this.#at);
    const span = this.#spanSince(open);
    this.#at++;
    const { number, role, speaker, cue, none, shares, continues, stance } = open.head;
    if (number === undefined) {
      this.#exempt.push(span);
      return;
    }
    const draft = this.#draft(Number(number));
    const part = role ? draft.source : cue ? draft.cue : draft.content;
    part.push(span);
    if (part === draft.content && part.length === 1) draft.within = this.#holder(Number(number));
    if (stance !== undefined) draft.stance = this.#stance(stance, { draft, open });
    if (speaker !== undefined) draft.speaker = speaker;
    if (continues !== undefined) draft.continues = Number(continues);
    if (none !== undefined) draft.sourceless = true;
    if (shares !== undefined) draft.shares = Number(shares);
  }

  #stance(
    word: string,
    { draft, open }: { readonly draft: Draft; readonly open: Open },
  ): MarkedStance {
    const known = STANCES.find((stance) => stance === word);
    if (known === undefined) throw new Malformed(`"${word}" is no stance`, open.at);
    if (draft.stance !== null && draft.stance !== known) {
      throw new Malformed('two stances for one attribution', open.at);
    }
    return known;
  }

  #spanSince(open: Open): Span {
    const span = { start: open.start, end: this.#text.length };
    const words = this.#text.slice(span.start);
    if (words === '' || words.trim() !== words) {
      throw new Malformed(`nothing, or white space at an end: "${words.slice(0, 40)}"`, open.at);
    }
    return span;
  }

  /** The attribution whose content is open around the content of `number`. */
  #holder(number: number): number | null {
    const around = this.#open.findLast(({ head }) => {
      return head.number !== undefined && !head.role && !head.cue && head.number !== `${number}`;
    });
    return around === undefined ? null : Number(around.head.number);
  }

  #draft(number: number): Draft {
    const known = this.#drafts.get(number);
    if (known !== undefined) return known;
    const draft: Draft = {
      source: [],
      cue: [],
      content: [],
      stance: null,
      speaker: null,
      continues: null,
      shares: null,
      sourceless: false,
      within: null,
    };
    this.#drafts.set(number, draft);
    return draft;
  }

  #attributions(): MarkedAttribution[] {
    const all = [...this.#drafts].map(([number, draft]) => {
      for (const part of [draft.source, draft.cue, draft.content]) {
        part.sort((a, b) => a.start - b.start);
      }
      return { number, ...draft, stance: draft.stance ?? ('asserts' as const) };
    });
    return all.sort((a, b) => firstStart(a) - firstStart(b));
  }
}

type Parts = Pick<MarkedAttribution, 'source' | 'cue' | 'content'>;

function firstStart({ source, cue, content }: Parts): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}
