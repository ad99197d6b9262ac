import type { AnswerValue } from '../incident/index.ts';
import type { ChangeKind } from './account.ts';
import { isLaterVersion, type Statement } from './statements.ts';

/** Words by which a report says that an earlier statement was wrong. */
const ERROR_WORDS =
  /\b(?:correct(?:s|ed|ing|ion)?|incorrect(?:ly)?|inaccurate(?:ly)?|wrong(?:ly)?|error|erroneous(?:ly)?|mistake(?:n|nly)?|must read|instead of|and not)\b/i;

/** How far around an answer such words are looked for: about a sentence either way. */
const AROUND_CODE_UNITS = 160;

const LEVELS = ['none', 'minor', 'serious', 'destroyed'] as const;

/** Words by which a page says that it was changed. */
const NOTICE_WORDS =
  /\b(?:correct(?:ion|ed|s)|clarif(?:ication|ied|ies)|updated?|amended|an earlier version|previous(?:ly)? (?:version|published|reported|stated)|editor's note)\b/i;

/** How a party moved from one statement to a later one that contradicts it. */
export function changeKind(from: Statement, to: Statement, { text }: { text: string }): ChangeKind {
  if (isLaterVersion(to, from) && !NOTICE_WORDS.test(text)) return 'silent-edit';
  const { start, end } = to.answer.span;
  const around = text.slice(Math.max(0, start - AROUND_CODE_UNITS), end + AROUND_CODE_UNITS);
  const wrong = ERROR_WORDS.test(around);
  if (isNothing(from) && !isNothing(to)) return wrong ? 'correction' : 'admission';
  if (to.rejected || isClearing(to.value) || isOpen(to.value)) return 'retraction';
  if (to.claim.stance === 'admits' && from.claim.stance === 'denies') return 'admission';
  if (wrong) return 'correction';
  const growth = growthBetween(from.value, to.value);
  if (growth > 0) return 'escalation';
  if (growth < 0 || to.value.kind === 'time' || to.value.kind === 'place') return 'correction';
  return 'reversal';
}

/** True where a position is that nothing happened, nobody was hurt or one had no part. */
function isNothing({ value, rejected }: Statement): boolean {
  switch (value.kind) {
    case 'number':
      return value.max === 0;
    case 'yes-no':
      return !value.value;
    case 'level':
      return value.level === 'none';
    case 'responsible':
      return value.polarity === 'denies-own';
    default:
      return rejected;
  }
}

function isClearing(value: AnswerValue): boolean {
  return value.kind === 'responsible' && value.polarity === 'clears';
}

function isOpen(value: AnswerValue): boolean {
  return value.kind === 'category' && value.value === 'undetermined';
}

/** Above 0 where the later figure or level is higher, below where it is lower. */
function growthBetween(from: AnswerValue, to: AnswerValue): number {
  if (from.kind === 'number' && to.kind === 'number') return to.min - from.min;
  if (from.kind === 'level' && to.kind === 'level') {
    return LEVELS.indexOf(to.level) - LEVELS.indexOf(from.level);
  }
  return 0;
}
