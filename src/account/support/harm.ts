import type { IncidentId } from '../../incident/index.ts';
import type { Origin } from '../account.ts';
import { type HarmGrade, harmGrade } from '../grades/airwars.ts';
import type { QuestionSupport } from './case-support.ts';
import { indexOrigins, linesOf } from './lines.ts';

/** Questions that tell of people harmed. */
const HARM: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties', 'missing']);

/**
 * The Airwars grade of an incident, from its independent lines; null where no account tells that
 * anybody was harmed.
 */
export function incidentHarm(
  incident: IncidentId,
  support: readonly QuestionSupport[],
  { origins }: { readonly origins: readonly Origin[] },
): HarmGrade | null {
  const questions = support.filter((each) => each.incident === incident);
  const harmed = questions
    .filter(({ question }) => HARM.has(question))
    .flatMap(({ values }) => values)
    .filter(({ value, rejected }) => !rejected && value.kind === 'number' && value.max !== 0);
  const blames = questions
    .filter(({ question }) => question === 'responsible')
    .flatMap(({ values }) => values)
    .filter(({ rejected }) => !rejected)
    .flatMap(({ key, value }) => (value.kind === 'responsible' ? [{ key, ...value }] : []));
  const accused = blames.filter(
    ({ polarity }) =>
      polarity === 'accuses' || polarity === 'suspects' || polarity === 'claims-own',
  );
  const accounts = harmed.flatMap(({ lines }) => lines.flatMap((line) => line.accounts));
  return harmGrade({
    lines: linesOf(accounts, indexOrigins(origins)).length,
    accepted: blames.some(({ polarity }) => polarity === 'claims-own'),
    accused: new Set(accused.map(({ key }) => key)).size,
  });
}
