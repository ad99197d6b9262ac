import { relation, type Tree, type Word } from '../../language/index.ts';
import type { TimeMention } from '../../mention/index.ts';
import { contains, type Span, wordsAt } from '../../text/index.ts';
import { timeBounds } from '../time-bounds.ts';
import {
  type AnswerContext,
  type Finding,
  isQuestion,
  lemmaOf,
  negatorOf,
  within,
} from './context.ts';
import { eventOf, eventsIn, HAPPENING, headOf } from './events.ts';

/** When: times that hang on an event, but not on the saying of it. */
export function readTimes(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const events = eventsIn(context, tree);
  if (events.length === 0) return [];
  const times = within(context.mentions.times, tree.sentence);
  const finest = times.filter((time) => !times.some((other) => tellsMore(context, other, time)));
  return finest.flatMap((time): Finding[] => {
    const event = eventOf(tree, time, events);
    if (time.edtf === null || event === undefined || isSaying(context, time)) return [];
    if (isAnnounced(tree, event.word, time) || isEnding(tree, time)) return [];
    // "the same day" points to a day told before, which is the event's already or another's.
    if (/\bsame\b/i.test(wordsAt(context.text, time))) return [];
    if (time.edtf.endsWith('/..') || time.type === 'DURATION' || time.type === 'SET') return [];
    return [
      {
        question: 'when',
        value: { kind: 'time', edtf: time.edtf },
        span: { start: time.start, end: time.end },
        anchor: headOf(tree, time) ?? event.word,
        sentence: tree.sentence.index,
        basis: time.basis,
        rejected: isRefusedTime(context.text, time) || isRefusedStart(tree, event.word),
        rule: 'when/event',
        family: event.family,
      },
    ];
  });
}

/** "The fire was put out at 05:40", "all clear by noon": the time of the end, not of the event. */
const ENDING =
  /^(?:extinguish|contain|douse|quench|clear|reopen|resume|evacuate|bury|transfer|release|discharge|put)$/;

function isEnding(tree: Tree, time: Span): boolean {
  const head = headOf(tree, time);
  const verb =
    head === undefined ? undefined : [...tree.ancestors(head)].find(({ upos }) => upos === 'VERB');
  if (verb === undefined || !ENDING.test(lemmaOf(verb))) return false;
  const after = tree.sentence.words.slice(verb.index + 1, verb.index + 3);
  return lemmaOf(verb) !== 'put' || after.some(({ form }) => form.toLowerCase() === 'out');
}

/** "It didn't start at twenty to midnight": the hour is refused, not the event. */
function isRefusedStart(tree: Tree, event: Word): boolean {
  return HAPPENING.has(lemmaOf(event)) && negatorOf(tree, event) !== undefined;
}

/** "started at 02:05 and not at 02:15": a time given only to be refused. */
function isRefusedTime(text: string, { start }: Span): boolean {
  return /(?:\b(?:and|but)|,) not (?:at |on |in |before |after )?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

const ANNOUNCING =
  /^(?:announce|report|mention|confirm|condemn|describe|discuss|disclose|acknowledge|deny|claim)$/;

/** "When it announced the attack on 29 January": the day of the saying. */
function isAnnounced(tree: Tree, event: Word, time: Span): boolean {
  const up = tree.governor(event);
  return (
    up !== undefined &&
    up.upos === 'VERB' &&
    ANNOUNCING.test(lemmaOf(up)) &&
    ['obj', 'obl'].includes(relation(event)) &&
    time.start > event.start &&
    time.start - event.end <= 5
  );
}

/** Room for the words that join a clock time and its day: "23:40 on the night of 13 April". */
const JOINED_CODE_UNITS = 20;

/** "23:40" next to "13 April", of which it is the hour, says what the day says and more. */
function tellsMore({ text }: AnswerContext, other: TimeMention, time: TimeMention): boolean {
  if (other === time || other.edtf === null || time.edtf === null) return false;
  const [a, b] = [timeBounds(other.edtf)?.local, timeBounds(time.edtf)?.local];
  if (a === undefined || b === undefined) return false;
  const between = other.start < time.start ? [other.end, time.start] : [time.end, other.start];
  const near = (between[1] ?? 0) - (between[0] ?? 0) <= JOINED_CODE_UNITS;
  const inside = b.startMs <= a.startMs && a.endMs <= b.endMs;
  const narrower = a.endMs - a.startMs < b.endMs - b.startMs || other.start < time.start;
  return near && inside && narrower && !/[.;]/.test(text.slice(between[0], between[1]));
}

/** True where the time tells when something was said. */
function isSaying({ claims }: AnswerContext, time: TimeMention): boolean {
  return claims.some(
    ({ saidAt }) =>
      saidAt?.span != null && contains(saidAt.span, { start: time.start, end: time.end }),
  );
}
