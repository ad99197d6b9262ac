import type { Claim } from '../claim/index.ts';
import type { Entity, EntityId } from '../entity/index.ts';
import { type Analysis, Tree } from '../language/index.ts';
import type { Mentions } from '../mention/index.ts';
import type { Document } from '../source/index.ts';
import { contains, lengthOf, overlaps, type Span } from '../text/index.ts';
import type { AnswerValue } from './answer.ts';
import { readPlaces, readTargets, readTimes, readWhat } from './answers/circumstances.ts';
import { readNamedCause, readOwnPart } from './answers/claimed.ts';
import {
  type AnswerContext,
  type AnswerReader,
  claimFinder,
  type Finding,
} from './answers/context.ts';
import { readCounts } from './answers/counts.ts';
import {
  readArrivals,
  readListings,
  readNoEvent,
  readNoSupply,
  readRenamings,
  readSummonses,
  readSupplies,
  readSupplyNouns,
} from './answers/dealings.ts';
import { readDeclined } from './answers/declined.ts';
import {
  readCauses,
  readDamage,
  readMotives,
  readOutcome,
  readWeapons,
} from './answers/effects.ts';
import { readListLines } from './answers/list-lines.ts';
import { readResponsible } from './answers/responsible.ts';
import { readSent } from './answers/sent.ts';
import { readTolls } from './answers/toll.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
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
  const opening = datelineEnd(document.text);
  const found = context.trees
    .flatMap((tree) => READERS.flatMap((read) => read(context, tree)))
    .filter(({ anchor }) => anchor.start >= opening);
  const laid = found.flatMap((finding) => layTo(finding, context) ?? []);
  const ofClaims = claims.flatMap((claim) =>
    [
      ...readDeclined(claim, context),
      ...ownPartLeft(claim, { context, laid }),
      ...causesLeft(claim, { context, laid }),
    ].map((finding) => ({ ...finding, claim })),
  );
  return {
    report,
    answers: unique([
      ...laid.flatMap((answer) => standing(answer) ?? []).map((a) => bySpeaker(a, context)),
      ...ofClaims,
    ]),
    triggers: context.trees.map((tree) => triggersIn(tree, catalogue)),
  };
}

/** Own claims and denials that the cue tells, where the tree did not. */
function ownPartLeft(
  claim: Claim,
  { context, laid }: { context: AnswerContext; laid: readonly OpenAnswer[] },
) {
  const found = laid.some(
    (answer) => answer.claim.id === claim.id && answer.question === 'responsible',
  );
  return found ? [] : readOwnPart(claim, context);
}

/** Causes that are only named, for claims in which no causal construction was found. */
function causesLeft(
  claim: Claim,
  { context, laid }: { context: AnswerContext; laid: readonly OpenAnswer[] },
) {
  const found = laid.some((answer) => answer.claim.id === claim.id && answer.question === 'cause');
  return found || claim.stance === 'declines' || claim.stance === 'asks'
    ? []
    : readNamedCause(claim, context);
}

const DATELINE =
  /^(?:\([^)\n]{2,40}\)\s*)?\p{Lu}[\p{L}\s.,'’-]{2,40}(?:\d{1,2}[\p{L}\s.,]{0,20})?(?:\([^)\n]{2,40}\))?\s*(?:[–—]|-\s|:\s)/u;

/** Where the report itself begins: after "DUSHANBE, April 14 (Navruz) –", or at 0. */
function datelineEnd(text: string): number {
  const found = DATELINE.exec(text.slice(0, 120));
  return found !== null && /^[^a-z]{4}/.test(found[0]) ? found[0].length : 0;
}

function entityFinder(
  document: Document,
  entities: readonly Entity[],
): (span: Span) => EntityId | null {
  const places = entities.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ document: where, span }) =>
      where === document.id && span !== null ? [{ id, span }] : [],
    ),
  );
  return (span) => {
    const around = places.filter((place) => overlaps(place.span, span));
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
    touchingClaim(finding.span, context);
  return claim === null || claim === undefined ? null : { ...rest, claim };
}

/** The claim with the smallest content that shares words with a span. */
function touchingClaim(span: Span, { claims }: AnswerContext): Claim | undefined {
  const size = ({ content }: Claim) => content.reduce((sum, part) => sum + lengthOf(part), 0);
  return claims
    .filter(({ content }) => content.some((part) => overlaps(part, span)))
    .sort((a, b) => size(a) - size(b))[0];
}

/** In an own claim or own denial the party is the speaker, whatever word stands for it. */
function bySpeaker(answer: OpenAnswer, { entityAt }: AnswerContext): OpenAnswer {
  const { value, claim } = answer;
  if (value.kind !== 'responsible') return answer;
  if (value.polarity !== 'denies-own' && value.polarity !== 'claims-own') return answer;
  const speaker = claim.chain.at(-1);
  if (speaker === undefined || claim.chain.length === 1) return answer;
  const entity = (speaker.span === null ? null : entityAt(speaker.span)) ?? value.entity;
  const [name = speaker.surface] = speaker.surface.split(/,\s/);
  return { ...answer, value: { ...value, value: name, entity } };
}

/** Questions on whose answers a denial does not bear: it denies the event, not its hour. */
const UNTOUCHED_BY_DENIAL: ReadonlySet<string> = new Set(['when', 'where', 'target', 'over']);

/** The answer as the claim's stance leaves it; null where nothing is left. */
function standing(answer: OpenAnswer): OpenAnswer | null {
  const { claim, value } = answer;
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
