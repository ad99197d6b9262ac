import {
  caseSupport,
  type HarmGrade,
  incidentHarm,
  type QuestionSupport,
  type SupportedValue,
  type SupportLine,
} from '../account/index.ts';
import { gradesByName } from '../casework/index.ts';
import type { IncidentId } from '../incident/index.ts';
import type { DossierOptions, QuestionHead } from './options.ts';
import type { Material } from './statement.ts';
import { reportName } from './statement.ts';
import { positionWords } from './value-words.ts';

/** One line of support, for people. */
export interface LineWords {
  /** "Ministry of Defence, in 3 reports". */
  readonly words: string;
  /** Grade of its source; F where nobody gave one. */
  readonly grade: SupportLine['grade'];
  /** Numbers of its reports. */
  readonly reports: readonly number[];
}

/** One value with what supports it, for people. */
export interface ValueView {
  readonly supported: SupportedValue;
  readonly words: string;
  readonly lines: readonly LineWords[];
  /** Lines that say the same less exactly. */
  readonly vaguer: readonly LineWords[];
  /** Values that cannot hold beside it, in words. */
  readonly against: readonly string[];
  readonly leads: boolean;
  /** True where no value has more reports. */
  readonly majority: boolean;
}

/** One question with its values, the best supported one first. */
export interface QuestionSupportView {
  readonly support: QuestionSupport;
  readonly question: QuestionHead;
  readonly values: readonly ValueView[];
  /** "without Hospital: none leads". */
  readonly hangsOn: readonly string[];
}

/** The support of one incident's answers. */
export interface SupportView {
  readonly incident: IncidentId;
  readonly questions: readonly QuestionSupportView[];
  /** Airwars' word for the harm; null where nobody is said to be harmed. */
  readonly harm: HarmGrade | null;
}

/** Support of all incidents, by id. Nothing in it says that a value is true. */
export function supportViews(
  material: Material,
  options: DossierOptions,
): ReadonlyMap<IncidentId, SupportView> {
  const { reading } = material;
  const grades = gradesByName(options.analyst?.grades ?? []);
  const support = caseSupport({ ...reading, grades });
  const byIncident = Map.groupBy(support, ({ incident }) => incident);
  return new Map(
    [...byIncident].map(([incident, questions]) => [
      incident,
      {
        incident,
        questions: inOrder(incident, questions, { material, options }),
        harm: incidentHarm(incident, questions, reading),
      },
    ]),
  );
}

interface Showing {
  readonly material: Material;
  readonly options: DossierOptions;
}

/** Questions in the order of the catalogue, those of other types behind. */
function inOrder(
  incident: IncidentId,
  questions: readonly QuestionSupport[],
  { material, options }: Showing,
): QuestionSupportView[] {
  const type = material.reading.incidents.find(({ id }) => id === incident)?.type ?? '';
  const asked = options.questions?.get(type) ?? [];
  const known = [...asked, ...[...(options.questions?.values() ?? [])].flat()];
  const placeOf = (id: string) => {
    const at = asked.findIndex((head) => head.id === id);
    return at === -1 ? asked.length : at;
  };
  return [...questions]
    .sort((a, b) => placeOf(a.question) - placeOf(b.question))
    .map((support) => {
      const id: string = support.question;
      const head = known.find((each) => each.id === id) ?? { id, label: id, ask: id };
      return questionView(support, head, material);
    });
}

function questionView(
  support: QuestionSupport,
  question: QuestionHead,
  material: Material,
): QuestionSupportView {
  const wordsOf = (key: string | null) => {
    const value = support.values.find((each) => each.key === key);
    return value === undefined ? 'no value leads' : `“${positionWords(value)}” leads`;
  };
  const lineOf = (line: SupportLine) => lineWords(line, material);
  return {
    support,
    question,
    values: support.values.map((supported) => ({
      supported,
      words: positionWords(supported),
      lines: supported.lines.map(lineOf),
      vaguer: supported.vaguer.map(lineOf),
      against: support.values
        .filter(({ key }) => supported.against.includes(key))
        .map((other) => positionWords(other)),
      leads: supported.key === support.leading,
      majority: support.majority.includes(supported.key),
    })),
    hangsOn: support.hangsOn.map(({ source, leading }) => `without ${source}: ${wordsOf(leading)}`),
  };
}

function lineWords({ parties, documents, grade }: SupportLine, { find }: Material): LineWords {
  const names = [...new Set(parties.map((party) => find.entity(party).name))].join(', ');
  const [only, another] = documents;
  const where =
    another === undefined && only !== undefined
      ? `in ${reportName(find.document(only))}`
      : `in ${documents.length} reports`;
  return { words: `${names}, ${where}`, grade, reports: documents.map(find.reportNumber) };
}
