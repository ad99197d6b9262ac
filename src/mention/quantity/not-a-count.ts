import type { Token } from '../token.ts';
import { lowerAt } from '../token.ts';
import type { Amount } from './amount.ts';
import { readUnit } from './unit.ts';

/** Words that number one thing of a series: "No. 19", "Route 66", "Resolution 2231". */
const DESIGNATORS = new Set(
  [
    'no nos number numbers route highway road autobahn motorway article section paragraph chapter',
    'page pages resolution order decree flight room gate block building unit brigade regiment',
    'battalion division camp base hangar type model mark mk version level phase stage line channel',
    'area zone district sector platform pier berth tank file case item figure table appendix annex',
    'aged age ages volume vol issue part class grade group round telephone tel phone protocol',
  ].flatMap((line) => line.split(' ')),
);

const STREETS = new Set(
  'street st road rd avenue ave lane square boulevard drive court place way quay'.split(' '),
);

/** Words for a street that stand before its name. */
const STREETS_BEFORE = new Set(
  'rue via calle avenida boulevard plaza piazza ulica ulitsa'.split(' '),
);

/** Generic "one" and fixed phrases in which a number word counts nothing. */
const BEFORE_GENERIC_ONE = new Set(
  'this that the which another any each every no some last first second without'.split(' '),
);
const AFTER_GENERIC_ONE = new Set('another would should could can may might must s'.split(' '));

/** Verbs and function words that may stand with a capital before a count in a headline. */
const BEFORE_A_COUNT = new Set(
  [
    'the a an of in on at by with and or but for from to as than about around some over under',
    'only just all killed kills injured wounded hurt dead least most nearly almost these those',
    'its their his her our my your first last next other another between were was are is had have',
    'when after before while since if that which who they we he she it there total into',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the digits or words at an amount name, date, rate or order something instead of counting. */
export function isNotACount(tokens: readonly Token[], amount: Amount): boolean {
  return (
    isNamePart(tokens, amount) ||
    isGenericOne(tokens, amount) ||
    isPairing(tokens, amount) ||
    isAge(tokens, amount) ||
    isAddress(tokens, amount) ||
    isFraction(tokens, amount) ||
    isFragment(tokens, amount)
  );
}

/** "Shahed-136", "T72", "F-16", "Falcon 9", "No. 19", "Route 66". */
function isNamePart(tokens: readonly Token[], { start, core }: Amount): boolean {
  const first = tokens[start];
  const before = tokens[start - 1];
  if (first === undefined || before === undefined) return false;
  if (first.glued && before.kind === 'word') return true;
  if (first.glued && before.lower === '-' && before.glued) return true;
  const designator = before.lower === '.' && before.glued ? tokens[start - 2] : before;
  if (designator !== undefined && DESIGNATORS.has(designator.lower)) {
    // "no two" and "the number 10": the full stop or a capital makes "No" a designator.
    return designator.lower !== 'no' || designator !== before || designator.capital;
  }
  // "pages 3 and 4".
  if (before.lower === 'and' && DESIGNATORS.has(lowerAt(tokens, start - 3))) {
    return tokens[start - 2]?.kind === 'number';
  }
  // A name right before digits: "Falcon 9", "Geran 2". Number words after a name count.
  if (start !== core || first.kind !== 'number') return false;
  const opens = before.newLine || isStop(tokens[start - 2]);
  return before.kind === 'word' && before.capital && !opens && !BEFORE_A_COUNT.has(before.lower);
}

function isStop(token: Token | undefined): boolean {
  return token === undefined || ['.', '!', '?', ':', '"', '“'].includes(token.lower);
}

/** "the one", "one another", "one would think", "one-sided", "two-thirds". */
function isGenericOne(tokens: readonly Token[], { start, end }: Amount): boolean {
  const hyphen = lowerAt(tokens, end) === '-' && tokens[end]?.glued && tokens[end + 1]?.glued;
  // "a 250-kg bomb" measures, "a one-sided war" does not.
  if (hyphen && tokens[end + 1]?.kind === 'word') return readUnit(tokens, end) === null;
  if (lowerAt(tokens, start) !== 'one' || end !== start + 1) return false;
  const [before, next] = [lowerAt(tokens, start - 1), lowerAt(tokens, end)];
  // "one by one", "one after another".
  if (['by', 'after'].includes(next) && ['one', 'another'].includes(lowerAt(tokens, end + 1))) {
    return true;
  }
  if (['by', 'after'].includes(before) && lowerAt(tokens, start - 2) === 'one') return true;
  return BEFORE_GENERIC_ONE.has(before) || AFTER_GENERIC_ONE.has(next);
}

const PREPOSITIONS = new Set('in on at with by for from to before during of as under'.split(' '));

/** "both with Israel and ..", "both dead and wounded": both ... and joins, and counts nothing. */
function isPairing(tokens: readonly Token[], { start, end }: Amount): boolean {
  if (lowerAt(tokens, start) !== 'both') return false;
  if (PREPOSITIONS.has(lowerAt(tokens, end)) && lowerAt(tokens, end) !== 'of') return true;
  for (let i = end; i < end + PAIRING_REACH_TOKENS; i++) {
    if (tokens[i] === undefined || tokens[i]?.kind === 'mark') return false;
    if (lowerAt(tokens, i) === 'and') return true;
  }
  return false;
}

/** "both the ministry and ..": the partner comes soon, or "both" counts. */
const PAIRING_REACH_TOKENS = 6;

const PRONOUNS = new Set('he she i who'.split(' '));
const IS = new Set('is was am turned turns'.split(' '));

/** No one who is written about is older. */
const AGE_MAX = 120;

/** "aged 27", "Rahimi, 27, said", "he was 27,", "a villager of 63, hurt", "27 years old". */
function isAge(tokens: readonly Token[], { start, end, max }: Amount): boolean {
  const years = lowerAt(tokens, end) === '-' ? end + 1 : end;
  if (['year', 'years'].includes(lowerAt(tokens, years))) return true;
  if (max === null || max > AGE_MAX) return false;
  const before = lowerAt(tokens, start - 1);
  const apposed = before === ',' && [',', '.'].includes(lowerAt(tokens, end));
  if (apposed && tokens[start - 2]?.capital === true && tokens[start]?.kind === 'number')
    return true;
  const closed = tokens[end]?.kind !== 'word' || ['who', 'whose'].includes(lowerAt(tokens, end));
  if (!closed) return false;
  if (IS.has(before) && PRONOUNS.has(lowerAt(tokens, start - 2))) return true;
  return before === 'of' && ['a', 'an'].includes(lowerAt(tokens, start - 3));
}

/** "12 Main Street", "4 Rue": digits, a capitalised name and a word for a street. */
function isAddress(tokens: readonly Token[], { start, end }: Amount): boolean {
  if (tokens[start]?.kind !== 'number') return false;
  for (let i = end; i < end + 3 && tokens[i]?.capital; i++) {
    if (i > end && STREETS.has(lowerAt(tokens, i))) return true;
    if (i === end && STREETS_BEFORE.has(lowerAt(tokens, i))) return true;
  }
  return false;
}

const FRACTION_PARTS = new Set(
  'third thirds quarter quarters fifth fifths tenth tenths half'.split(' '),
);

/** "two thirds of the span": a share, which counts nothing. */
function isFraction(tokens: readonly Token[], { end, min, max }: Amount): boolean {
  return min === max && min > 0 && FRACTION_PARTS.has(lowerAt(tokens, end));
}

const GLUED_BEFORE = new Set('/ # № : . @ , +'.split(' '));
const GLUED_AFTER = new Set('/ : ° ′ x × +'.split(' '));
const SUFFIXES = new Set('st nd rd th s'.split(' '));

/** "1/2", "9/11", "2.0.1", "5th", "10:30", "#4", "43-22N", "72+400", "1." at the head of a line. */
function isFragment(tokens: readonly Token[], { start, end }: Amount): boolean {
  const [before, next, then] = [tokens[start - 1], tokens[end], tokens[end + 1]];
  const first = tokens[start];
  if (first?.glued && before !== undefined && GLUED_BEFORE.has(before.lower)) return true;
  if (next?.glued && (GLUED_AFTER.has(next.lower) || SUFFIXES.has(next.lower))) return true;
  const runs = next?.glued === true && then?.glued === true && then.kind === 'number';
  if (runs && (next.lower === '.' || next.lower === '-')) return true;
  // "1." and "One." number the points of a list.
  return first?.newLine === true && next?.glued === true && ['.', ')'].includes(next.lower);
}
