import type { MatchedClaim } from '../scorers/contested.ts';
import type { ErrorKind } from './error-kinds.ts';

/** Ways in which labelled claims of the contested set are not met, most frequent first. */
export function contestedErrors(matched: readonly MatchedClaim[]): readonly ErrorKind[] {
  const counts = new Map<string, Map<string, number>>();
  for (const claim of matched) {
    for (const name of namesOf(claim)) {
      const questions = counts.get(name) ?? new Map<string, number>();
      const { question } = claim.label;
      counts.set(name, questions.set(question, (questions.get(question) ?? 0) + 1));
    }
  }
  return [...counts]
    .map(([name, questions]) => {
      const ranked = [...questions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const count = ranked.reduce((sum, [, times]) => sum + times, 0);
      return { name, count, cues: ranked.map(([question]) => question) };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function namesOf({ label, given, near, speaker }: MatchedClaim): readonly string[] {
  const link = label.chain.at(-1)?.link ?? 'none';
  if (given === null) {
    if (near === 'none') return [`claim: no answer is read from these words (source ${link})`];
    if (near === 'other-question') return [`claim: the words answer another question only`];
    return ['claim: another answer to the question'];
  }
  const names: string[] = [];
  if (speaker === 'unresolved') names.push(`speaker: left open (labelled link ${link})`);
  if (speaker === 'false') {
    const other = given.chain.at(-1)?.link ?? 'none';
    names.push(`speaker: another party (labelled link ${link}, given ${other})`);
  }
  if (label.stance !== given.stance) names.push(`stance: ${label.stance} read as ${given.stance}`);
  return names;
}
