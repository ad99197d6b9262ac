import { createHash } from 'node:crypto';
import type { ClaimId } from '../claim/index.ts';
import type { Speakers } from '../entity/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { Answer, AnswerId, AnswerValue, Incident, IncidentId, QuestionId } from './answer.ts';
import type { OpenAnswer, ReportAnswers } from './answers-of.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { openMatters } from './matters.ts';
import { areApart, type Bearers, bearersIn, sharedBy, sizeOf } from './same-dealing.ts';
import { inOtherTowns, meet, overlap, type Scene, scenesOf, TIMELESS } from './scenes.ts';
import { timeBounds } from './time-bounds.ts';

/** Incidents of a case and the answers to their questions. */
export interface CaseIncidents {
  readonly incidents: readonly Incident[];
  readonly answers: readonly Answer[];
}

/**
 * Joins the events that the reports of each matter tell of into incidents.
 *
 * @see openMatters for what a matter is, and {@link incidentsOfMatter} for how events join
 */
export function groupIncidents(
  reports: readonly ReportAnswers[],
  options: GroupingOptions,
): CaseIncidents {
  const matters = openMatters();
  for (const report of reports) matters.add(report);
  const made = matters.all().map((matter) => incidentsOfMatter(matter, options));
  return {
    incidents: made.flatMap(({ incidents }) => incidents),
    answers: made.flatMap(({ answers }) => answers),
  };
}

/** What grouping needs besides the reports. */
export interface GroupingOptions {
  readonly catalogue: Catalogue;
  /** Who speaks; without it sources are told apart by their words. */
  readonly speakers?: readonly Speakers[];
}

/**
 * Joins the events that the reports of one matter tell of into incidents: same family, times that can be one, places
 * or parties that do not contradict. Events without a time join the incident of their family that
 * most reports tell of, among those before their publication. The order of the reports makes no
 * difference.
 */
export function incidentsOfMatter(
  reports: readonly ReportAnswers[],
  { catalogue, speakers = [] }: GroupingOptions,
): CaseIncidents {
  const ordered = [...reports].sort((a, b) => byPublication(a.report.document, b.report.document));
  const scenes = ordered.flatMap((report) => scenesOf(report));
  const clusters: Scene[][] = [];
  for (const family of new Set(scenes.map((scene) => scene.family))) {
    const told = scenes.filter((scene) => scene.family === family);
    clusters.push(...(TIMELESS.has(family) ? dealingsOf(told) : clustersOf(told)));
  }
  const parties = new Map(speakers.map(({ claim, party }) => [claim, party]));
  const partyOf = ({ claim }: OpenAnswer) =>
    parties.get(claim.id) ?? claim.chain.at(-1)?.surface ?? '';
  const made = clusters.map((cluster) => incidentOf(cluster, { catalogue, partyOf }));
  return {
    incidents: made.map(({ incident }) => incident),
    answers: made.flatMap(({ answers }) => answers),
  };
}

function byPublication(a: Document, b: Document): number {
  const [left, right] = [a.publishedAt ?? '9999', b.publishedAt ?? '9999'];
  return left === right ? (a.id < b.id ? -1 : 1) : left < right ? -1 : 1;
}

/** Scenes with times first, narrowest first; then those with wide times or none. */
function clustersOf(scenes: readonly Scene[]): Scene[][] {
  const clusters: Scene[][] = [];
  const dated = scenes.filter(({ bounds }) => bounds !== null);
  const undated = scenes.filter(({ bounds }) => bounds === null);
  const width = ({ bounds }: Scene) => (bounds === null ? 0 : bounds.endMs - bounds.startMs);
  for (const scene of [...dated].sort((a, b) => width(a) - width(b))) {
    const fitting = clusters.filter((cluster) => belongs(scene, cluster));
    const [best] = fitting.sort((a, b) => affinity(scene, b) - affinity(scene, a));
    if (best === undefined) clusters.push([scene]);
    else best.push(scene);
  }
  const dates = [...clusters];
  for (const scene of undated) {
    const pool = dates.length > 0 ? dates : clusters;
    const fitting = pool.filter((cluster) => joinsWithoutTime(scene, cluster));
    const [best] = fitting.sort(
      (a, b) =>
        Number(isNews(scene, b)) - Number(isNews(scene, a)) ||
        reportsIn(b) - reportsIn(a) ||
        affinity(scene, b) - affinity(scene, a),
    );
    if (best === undefined) clusters.push([scene]);
    else best.push(scene);
  }
  return clusters;
}

/**
 * Supplies, listings and protests, the most fully told first: each joins the dealing with whose
 * bearers it shares most, and those that name nobody join the one that most reports tell of.
 */
function dealingsOf(scenes: readonly Scene[]): Scene[][] {
  const clusters: { scenes: Scene[]; bearers: Bearers }[] = [];
  const told = scenes
    .map((scene) => ({ scene, bearers: bearersIn(scene.answers) }))
    .sort((a, b) => sizeOf(b.bearers) - sizeOf(a.bearers));
  for (const { scene, bearers } of told) {
    const [best] = clusters
      .filter((cluster) => !areApart(bearers, cluster.bearers))
      .sort(
        (a, b) =>
          sharedBy(bearers, b.bearers) - sharedBy(bearers, a.bearers) ||
          reportsIn(b.scenes) - reportsIn(a.scenes),
      );
    if (best === undefined) {
      clusters.push({ scenes: [scene], bearers });
      continue;
    }
    best.scenes.push(scene);
    best.bearers = bearersIn(best.scenes.flatMap(({ answers }) => answers));
  }
  return clusters.map((cluster) => cluster.scenes);
}

function belongs(scene: Scene, cluster: readonly Scene[]): boolean {
  return cluster.every(
    ({ bounds, answers }) =>
      bounds === null ||
      scene.bounds === null ||
      (meet(scene.bounds, bounds) &&
        (overlap(scene.bounds, bounds) || !inOtherTowns(scene.answers, answers))),
  );
}

/** An undated event joins what happened before its report was published. */
function joinsWithoutTime(scene: Scene, cluster: readonly Scene[]): boolean {
  const published = scene.document.publishedAt?.slice(0, 10);
  const bounds = published === undefined ? null : timeBounds(published)?.local;
  return cluster.every(
    (other) => other.bounds === null || bounds == null || other.bounds.startMs <= bounds.endMs,
  );
}

/** News is of the last two months. */
const NEWS_MS = 60 * 86_400_000;

/** True where the cluster's event lies in the weeks before the scene's report. */
function isNews({ document }: Scene, cluster: readonly Scene[]): boolean {
  const published = timeBounds(document.publishedAt?.slice(0, 10) ?? '')?.local;
  if (published === undefined) return false;
  return cluster.some(
    ({ bounds }) => bounds !== null && published.endMs - bounds.startMs <= NEWS_MS,
  );
}

function reportsIn(cluster: readonly Scene[]): number {
  return new Set(cluster.map(({ document }) => document.id)).size;
}

/** Questions whose words tell one event from another. */
const TELLING: ReadonlySet<string> = new Set([
  'where',
  'target',
  'supplier',
  'recipient',
  'item',
  'listed-name',
  'former-name',
  'summoned',
  'summoned-by',
]);

/** Number of telling words that a scene shares with a cluster. */
function affinity(scene: Scene, cluster: readonly Scene[]): number {
  const own = namesIn(scene);
  const theirs = new Set(cluster.flatMap((other) => [...namesIn(other)]));
  return [...own].filter((word) => theirs.has(word)).length;
}

function namesIn({ answers }: Scene): Set<string> {
  const words = answers
    .filter(({ question }) => TELLING.has(question))
    .flatMap(({ value }) =>
      'value' in value
        ? String(value.value)
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
        : [],
    );
  return new Set(words.filter((word) => word.length > 3));
}

interface Making {
  readonly catalogue: Catalogue;
  readonly partyOf: (answer: OpenAnswer) => string;
}

function incidentOf(
  cluster: readonly Scene[],
  { catalogue, partyOf }: Making,
): { incident: Incident; answers: Answer[] } {
  const type = typeOf(cluster);
  const open = cluster
    .flatMap((scene) => fullest(scene.answers, { catalogue, partyOf }))
    .filter((answer) => isOfItsTime(answer, cluster) && isOfItsType(answer, type));
  const when = commonTime(open);
  const where = commonPlace(open);
  const documents = [...new Set(cluster.map(({ document }) => document.id))];
  const claims: ClaimId[] = [...new Set(open.map(({ claim }) => claim.id))];
  const id = `i${hash([type, when, [...documents].sort(), [...claims].sort()])}` as IncidentId;
  const label = [catalogue.types.get(type)?.label ?? type, where?.name ?? betweenWhom(open), when]
    .filter(Boolean)
    .join(', ');
  const answers = open.map((answer) => closed(answer, { incident: id }));
  return { incident: { id, type, label, when, where, documents, claims }, answers };
}

/** When and where people were arrested is not when and where the deed was. */
function isOfItsType({ question, family }: OpenAnswer, type: string): boolean {
  const circumstance = question === 'when' || question === 'where';
  return !circumstance || family !== 'detention' || type === 'detention';
}

/** Times narrower than this date an incident ("the night of the 13th" is a day and a half). */
const DATING_MS = 2 * 86_400_000;

/** False for times that lie far from those that date the incident: background, aftermath. */
function isOfItsTime({ question, value }: OpenAnswer, cluster: readonly Scene[]): boolean {
  const bounds =
    question === 'when' && value.kind === 'time' ? timeBounds(value.edtf)?.local : null;
  if (bounds == null) return true;
  const dating = cluster.filter(
    (scene) => scene.bounds !== null && scene.bounds.endMs - scene.bounds.startMs <= DATING_MS,
  );
  return dating.length === 0 || dating.some((scene) => scene.bounds && meet(bounds, scene.bounds));
}

/** "Iran to Russia", "Qods Aviation": the bearers that most answers give, for a dealing's label. */
function betweenWhom(answers: readonly OpenAnswer[]): string | null {
  const bearer = (question: string) =>
    mostCommon(
      answers.flatMap(({ question: asked, value }) =>
        asked === question && value.kind === 'party' ? [value.value] : [],
      ),
    );
  const [from, to] = [bearer('supplier'), bearer('recipient')];
  if (from !== null && to !== null) return `${from} to ${to}`;
  return from ?? to ?? bearer('listed-name') ?? bearer('summoned');
}

function hash(basis: unknown): string {
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex').slice(0, 16);
}

function closed(answer: OpenAnswer, { incident }: { incident: IncidentId }): Answer {
  const { claim, question, value, span, basis, rejected, rule } = answer;
  return {
    id: `a${hash([claim.id, incident, question, value, span])}` as AnswerId,
    claim: claim.id,
    document: claim.document as DocumentId,
    incident,
    question: question as QuestionId,
    value,
    span,
    basis,
    rejected,
    rule,
  };
}

/** One answer a party for questions that want the fullest mention only; all for the others. */
function fullest(answers: readonly OpenAnswer[], { catalogue, partyOf }: Making): OpenAnswer[] {
  const best = new Map<string, OpenAnswer>();
  for (const answer of answers) {
    const question = catalogue.questions.get(answer.question as QuestionId);
    if (question?.once !== true || answer.rejected || answer.value.kind === 'none') continue;
    const told = answer.value.kind === 'time' ? answer.value.edtf : '';
    const key = `${answer.claim.document} ${answer.question} ${partyOf(answer)} ${told}`;
    const kept = best.get(key);
    if (kept === undefined || fullness(answer) > fullness(kept)) best.set(key, answer);
  }
  const kept = new Set(best.values());
  return answers.filter((answer) => {
    const question = catalogue.questions.get(answer.question as QuestionId);
    const once = question?.once === true && !answer.rejected && answer.value.kind !== 'none';
    return !once || kept.has(answer);
  });
}

/** How much a value says: times by their narrowness, words by their length. */
function fullness({ value, span }: OpenAnswer): number {
  if (value.kind === 'time') {
    const bounds = timeBounds(value.edtf)?.local;
    return bounds === undefined ? Number.NEGATIVE_INFINITY : bounds.startMs - bounds.endMs;
  }
  if (value.kind === 'place') {
    const vague = value.placeId?.startsWith('iso3166:') === true;
    return span.end - span.start + (/\d/.test(value.value) ? 100 : 0) - (vague ? 100 : 0);
  }
  return span.end - span.start;
}

function typeOf(cluster: readonly Scene[]): string {
  const votes = new Map<string, number>();
  for (const { types } of cluster) {
    for (const [type, weight] of types) votes.set(type, (votes.get(type) ?? 0) + weight);
  }
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return (
    best?.[0] ?? (cluster[0]?.family === 'violence' ? 'attack' : (cluster[0]?.family ?? 'attack'))
  );
}

/** The day, or else the coarser time, that most answers give. */
function commonTime(answers: readonly OpenAnswer[]): string | null {
  const times = answers.flatMap(({ question, value }) =>
    question === 'when' && value.kind === 'time'
      ? [value.edtf.includes('T') ? value.edtf.slice(0, 10) : value.edtf]
      : [],
  );
  return mostCommon(times);
}

type PlaceValue = Extract<AnswerValue, { kind: 'place' }>;

function commonPlace(answers: readonly OpenAnswer[]): Incident['where'] {
  const places = answers.flatMap(({ value }) => (value.kind === 'place' ? [value] : []));
  const id = mostCommon(places.flatMap(({ placeId }) => (placeId === null ? [] : [placeId])));
  const ofId = (place: PlaceValue) => id === null || place.placeId === id;
  const named = places.filter(ofId).sort((a, b) => a.value.length - b.value.length)[0];
  return named === undefined ? null : { name: named.value, placeId: named.placeId };
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1),
  );
  return best?.[0] ?? null;
}
