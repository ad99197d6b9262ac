// A small reading made by hand, for the tests of this folder: two incidents, hostile text, and one
// of everything that a dossier must be able to show.
import { strict as assert } from 'node:assert';
import type { Account } from '../account/index.ts';
import type { Reading, ReportCheck } from '../casework/index.ts';
import type { Claim, ClaimId, LinkKind, Stance } from '../claim/index.ts';
import type { Entity, EntityId, EntityKind, Resolution } from '../entity/index.ts';
import type {
  Answer,
  AnswerId,
  AnswerValue,
  Incident,
  IncidentId,
  QuestionId,
} from '../incident/index.ts';
import type { Document, DocumentId, DocumentKind } from '../source/index.ts';
import type { Span } from '../text/index.ts';
import type { DossierOptions, QuestionHead } from './options.ts';

const document = (
  id: string,
  fields: {
    publisher: string | null;
    kind: DocumentKind;
    publishedAt: string | null;
    text: string;
  },
): Document => ({
  id: id as DocumentId,
  furniture: [],
  title: `Report ${id}`,
  author: null,
  address: `https://example.org/${id}`,
  language: 'en',
  note: null,
  bytesSha256: '0'.repeat(64),
  item: 0,
  ...fields,
});

/** Text that would do harm if it became markup, a script or a formula. */
export const hostile = {
  script: '<script>alert("x")</script>',
  attribute: '" onmouseover="alert(1)" x="',
  closing: '</mark></p></section></style><img src=x onerror=alert(2)>',
  formula: '=HYPERLINK("http://example.com","x")',
  rtl: '\u202egnp.exe\u2066 \u05d0\u05d1\u05d2',
} as const;

const agency = {
  ...document('d1', {
    publisher: `Agency ${hostile.script}`,
    kind: 'agency',
    publishedAt: '2024-03-10T01:10:00+03:00',
    text:
      'PORT – At least two people were killed when drones hit the depot on Saturday, the ministry ' +
      `said.\n\nThe attack failed, it said. ${hostile.script} & ${hostile.closing}\n\n` +
      'Nobody else claimed anything.',
  }),
  title: `Depot ${hostile.attribute}`,
  furniture: [{ start: 0, end: 4 }],
};
const gazette = document('d2', {
  publisher: 'Gazette',
  kind: 'newspaper',
  publishedAt: '2024-03-10T09:00:00Z',
  text:
    'At least two people were killed when drones hit the depot on Saturday, the ministry said.\n\n' +
    `Witnesses counted five dead at 22:30. ${hostile.rtl}`,
});
const post = {
  ...document('d3', {
    publisher: 'Ministry',
    kind: 'post',
    publishedAt: '2024-03-11T12:00:00+03:00',
    text: `${hostile.formula} Three people were killed. It was a success for our defences.`,
  }),
  address: 'javascript:alert(3)',
};
const undated = {
  ...document('d4', {
    publisher: null,
    kind: 'unknown',
    publishedAt: null,
    text: 'Somebody sold the drones, some say.',
  }),
  address: 'file:undated.txt',
};

const entity = (id: string, name: string, kind: EntityKind): Entity => ({
  id: id as EntityId,
  kind,
  name,
  aliases: [],
  roles: [],
  datedRoles: [],
  otherNames: [],
  partOf: null,
  mentions: [],
});
const ministry = entity('e1', 'Ministry of Ports', 'organisation');
const witnesses = entity('e2', 'Witnesses', 'unnamed');
const paper = entity('e3', `The "Gazette" ${hostile.script}`, 'organisation');

const spanOf = ({ text }: Document, words: string): Span => {
  const start = text.indexOf(words);
  assert(start >= 0, `fixture text lacks: ${words}`);
  return { start, end: start + words.length };
};

function claim(
  id: string,
  said: {
    readonly in: Document;
    readonly content: string;
    readonly by: readonly (readonly [LinkKind, string])[];
    readonly stance?: Stance;
  },
): Claim {
  const [publication, ...inner] = said.by.map(([link, surface]) => ({ link, surface, span: null }));
  assert(publication !== undefined);
  return {
    id: id as ClaimId,
    document: said.in.id,
    chain: [publication, ...inner],
    cue: [],
    content: [spanOf(said.in, said.content)],
    stance: said.stance ?? 'asserts',
    stanceWords: [],
    affirmative: true,
    speech: 'indirect',
    saidAt:
      said.in.publishedAt === null
        ? null
        : { edtf: said.in.publishedAt.slice(0, 10), span: null, basis: 'implied' },
    rule: 'fixture',
  };
}

const relayed = (publisher: string) =>
  [
    ['publishes', publisher],
    ['says', 'the ministry'],
  ] as const;
const claims = [
  claim('c1', {
    in: agency,
    content: 'At least two people were killed when drones hit the depot on Saturday',
    by: relayed('Agency'),
  }),
  claim('c2', { in: agency, content: 'The attack failed', by: relayed('Agency') }),
  claim('c3', {
    in: gazette,
    content: 'At least two people were killed when drones hit the depot on Saturday',
    by: relayed('Gazette'),
  }),
  claim('c4', {
    in: gazette,
    content: 'five dead at 22:30',
    by: [
      ['publishes', 'Gazette'],
      ['reports-seeing', 'Witnesses'],
    ],
  }),
  claim('c5', {
    in: post,
    content: `${hostile.formula} Three people were killed`,
    by: [['publishes', 'Ministry']],
    stance: 'admits',
  }),
  claim('c6', { in: post, content: 'a success for our defences', by: [['publishes', 'Ministry']] }),
  claim('c7', {
    in: undated,
    content: 'Somebody sold the drones',
    by: [
      ['publishes', 'file:undated.txt'],
      ['unnamed', 'some'],
    ],
  }),
] as const;

const depot: Incident = {
  id: 'inc1' as IncidentId,
  type: 'attack',
  label: `attack, the depot ${hostile.script}`,
  when: '2024-03-09',
  where: { name: 'Port <b>', placeId: null },
  documents: [agency.id, gazette.id, post.id],
  claims: claims.slice(0, 6).map(({ id }) => id),
};
const sale: Incident = {
  id: 'inc2' as IncidentId,
  type: 'supply',
  label: 'supply of drones',
  when: null,
  where: null,
  documents: [undated.id],
  claims: [claims[6].id],
};

const exactly = (count: number): AnswerValue => ({
  kind: 'number',
  min: count,
  max: count,
  hedge: 'exact',
  unit: null,
});
const atLeastTwo: AnswerValue = {
  kind: 'number',
  min: 2,
  max: null,
  hedge: 'at-least',
  unit: null,
};

function answer(
  id: string,
  to: { readonly of: Claim; readonly question: string; readonly words: string; value: AnswerValue },
): Answer {
  const report = [agency, gazette, post, undated].find((each) => each.id === to.of.document);
  assert(report !== undefined);
  return {
    id: id as AnswerId,
    claim: to.of.id,
    document: report.id,
    incident: (report === undated ? sale : depot).id,
    question: to.question as QuestionId,
    value: to.value,
    span: spanOf(report, to.words),
    basis: 'read',
    rejected: false,
    rule: 'fixture',
  };
}

const answers = [
  answer('a1', {
    of: claims[0],
    question: 'killed',
    words: 'At least two people were killed',
    value: atLeastTwo,
  }),
  answer('a2', {
    of: claims[0],
    question: 'weapon',
    words: 'killed when drones hit',
    value: { kind: 'category', value: 'drones', category: 'drone' },
  }),
  answer('a3', {
    of: claims[0],
    question: 'when',
    words: 'Saturday',
    value: { kind: 'time', edtf: '2024-03-09' },
  }),
  answer('a4', {
    of: claims[1],
    question: 'outcome',
    words: 'The attack failed',
    value: { kind: 'outcome', value: 'failed' },
  }),
  answer('a5', {
    of: claims[2],
    question: 'killed',
    words: 'At least two people were killed',
    value: atLeastTwo,
  }),
  answer('a6', { of: claims[3], question: 'killed', words: 'five dead', value: exactly(5) }),
  answer('a7', {
    of: claims[3],
    question: 'when',
    words: '22:30',
    value: { kind: 'time', edtf: '2024-03-09T22:30+03:00' },
  }),
  answer('a8', {
    of: claims[4],
    question: 'killed',
    words: `${hostile.formula} Three`,
    value: exactly(3),
  }),
  answer('a9', {
    of: claims[5],
    question: 'outcome',
    words: 'success',
    value: { kind: 'outcome', value: 'succeeded' },
  }),
  // Read, but part of no account.
  answer('a10', {
    of: claims[1],
    question: 'injured',
    words: 'it said',
    value: exactly(0),
  }),
] as const;
const [a1, a2, a3, a4, a5, a6, a7, a8, a9] = answers;

function account(
  party: Entity,
  carriedBy: readonly [Answer, ...Answer[]],
  fields: { readonly lines?: number; readonly replacedBy?: Answer } = {},
): Account {
  const [first] = carriedBy;
  return {
    party: party.id,
    incident: first.incident,
    question: first.question,
    value: first.value,
    rejected: first.rejected,
    asOf: '2024-03-10',
    answers: carriedBy.map(({ id }) => id),
    documents: [...new Set(carriedBy.map((each) => each.document))],
    independentLines: fields.lines ?? 1,
    replacedBy: fields.replacedBy?.id ?? null,
  };
}

const meant = (...entities: readonly (Entity | null)[]): readonly Resolution[] =>
  entities.map((each) =>
    each === null
      ? { kind: 'unresolved', reason: 'no name' }
      : { kind: 'resolved', entity: each.id, evidence: 'name' },
  );
const spokenBy = (of: Claim, ...links: readonly (Entity | null)[]) => ({
  claim: of.id,
  links: meant(...links),
  party: links.at(-1)?.id ?? null,
});

/** The reading. Its reports hold every string of {@link hostile}. */
export const fixture: Reading = {
  contradictions: [],
  madeBy: 'variorum 0.0.0 (fixture)',
  documents: [agency, gazette, post, undated],
  claims,
  entities: [ministry, witnesses, paper],
  speakers: [
    spokenBy(claims[0], paper, ministry),
    spokenBy(claims[1], paper, ministry),
    spokenBy(claims[2], paper, ministry),
    spokenBy(claims[3], paper, witnesses),
    spokenBy(claims[4], ministry),
    spokenBy(claims[5], ministry),
    spokenBy(claims[6], null, null),
  ],
  incidents: [sale, depot],
  answers,
  accounts: [
    account(ministry, [a1, a5], { lines: 2, replacedBy: a8 }),
    account(ministry, [a2]),
    account(ministry, [a3]),
    account(ministry, [a4]),
    account(ministry, [a8]),
    account(ministry, [a9]),
    account(witnesses, [a6]),
    account(witnesses, [a7]),
  ],
  conflicts: [
    {
      incident: depot.id,
      question: 'killed' as QuestionId,
      type: 'number',
      sides: [
        { party: ministry.id, answer: a8.id },
        { party: witnesses.id, answer: a6.id },
      ],
    },
  ],
  precision: [
    {
      incident: depot.id,
      question: 'when' as QuestionId,
      sides: [
        { party: ministry.id, answer: a3.id },
        { party: witnesses.id, answer: a7.id },
      ],
    },
  ],
  changes: [
    {
      party: ministry.id,
      incident: depot.id,
      question: 'killed' as QuestionId,
      kind: 'correction',
      from: a1.id,
      to: a8.id,
    },
  ],
  origins: [
    {
      origin: { kind: 'document', document: agency.id },
      how: 'partly-copied',
      documents: [agency.id, gazette.id],
      evidence: [{ document: gazette.id, span: null, containment: 0.62 }],
    },
    {
      origin: { kind: 'entity', entity: ministry.id },
      how: 'reworded-citing',
      documents: [agency.id, gazette.id],
      evidence: [
        { document: agency.id, span: spanOf(agency, 'the ministry said'), containment: null },
      ],
    },
  ],
};

const counted = spanOf(post, 'Three people');
const sum = (fields: { readonly total: number; readonly holds: boolean }): ReportCheck => ({
  document: post.id,
  words: 'Three people',
  check: {
    kind: 'sum',
    ...counted,
    whole: { ...counted, min: 3, max: 3 },
    parts: [],
    together: { min: fields.total, max: fields.total },
    result: fields.holds ? 'adds-up' : 'exceeds',
    holds: fields.holds,
  },
});

const head = (id: string, label: string): QuestionHead => ({ id, label, ask: `${label}?` });

/** Options to go with it: one question, `injured`, that nobody answers. */
export const fixtureOptions: DossierOptions = {
  title: `Case ${hostile.script}`,
  preparedAt: '2024-03-12T08:00:00Z',
  checks: [sum({ total: 3, holds: true }), sum({ total: 7, holds: false })],
  questions: new Map([
    [
      'attack',
      [
        head('when', 'When'),
        head('weapon', 'With what'),
        head('killed', 'Killed'),
        head('injured', 'Injured'),
        head('outcome', 'Outcome'),
      ],
    ],
  ]),
};
