import type { Document } from '../source/index.ts';
import type { OpenAnswer, ReportAnswers } from './answers-of.ts';
import { areApart, bearersIn } from './same-dealing.ts';
import { type Bounds, timeBounds } from './time-bounds.ts';

/** One event as one report tells it: the sentences about it and their answers. */
export interface Scene {
  readonly document: Document;
  readonly family: string;
  /** Weighted votes for the type of incident. */
  readonly types: Map<string, number>;
  readonly answers: OpenAnswer[];
  /** When it is set, on its local clock; null where the report does not say. */
  bounds: Bounds | null;
}

/** Events whose times are no further apart than this are one ("the night of 13 April": the 14th). */
const ONE_EVENT_MS = 24 * 3_600_000;

/** True where two times can be those of one event. */
export function meet(a: Bounds, b: Bounds): boolean {
  return a.startMs - b.endMs <= ONE_EVENT_MS && b.startMs - a.endMs <= ONE_EVENT_MS;
}

/** True where two times share a day: clock times of one event differ, and so do their zones. */
export function overlap(a: Bounds, b: Bounds): boolean {
  const day = (ms: number) => Math.floor(ms / ONE_EVENT_MS);
  return day(a.startMs) <= day(b.endMs) && day(b.startMs) <= day(a.endMs);
}

/** True where both name towns and none in common: on different days these are two events. */
export function inOtherTowns(a: readonly OpenAnswer[], b: readonly OpenAnswer[]): boolean {
  const [left, right] = [townsIn(a), townsIn(b)];
  return left.size > 0 && right.size > 0 && left.isDisjointFrom(right);
}

function townsIn(answers: readonly OpenAnswer[]): Set<string> {
  return new Set(
    answers.flatMap(({ value }) =>
      value.kind === 'place' && value.placeId?.startsWith('geonames:') === true
        ? [value.placeId]
        : [],
    ),
  );
}

/** Families for which time does not tell one event from another: they go on for months. */
export const TIMELESS: ReadonlySet<string> = new Set(['supply', 'listing', 'protest']);

/**
 * The events of one report. A sentence with a time of its own belongs to the event of that time; one
 * without goes on with the event of the sentence before it in the paragraph, else with the
 * report's main event: that of the latest time not after publication that is told first.
 */
export function scenesOf({ report, answers, triggers }: ReportAnswers): Scene[] {
  const scenes: Scene[] = [];
  const last = new Map<string, { scene: Scene; paragraph: number }>();
  const bySentence = Map.groupBy(answers, ({ sentence }) => sentence);
  const published = timeBounds(report.document.publishedAt?.slice(0, 10) ?? '')?.local ?? null;
  const main = mainBounds(answers, { triggers, published });
  for (const sentence of report.analysis.sentences) {
    const told = bySentence.get(sentence.index) ?? [];
    const families = new Set([
      ...told.map(({ family }) => sceneFamily(family)),
      ...(triggers[sentence.index] ?? []).map(({ type }) => sceneFamily(type.family)),
    ]);
    for (const family of families) {
      const mine = told.filter((answer) => sceneFamily(answer.family) === family);
      const before = last.get(family);
      const own = ownBounds(mine, { triggers: triggers[sentence.index] ?? [], main });
      const scene = TIMELESS.has(family)
        ? (dealingOf(scenes, { family, mine }) ?? open(scenes, { report, family, bounds: null }))
        : own === null
          ? sceneOfHarm(
              scenes,
              (before?.paragraph === sentence.paragraph ? before.scene : undefined) ??
                mainScene(scenes, { family, main }) ??
                open(scenes, { report, family, bounds: main }),
              mine,
            )
          : (sceneAt(scenes, { family, bounds: own, mine }) ??
            open(scenes, { report, family, bounds: own }));
      scene.answers.push(...mine.filter((answer) => fits(answer, scene)));
      for (const { type } of triggers[sentence.index] ?? []) {
        if (sceneFamily(type.family) !== family) continue;
        scene.types.set(type.id, (scene.types.get(type.id) ?? 0) + type.weight);
      }
      last.set(family, { scene, paragraph: sentence.paragraph });
    }
  }
  return scenes.filter((scene) => scene.answers.length > 0);
}

/** Questions that nobody asks of an arrest. */
const OF_HARM: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'weapon',
  'damage',
  'outcome',
  'sent',
  'stopped',
  'hit',
  'explosions',
]);

/** The scene that was chosen; for harm told in a report of arrests, the deed they were made for. */
function sceneOfHarm(scenes: readonly Scene[], chosen: Scene, mine: readonly OpenAnswer[]): Scene {
  const isArrest = ({ types }: Scene) =>
    types.size > 0 && [...types.keys()].every((type) => type === 'detention');
  if (!isArrest(chosen) || !mine.some(({ question }) => OF_HARM.has(question))) return chosen;
  const deed = scenes.findLast(
    (scene) => scene.family === chosen.family && scene.types.size > 0 && !isArrest(scene),
  );
  return deed ?? chosen;
}

/** Mishaps and arrests are followed by their times like attacks. */
function sceneFamily(family: string): string {
  return family === 'mishap' || family === 'detention' ? 'violence' : family;
}

function open(
  scenes: Scene[],
  {
    report,
    family,
    bounds,
  }: { report: ReportAnswers['report']; family: string; bounds: Bounds | null },
): Scene {
  const scene: Scene = { document: report.document, family, types: new Map(), answers: [], bounds };
  scenes.push(scene);
  return scene;
}

/** The dealing told of before that these answers do not contradict, the latest first. */
function dealingOf(
  scenes: readonly Scene[],
  { family, mine }: { family: string; mine: readonly OpenAnswer[] },
): Scene | undefined {
  const bearers = bearersIn(mine);
  return scenes.findLast(
    (scene) => scene.family === family && !areApart(bearers, bearersIn(scene.answers)),
  );
}

/** The scene of that time; a finer time sharpens it. */
function sceneAt(
  scenes: readonly Scene[],
  { family, bounds, mine }: { family: string; bounds: Bounds; mine: readonly OpenAnswer[] },
): Scene | undefined {
  const scene = scenes.find(
    (candidate) =>
      candidate.family === family &&
      candidate.bounds !== null &&
      meet(candidate.bounds, bounds) &&
      (overlap(candidate.bounds, bounds) || !inOtherTowns(candidate.answers, mine)),
  );
  if (scene?.bounds != null && width(bounds) < width(scene.bounds)) scene.bounds = bounds;
  return scene;
}

/** The report's main event: the scene of its time, or the undated one where it has none. */
function mainScene(
  scenes: readonly Scene[],
  { family, main }: { family: string; main: Bounds | null },
): Scene | undefined {
  return scenes.find(
    (scene) =>
      scene.family === family &&
      (main === null || scene.bounds === null ? main === scene.bounds : meet(scene.bounds, main)),
  );
}

function width({ startMs, endMs }: Bounds): number {
  return endMs - startMs;
}

/**
 * Time that a sentence gives its event. Where no word names an event, but only whom it befell, an
 * earlier time than the main event's is background; a later one is its aftermath ("died on Monday").
 */
function ownBounds(
  answers: readonly OpenAnswer[],
  { triggers, main }: { triggers: readonly unknown[]; main: Bounds | null },
): Bounds | null {
  const bounds = datedBounds(answers);
  if (bounds === null || triggers.length > 0) return bounds;
  return main !== null && bounds.endMs < main.startMs ? bounds : null;
}

/** The first time among answers that has two ends. */
function datedBounds(answers: readonly OpenAnswer[]): Bounds | null {
  for (const { question, value } of answers) {
    if (question !== 'when' || value.kind !== 'time') continue;
    const bounds = timeBounds(value.edtf)?.local;
    if (bounds !== undefined && Number.isFinite(width(bounds))) return bounds;
  }
  return null;
}

/** A report tells of what happened in the weeks before it; what lies further back is background. */
const NEWS_MS = 45 * ONE_EVENT_MS;

/** Sentences at the head of a report, where even an old event is what it is about. */
const HEAD_SENTENCES = 3;

/** Time of a report's main event: the first that it dates to within a month, and that is news. */
function mainBounds(
  answers: readonly OpenAnswer[],
  { triggers, published }: MainOptions,
): Bounds | null {
  for (const answer of answers) {
    if (answer.question !== 'when' || sceneFamily(answer.family) !== 'violence') continue;
    if ((triggers[answer.sentence] ?? []).length === 0) continue;
    const own = datedBounds([answer]);
    if (own === null || width(own) > 32 * ONE_EVENT_MS) continue;
    const news = published === null || published.endMs - own.endMs <= NEWS_MS;
    if (news || answer.sentence < HEAD_SENTENCES) return own;
  }
  return null;
}

interface MainOptions {
  readonly triggers: readonly (readonly unknown[])[];
  /** Day of publication, or null. */
  readonly published: Bounds | null;
}

/** Times of what came before or after ("was buried on Monday") are not times of the event. */
function fits({ question, value }: OpenAnswer, scene: Scene): boolean {
  if (question !== 'when' || value.kind !== 'time' || scene.bounds === null) return true;
  if (TIMELESS.has(scene.family)) return true;
  const bounds = timeBounds(value.edtf)?.local;
  return bounds === undefined || meet(bounds, scene.bounds);
}
