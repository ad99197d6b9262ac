import type { Claim } from '../claim/index.ts';
import type { Entity, EntityId } from '../entity/index.ts';
import { type Analysis, Tree } from '../language/index.ts';
import type { Mentions } from '../mention/index.ts';
import type { Document } from '../source/index.ts';
import { contains, lengthOf, overlaps, type Span } from '../text/index.ts';
import type { AnswerValue } from './answer.ts';
import { readCarriedCounts } from './answers/carried-counts.ts';
import { readCasualties } from './answers/casualties.ts';
import { readCauses } from './answers/causes.ts';
import { type ClaimFinding, readNamedCause, readOwnPart } from './answers/claimed.ts';
import {
  type AnswerContext,
  type AnswerReader,
  bySentence,
  claimFinder,
  type Finding,
} from './answers/context.ts';
import { readCounts } from './answers/counts.ts';
import { readNoEvent, readSummonses } from './answers/dealings.ts';
import { readDeclined } from './answers/declined.ts';
import { readDamage, readOutcome } from './answers/effects.ts';
import { readListLines } from './answers/list-lines.ts';
import { readListings, readRenamings } from './answers/listings.ts';
import { readManner } from './answers/manner.ts';
import { readMotives } from './answers/motives.ts';
import { refusedFigures } from './answers/not-that-many.ts';
import { readPlaces } from './answers/places.ts';
import { readResponsible } from './answers/responsible.ts';
import { readSent } from './answers/sent.ts';
import { readArrivals, readNoSupply, readSupplies, readSupplyNouns } from './answers/supplies.ts';
import { readTargets } from './answers/targets.ts';
import { readTimes } from './answers/times.ts';
import { readTolls } from './answers/toll.ts';
import { readWeapons } from './answers/weapons.ts';
import { readWhat } from './answers/what.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { asDisaster, tellsOfDisaster } from './leading-family.ts';
import { type Trigger, triggersIn } from './triggers.ts';

/** One report with what the earlier stages found in it. */
export interface Report {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
}

/** An answer that is laid to its claim but not yet to an incident. */
export interface OpenAnswer extends Omit<Finding, 'anchor'> {
  readonly claim: Claim;
}

/** What one report says, before its events are joined with those of other reports. */
export interface ReportAnswers {
  readonly report: Report;
  readonly answers: readonly OpenAnswer[];
  /** Words that speak of incidents, one list a sentence. */
  readonly triggers: readonly (readonly Trigger[])[];
}

/** Every reader, in the order in which equal findings count. */
const READERS: readonly AnswerReader[] = [
  readCounts,
  readCarriedCounts,
  readCasualties,
  readSent,
  readTolls,
  readTimes,
  readPlaces,
  readTargets,
  readWhat,
  readWeapons,
  readDamage,
  readOutcome,
  readResponsible,
  readCauses,
  readManner,
  readMotives,
  readNoEvent,
  readSupplies,
  readSupplyNouns,
  readArrivals,
  readNoSupply,
  readListings,
  readListLines,
  readRenamings,
  readSummonses,
];

/**
 * Which claims of a report answer which questions. A value belongs to the innermost claim that
 * holds the word it hangs on; values that no claim holds are left out. `entities` tell whom words
 * mean; without them parties stay words.
 */
export function answersOf(
  report: Report,
  { catalogue, entities = [] }: { catalogue: Catalogue; entities?: readonly Entity[] },
): ReportAnswers {
  const { document, analysis, mentions, claims } = report;
  const context: AnswerContext = {
    text: document.text,
    trees: analysis.sentences.map((sentence) => new Tree(sentence)),
    mentions,
    claims,
    catalogue,
    entityAt: entityFinder(document, entities),
    claimAt: claimFinder(claims),
  };
  const contexts = narrowed(context);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const bodies = bodiesOf(entities);
  const opening = datelineEnd(document.text);
  const triggers = context.trees.map((tree) => eventTriggers(tree, catalogue));
  const found = context.trees.flatMap((tree, at) => {
    const here = contexts[at] ?? context;
    const held = READERS.flatMap((reader) => reader(here, tree));
    const read = [...held, ...refusedFigures(held, here)].filter(
      ({ anchor }) => anchor.start >= opening,
    );
    const leads = tellsOfDisaster(tree, triggers[at] ?? []);
    return leads ? read.map(asDisaster) : read.filter(({ family }) => family !== 'disaster');
  });
  const laid = found.flatMap(
    (finding) => layTo(finding, contexts[finding.sentence] ?? context) ?? [],
  );
  const answered = new Set(laid.map(({ claim, question }) => `${claim.id} ${question}`));
  const ofClaims = claims.flatMap((claim) =>
    [
      ...readDeclined(claim, context),
      ...(answered.has(`${claim.id} responsible`) ? [] : readOwnPart(claim, context)),
      ...readNamedCause(claim, context).filter((named) => !isTold(named, { claim, laid })),
    ].map((finding) => ({ ...finding, claim })),
  );
  return {
    report,
    answers: unique([
      ...laid
        .flatMap((answer) => standing(answer, context) ?? [])
        .map((answer) => inFullName(bySpeaker(answer, { ...context, bodies }), names)),
      ...ofClaims,
    ]),
    triggers,
  };
}

/** True where the claim names that cause already, in the same or overlapping words. */
function isTold(
  { question, span }: ClaimFinding,
  { claim, laid }: { claim: Claim; laid: readonly OpenAnswer[] },
): boolean {
  return laid.some(
    (answer) =>
      answer.claim === claim && answer.question === question && overlaps(answer.span, span),
  );
}

/** The words that speak of events: of a natural disaster, or of what people do, not of both. */
function eventTriggers(tree: Tree, catalogue: Catalogue): readonly Trigger[] {
  const triggers = triggersIn(tree, catalogue);
  const leads = tellsOfDisaster(tree, triggers);
  return triggers.filter(({ type }) => (type.family === 'disaster') === leads);
}

/** The context of each sentence: only what stands in it or reaches into it. */
function narrowed(context: AnswerContext): readonly AnswerContext[] {
  const { trees, mentions, claims } = context;
  const rows = <T extends Span>(items: readonly T[]) =>
    bySentence(trees, { items, spansOf: (item) => [item] });
  const [times, quantities, places, parties, weapons, damage] = [
    rows(mentions.times),
    rows(mentions.quantities),
    rows(mentions.places),
    rows(mentions.parties),
    rows(mentions.weapons),
    rows(mentions.damage),
  ];
  const near = bySentence(trees, {
    items: claims,
    spansOf: ({ content, cue, saidAt }) => [
      ...content,
      ...cue,
      ...(saidAt?.span == null ? [] : [saidAt.span]),
    ],
  });
  return trees.map((_, at): AnswerContext => {
    const here = near[at] ?? [];
    return {
      ...context,
      mentions: {
        times: times[at] ?? [],
        quantities: quantities[at] ?? [],
        places: places[at] ?? [],
        parties: parties[at] ?? [],
        weapons: weapons[at] ?? [],
        damage: damage[at] ?? [],
      },
      claims: here,
      claimAt: claimFinder(here),
    };
  });
}

const DATELINE =
  /^(?:\([^)\n]{2,40}\)\s*)?\p{Lu}[\p{L}\s.,'’-]{2,40}(?:\d{1,2}[\p{L}\s.,]{0,20})?(?:\([^)\n]{2,40}\))?\s*(?:[–—]|-\s|:\s)/u;

/** Where the report itself begins: after "DUSHANBE, April 14 (Navruz) –", or at 0. */
function datelineEnd(text: string): number {
  const found = DATELINE.exec(text.slice(0, 120));
  return found !== null && /^[^a-z]{4}/.test(found[0]) ? found[0].length : 0;
}

/** No mention of a party is longer than this; one that were would not be found. */
const LONGEST_MENTION = 400;

function entityFinder(
  document: Document,
  entities: readonly Entity[],
): (span: Span) => EntityId | null {
  const places = entities.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ document: where, span }) =>
      where === document.id && span !== null ? [{ id, span }] : [],
    ),
  );
  places.sort((a, b) => a.span.start - b.span.start);
  return (span) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.span.start ?? 0) < span.start - LONGEST_MENTION) low = middle + 1;
      else high = middle;
    }
    const around: { id: EntityId; span: Span }[] = [];
    for (let place = places[low]; place !== undefined; place = places[++low]) {
      if (place.span.start >= span.end) break;
      if (overlaps(place.span, span)) around.push(place);
    }
    const whole = around.filter(
      (place) => contains(place.span, span) || contains(span, place.span),
    );
    const [best] = whole.sort(
      (a, b) => lengthOf(b.span) - lengthOf(a.span) || (a.id < b.id ? -1 : 1),
    );
    return best?.id ?? null;
  };
}

/** The claim of a finding: the one whose cue the anchor is, else the innermost around it. */
function layTo(finding: Finding, context: AnswerContext): OpenAnswer | null {
  const { anchor, ...rest } = finding;
  const place = { start: anchor.start, end: anchor.end };
  const cued = context.claims.filter(({ cue }) => cue.some((span) => contains(span, place)));
  const claim =
    (finding.question === 'responsible' ? cued[0] : undefined) ??
    context.claimAt(place) ??
    cued[0] ??
    context.claimAt(finding.span) ??
    touchingClaim(finding.span, context) ??
    nearbyClaim(place, { context, sentence: context.trees[finding.sentence]?.sentence });
  return claim === null || claim === undefined ? null : { ...rest, claim };
}

/** The claim with the smallest content that shares words with a span. */
function touchingClaim(span: Span, { claims }: AnswerContext): Claim | undefined {
  const size = ({ content }: Claim) => content.reduce((sum, part) => sum + lengthOf(part), 0);
  return claims
    .filter(({ content }) => content.some((part) => overlaps(part, span)))
    .sort((a, b) => size(a) - size(b))[0];
}

/** How far a claim's content may end before words that its reader should have taken in. */
const NEARBY_CODE_UNITS = 80;

/**
 * The claim of the same sentence whose content stands next to a place that no claim holds: a content
 * read too short. Words that name a source belong to nobody's content.
 */
function nearbyClaim(
  place: Span,
  { context, sentence }: { context: AnswerContext; sentence: Span | undefined },
): Claim | undefined {
  if (sentence === undefined) return undefined;
  const { claims } = context;
  const names = claims.some(({ chain }) =>
    chain.some(({ span }) => span !== null && contains(span, place)),
  );
  if (names) return undefined;
  const gapOf = ({ content }: Claim) =>
    Math.min(
      ...content
        .filter((part) => overlaps(sentence, part))
        .map((part) => Math.max(part.start - place.end, place.start - part.end)),
    );
  const [nearest] = claims
    .map((claim) => ({ claim, gap: gapOf(claim) }))
    .filter(({ gap }) => gap <= NEARBY_CODE_UNITS)
    .sort((a, b) => a.gap - b.gap || b.claim.chain.length - a.claim.chain.length);
  return nearest?.claim;
}

/** The body for which each person of a case speaks when saying "we". */
type Bodies = ReadonlyMap<EntityId, Entity>;

function bodiesOf(entities: readonly Entity[]): Bodies {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return new Map(
    entities.flatMap(({ id, kind, partOf }) => {
      const body = kind === 'person' && partOf !== null ? byId.get(partOf) : undefined;
      return body?.kind === 'organisation' ? [[id, body] as const] : [];
    }),
  );
}

const WE = /^(?:we|us|our\b.*|nobody|none\b.*|no one|no \p{L}+ of ours)$/iu;

/** In an own claim or own denial the party is the speaker, or the body that it calls "we". */
function bySpeaker(
  answer: OpenAnswer,
  { entityAt, bodies }: AnswerContext & { readonly bodies: Bodies },
): OpenAnswer {
  const { value, claim } = answer;
  if (value.kind !== 'responsible') return answer;
  if (value.polarity !== 'denies-own' && value.polarity !== 'claims-own') return answer;
  const speaker = claim.chain.at(-1);
  if (speaker === undefined || claim.chain.length === 1) return answer;
  const own = speaker.span === null ? null : entityAt(speaker.span);
  const body = own === null || !WE.test(value.value) ? undefined : bodies.get(own);
  if (body !== undefined) {
    return { ...answer, value: { ...value, value: body.name, entity: body.id } };
  }
  const entity = own ?? value.entity;
  const [name = speaker.surface] = speaker.surface.split(/,\s/);
  return { ...answer, value: { ...value, value: name, entity } };
}

const PRONOUN = /^(?:its?|theirs?|they|them|his|her|he|she|him|who|which|that)$/i;

/** A party told by a pronoun, under the name of whom it means. */
function inFullName(answer: OpenAnswer, names: ReadonlyMap<EntityId, string>): OpenAnswer {
  const { value } = answer;
  if (value.kind !== 'party' && value.kind !== 'responsible') return answer;
  if (value.entity === null || !PRONOUN.test(value.value)) return answer;
  return { ...answer, value: { ...value, value: names.get(value.entity) ?? value.value } };
}

/** Questions on whose answers a denial does not bear: it denies the event, not its hour. */
const UNTOUCHED_BY_DENIAL: ReadonlySet<string> = new Set(['when', 'where', 'target', 'over']);

const WRONGLY = /\b(?:wrongly|incorrectly|falsely|mistakenly|erroneously|inaccurately)\s*$/i;

/** "... no casualties. This was incorrect." */
const CORRECTED_AFTER =
  /^["”’']?[.;]\s+(?:this|that|it|the (?:statement|figure|report|information))\s+(?:was|is|turned out to be|proved(?: to be)?)\s+(?:an? )?(?:incorrect|wrong|inaccurate|not (?:true|correct|the case)|false|untrue|mistake|error|mistaken)\b/i;

/** Room for the words of such a correction. */
const AFTER_CODE_UNITS = 80;

/** "wrongly stated that ...": whoever says so holds the contrary. */
function isTakenBack({ cue, content }: Claim, text: string): boolean {
  const last = content.at(-1) ?? content[0];
  if (CORRECTED_AFTER.test(text.slice(last.end, last.end + AFTER_CODE_UNITS))) return true;
  return cue.some(
    ({ start, end }) =>
      /\bno longer\s*$/i.test(text.slice(Math.max(0, start - 12), start)) ||
      WRONGLY.test(text.slice(Math.max(0, start - 24), start)) ||
      WRONGLY.test(text.slice(start, end).split(/\s+/, 1)[0] ?? ''),
  );
}

/** The answer as the claim's stance leaves it; null where nothing is left. */
function standing(answer: OpenAnswer, { text }: AnswerContext): OpenAnswer | null {
  const { claim, value } = answer;
  if (isTakenBack(claim, text)) {
    const contrary = value.kind === 'level' ? underDenial(value, claim) : null;
    return contrary === null
      ? { ...answer, rejected: !answer.rejected }
      : { ...answer, value: contrary };
  }
  const deniedByCue =
    claim.stance === 'denies' &&
    claim.stanceWords.some((word) => claim.cue.some((cue) => overlaps(cue, word)));
  if (claim.stance === 'declines' || claim.stance === 'asks') return null;
  if (!deniedByCue || UNTOUCHED_BY_DENIAL.has(answer.question)) return answer;
  const denied = underDenial(value, claim);
  return denied === null
    ? { ...answer, rejected: !answer.rejected }
    : { ...answer, value: denied, rejected: false };
}

/** Values for which a denial is itself a position; null for those that it merely rejects. */
function underDenial(value: AnswerValue, claim: Claim): AnswerValue | null {
  if (value.kind === 'yes-no') return { ...value, value: false };
  if (value.kind === 'number' && value.max === 0) return value;
  // What is not undamaged is damaged, however little.
  if (value.kind === 'level' && value.level === 'none') {
    return { ...value, level: 'minor', value: `not ${value.value}` };
  }
  if (value.kind !== 'responsible') return null;
  if (value.polarity === 'denies-own' || value.polarity === 'clears') return value;
  const speaker = claim.chain.at(-1)?.surface ?? '';
  const own = speaker.includes(value.value) || value.value.includes(speaker);
  return { ...value, polarity: own ? 'denies-own' : 'clears' };
}

/** One answer a claim, question and value, the first found. */
function unique(answers: readonly OpenAnswer[]): OpenAnswer[] {
  const seen = new Set<string>();
  return answers.filter(({ claim, question, value, span, rejected }) => {
    const key = JSON.stringify([
      claim.id,
      question,
      value,
      rejected,
      value.kind === 'number' ? 0 : span,
    ]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
