import { readFileSync } from 'node:fs';
import type { NameKind } from '../src/language/analysis.ts';
import type { NamedWords } from '../src/language/names.ts';
import { paragraphs, sentences } from '../src/text/index.ts';
import { readTreebank, type TreebankWord } from './conllu.ts';
import type { MarkedNameKind } from './corpus-markup.ts';
import { readReports, splitOf } from './corpus-report.ts';

/** A sentence whose names are marked. */
export interface NamedSentence {
  readonly forms: readonly string[];
  readonly names: readonly NamedWords[];
}

interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** Cuts a text as the program does and carries marks over; those that cut a word are dropped. */
export function markedText(text: string, marks: readonly MarkedSpan[]): NamedSentence[] {
  return paragraphs(text).flatMap((paragraph) =>
    sentences(text, paragraph).map(({ tokens }) => {
      const names = marks.flatMap(({ start, end, kind }) => {
        const first = tokens.findIndex((token) => token.start === start);
        const last = tokens.findIndex((token) => token.end === end);
        return first >= 0 && last >= first ? [{ kind, first, end: last + 1 }] : [];
      });
      return { forms: tokens.map((token) => text.slice(token.start, token.end)), names };
    }),
  );
}

/** WikiGold: CoNLL columns, "I-PER" and the like; CC BY 4.0. */
export function readWikigold(path: string): NamedSentence[] {
  const kinds: Record<string, NameKind> = { PER: 'person', ORG: 'organisation', LOC: 'place' };
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '' && !block.startsWith('-DOCSTART-'))
    .flatMap((block) => {
      let text = '';
      const marks: { start: number; end: number; kind: NameKind }[] = [];
      let open: string | null = null;
      for (const line of block.trim().split('\n')) {
        const [form = '', tag = 'O'] = line.split(' ');
        const kind = kinds[tag.slice(2)];
        // WikiGold parts the apostrophe from its s.
        if (form === "'" || (form === 's' && text.endsWith("' "))) text = text.trimEnd();
        const start = text.length;
        text += `${form} `;
        const last = marks.at(-1);
        if (kind === undefined) open = null;
        else if (open === tag && last !== undefined) last.end = start + form.length;
        else {
          marks.push({ start, end: start + form.length, kind });
          open = tag;
        }
      }
      return markedText(text, marks);
    });
}

/** Universal NER on EWT: JSON Lines with offsets; CC BY-SA 4.0. */
export function readUniversalNer(path: string): NamedSentence[] {
  const kinds: Record<string, NameKind> = { PER: 'person', ORG: 'organisation', LOC: 'place' };
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { text, entities } = JSON.parse(line) as {
        text: string;
        entities: { start: number; end: number; type: string }[];
      };
      const marks = entities.flatMap(({ start, end, type }) => {
        const kind = kinds[type];
        return kind === undefined ? [] : [{ start, end, kind }];
      });
      return markedText(text, marks);
    });
}

/** Names of GUM: of its nested mentions those whose head is a proper noun, cut to the name. */
export function readGumNames(path: string): NamedSentence[] {
  return readTreebank(path).map(({ words }) => {
    const taken = new Uint8Array(words.length);
    const names: NamedWords[] = [];
    for (const mention of mentionsOf(words)) {
      const name = nameWithin(words, mention);
      if (name === null || taken.subarray(name.first, name.end).some((t) => t === 1)) continue;
      taken.fill(1, name.first, name.end);
      names.push(name);
    }
    names.sort((a, b) => a.first - b.first);
    return { forms: words.map(({ form }) => form), names };
  });
}

interface Mention {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** Mentions of people, organisations and places that end in this sentence, the longest first. */
function mentionsOf(words: readonly TreebankWord[]): Mention[] {
  const kinds: Record<string, NameKind> = {
    person: 'person',
    organization: 'organisation',
    place: 'place',
  };
  const open: { id: string; first: number; type: string }[] = [];
  const out: Mention[] = [];
  words.forEach(({ misc }, at) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const [piece] of entity.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const [id = '', type = ''] = piece.replace(/[()]/g, '').split('-');
      if (piece.startsWith('(')) open.push({ id, first: at, type });
      if (!piece.endsWith(')')) continue;
      const place = open.findLastIndex((other) => other.id === id);
      const [closed] = place < 0 ? [] : open.splice(place, 1);
      const kind = kinds[closed?.type ?? ''];
      if (closed && kind) out.push({ first: closed.first, end: at + 1, kind });
    }
  });
  return out.sort((a, b) => b.end - b.first - (a.end - a.first));
}

/** The name in a mention: its head with what is compounded to it, "of" and "for" phrases too. */
function nameWithin(words: readonly TreebankWord[], mention: Mention): NamedWords | null {
  const inside = (at: number): boolean => at >= mention.first && at < mention.end;
  let head = -1;
  for (let at = mention.first; at < mention.end; at++) {
    if (!inside(words[at]?.head ?? -1)) {
      head = at;
      break;
    }
  }
  const isName = (at: number): boolean =>
    inside(at) && isProper(words[at]) && words[at]?.deprel !== 'nmod:desc';
  if (words[head]?.upos !== 'PROPN' || !isName(head)) return null;
  let first = head;
  const joins = (at: number): boolean =>
    inside(at) && (/^(?:-|–|&|\/)$/.test(words[at]?.form ?? '') || isModifier(words[at]));
  while (
    isName(first - 1) ||
    (joins(first - 1) && (isName(first - 2) || isModifier(words[first - 1])))
  ) {
    first--;
  }
  let end = head + 1;
  for (;;) {
    if (isName(end)) end++;
    else if (
      inside(end) &&
      /^(?:of|for|and|de|la|del|the|&|-|'s|’s)$/i.test(words[end]?.form ?? '')
    ) {
      let next = end + 1;
      while (inside(next) && /^(?:the|of|la)$/i.test(words[next]?.form ?? '')) next++;
      const joint = words[end]?.form === '-';
      if (!isName(next) || (mention.kind === 'person' && !joint)) break;
      if (
        /^and$/i.test(words[end]?.form ?? '') &&
        words[next]?.deprel === 'conj' &&
        words[next]?.head === head
      )
        break;
      end = next + 1;
    } else break;
  }
  if (mention.kind === 'person' && isNoName(words.slice(first, end))) return null;
  return { kind: mention.kind, first, end };
}

/** Proper nouns, and what has become part of one: "United" States, the "Central African" Republic. */
function isProper(word: TreebankWord | undefined): boolean {
  return word !== undefined && (word.upos === 'PROPN' || /^NNPS?$/.test(word.xpos));
}

/** Peoples ("the Moriori", "Americans") and bare titles are persons in GUM, but no person's name. */
function isNoName(words: readonly TreebankWord[]): boolean {
  const [only, another] = words;
  if (only === undefined || another !== undefined) return false;
  return (
    only.xpos === 'NNPS' ||
    /(?:ish|ese|ans?|ians?|President|Professor|Lord|Lady|Minister|Dr\.?|Mr\.?|King|Queen)$/.test(
      only.form,
    )
  );
}

/** "National" Bureau: a capitalised adjective within a name. */
function isModifier(word: TreebankWord | undefined): boolean {
  return (
    word !== undefined &&
    word.upos === 'ADJ' &&
    /^\p{Lu}/u.test(word.form) &&
    !/(?:n|sh|ese|i)$/.test(word.form)
  );
}

/**
 * Reports of our own corpus, those for training; CC BY 4.0. What people built counts as a place, a
 * place that stands for its government too; vessels and weapons are no names here.
 */
export function readReportNames(split: 'train' | 'held'): NamedSentence[] {
  const kinds: Partial<Record<MarkedNameKind, NameKind>> = {
    per: 'person',
    org: 'organisation',
    place: 'place',
    fac: 'place',
  };
  return readReports(new URL('corpus/reports/', import.meta.url)).flatMap((reading) => {
    if (reading.kind !== 'read' || splitOf(reading.report.id) !== split) return [];
    const { text, names } = reading.report.marked;
    const marks = names.flatMap(({ start, end, kind }) => {
      const own = kinds[kind];
      return own === undefined ? [] : [{ start, end, kind: own }];
    });
    return markedText(text, marks);
  });
}
