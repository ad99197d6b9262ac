import type { Conflict, PrecisionDifference } from '../../account/index.ts';
import type { IncidentView, OpenedPair, OpenedSide } from '../incident-view.ts';
import { CHANGE_WORDS, CONFLICT_WORDS } from '../pair-words.ts';
import type { Statement } from '../statement.ts';
import { noteLink, quoteOf, sourceLine } from './evidence.ts';
import { glyph } from './glyph.ts';
import { html, type Markup } from './markup.ts';

type Pair = OpenedPair<Conflict> | OpenedPair<PrecisionDifference>;

/** How pairs of one sort are told: by a sign drawn, a sign written and words. */
interface Manner {
  readonly sign: 'conflict' | 'precision';
  readonly between: '≠' | '≈';
  /** Stands before the names of the others on a card: "cannot hold together with". */
  readonly against: string;
}

const CONFLICTING: Manner = {
  sign: 'conflict',
  between: '≠',
  against: 'cannot hold together with',
};
const PRECISE: Manner = {
  sign: 'precision',
  between: '≈',
  against: 'differs only in precision from',
};

function statementCard(
  head: Markup,
  { statement, foot = null }: { readonly statement: Statement; readonly foot?: Markup | null },
): Markup {
  return html`<div class="side">${head}<p class="value"><bdi>${statement.words}</bdi> ${noteLink(statement.note)}</p>${quoteOf(statement)}${sourceLine(statement)}${foot}</div>`;
}

function sideCard({ party, statement }: OpenedSide, foot: Markup | null = null): Markup {
  return statementCard(html`<p class="party"><bdi>${party.name}</bdi></p>`, { statement, foot });
}

function wordsOf({ pair }: Pair): string {
  return 'type' in pair ? CONFLICT_WORDS[pair.type] : 'the second only says it more exactly';
}

/** One pair on a card of its own: the two sides face each other. */
function facing(pair: Pair, manner: Manner): Markup {
  const [a, b] = pair.sides;
  return html`<li class="pair ${manner.sign}"><h4>${glyph(manner.sign)} ${pair.question.label}<span class="how">${wordsOf(pair)}</span></h4><div class="sides">${sideCard(a)}<span class="versus" aria-hidden="true">${manner.between}</span>${sideCard(b)}</div></li>`;
}

/**
 * Several pairs about one question: each statement is shown once, with the names of those that it
 * stands against, since n statements can make n (n - 1) / 2 pairs.
 */
function together(pairs: readonly [Pair, ...Pair[]], manner: Manner): Markup {
  const cards = new Map<string, { readonly side: OpenedSide; readonly against: Set<string> }>();
  const put = (side: OpenedSide, other: OpenedSide): void => {
    const key = `${side.party.id} ${side.statement.answer.id}`;
    const card = cards.get(key) ?? { side, against: new Set() };
    card.against.add(`${other.party.name}: ${other.statement.words}`);
    cards.set(key, card);
  };
  for (const { sides } of pairs) {
    put(sides[0], sides[1]);
    put(sides[1], sides[0]);
  }
  const words = [...new Set(pairs.map(wordsOf))].join('; ');
  const how = manner.sign === 'conflict' ? words : 'one only says it more exactly than another';
  const list = [...cards.values()].map(({ side, against }) =>
    sideCard(
      side,
      html`<details class="against"><summary>${manner.against} ${against.size} ${against.size === 1 ? 'other' : 'others'}</summary><ul>${[...against].map((other) => html`<li><span aria-hidden="true">${manner.between}</span> <bdi>${other}</bdi></li>`)}</ul></details>`,
    ),
  );
  return html`<li class="pair ${manner.sign}"><h4>${glyph(manner.sign)} ${pairs[0].question.label}<span class="how">${how}; ${pairs.length} pairs among ${cards.size} statements</span></h4><div class="many">${list}</div></li>`;
}

function byQuestion(pairs: readonly Pair[], manner: Manner): Markup {
  const groups = new Map<string, [Pair, ...Pair[]]>();
  for (const pair of pairs) {
    const group = groups.get(pair.question.id);
    if (group === undefined) groups.set(pair.question.id, [pair]);
    else group.push(pair);
  }
  return html`<ul class="pairs">${[...groups.values()].map((group) => (group.length === 1 ? facing(group[0], manner) : together(group, manner)))}</ul>`;
}

/** Conflicts of one incident with both quotes, question by question. */
export function conflictList({ conflicts, anchor }: IncidentView): Markup {
  return html`<h3 id="${anchor}-conflicts">Where accounts conflict <span class="count">${conflicts.length}</span></h3>${conflicts.length === 0 ? html`<p class="none">No two accounts of this incident exclude each other.</p>` : byQuestion(conflicts, CONFLICTING)}`;
}

/** Differences in precision of one incident: shown as what they are; empty where there are none. */
export function precisionList({ precision, anchor }: IncidentView): Markup {
  if (precision.length === 0) return html``;
  return html`<h3 id="${anchor}-precision">Where accounts differ only in precision <span class="count">${precision.length}</span></h3>${byQuestion(precision, PRECISE)}`;
}

/** Changes of position of the parties to one incident; empty where there are none. */
export function changeList({ changes, anchor }: IncidentView): Markup {
  if (changes.length === 0) return html``;
  const items = changes.map(
    ({ change, question, party, from, to }) =>
      html`<li class="pair change"><h4>${glyph('earlier')} <span><bdi>${party.name}</bdi>, ${question.label}</span><span class="how">${CHANGE_WORDS[change.kind]}</span></h4><div class="sides">${statementCard(html`<p class="party">first</p>`, { statement: from })}<span class="versus" aria-hidden="true">→</span>${statementCard(html`<p class="party">later</p>`, { statement: to })}</div></li>`,
  );
  return html`<h3 id="${anchor}-changes">Who changed position <span class="count">${changes.length}</span></h3><ul class="pairs">${items}</ul>`;
}
