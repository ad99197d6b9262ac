import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '../entity/index.ts';
import { type AnswerValue, type QuestionId, readCatalogue } from '../incident/index.ts';
import { type Comparing, compareValues, type Position } from './compare-values.ts';
import type { Relation } from './relation.ts';

const catalogue = readCatalogue();

function comparing(question: string): Comparing {
  const found = catalogue.questions.get(question as QuestionId);
  if (found === undefined) throw new Error(`no question ${question}`);
  return {
    question: found,
    catalogue,
    isUnnamed: () => false,
    circleOf: (entity) => new Set([entity]),
    places: new Map(),
  };
}

const held = (value: AnswerValue, more: Partial<Position> = {}): Position => ({
  value,
  rejected: false,
  party: null,
  ...more,
});
const number = (min: number, max: number | null = min, hedge = 'exact') =>
  held({ kind: 'number', min, max, hedge: hedge as 'exact', unit: null });
const time = (edtf: string) => held({ kind: 'time', edtf });
const kind = (value: string, rejected = false) =>
  held({ kind: 'category', value, category: null }, { rejected });
const place = (value: string) => held({ kind: 'place', value, placeId: null });
const level = (name: 'none' | 'minor' | 'serious' | 'destroyed') =>
  held({ kind: 'level', level: name, value: name });
const blame = (
  entity: string | null,
  polarity: Extract<AnswerValue, { kind: 'responsible' }>['polarity'],
  { party = null, value = entity ?? 'gunmen' }: { party?: string | null; value?: string } = {},
) =>
  held(
    { kind: 'responsible', value, entity: entity as EntityId | null, polarity },
    { party: party as EntityId | null },
  );

const told = (relation: Relation) =>
  relation.kind === 'compatible' ? `compatible ${relation.finer ?? 'equally'}` : relation.kind;

describe('answers that cannot both hold', () => {
  test.each([
    ['killed', number(0), number(2)],
    ['killed', number(0, 30, 'at-most'), number(85, 130, 'about')],
    ['sent', number(3), number(5, null, 'at-least')],
    ['when', time('2024-04-13T23:40+05:00'), time('2024-04-14T00:50+05:00')],
    ['when', time('2024-02-16'), time('2024-02-17T22:10+01:00')],
    ['when', time('2022-23'), time('2023-05')],
    ['where', place('15 miles off Burgas'), place('about 20 miles off Burgas')],
    ['damage', level('none'), level('minor')],
    ['cause', kind('drifting mine'), kind('overheated axle bearing')],
    ['cause', kind('drifting mine'), kind('mine', true)],
    ['weapon', kind('quadcopters'), kind('fixed-wing drones')],
    ['what', kind('air strike'), kind('rocket strike')],
    ['responsible', blame('brigade', 'accuses'), blame('brigade', 'denies-own')],
    ['responsible', blame('brigade', 'claims-own'), blame('brigade', 'clears')],
    ['responsible', blame('brigade', 'accuses'), blame('service', 'accuses')],
    [
      'responsible',
      blame(null, 'accuses', { party: 'guards' }),
      blame('guards', 'accuses', { party: 'cousin' }),
    ],
  ])('%s: %j and %j', (question, a, b) => {
    expect(compareValues(a, b, comparing(question)).kind).toBe('conflict');
  });
});

describe('answers that differ only in precision, or that cannot be compared', () => {
  test.each([
    ['killed', number(300, null, 'at-least'), number(312), 'compatible b'],
    ['killed', number(85, 130, 'about'), number(118), 'compatible b'],
    ['injured', number(9), number(10, 10, 'about'), 'compatible a'],
    ['quantity', number(1, null, 'limited'), number(12), 'compatible b'],
    ['when', time('2024-04-13'), time('2024-04-13T23:40+05:00'), 'compatible b'],
    ['when', time('2024-04-13T23:40+05:00'), time('2024-04-13T23:38+05:00'), 'compatible equally'],
    ['when', time('2024-09-11T03:20+03:00'), time('2024-09-11T00:20Z'), 'compatible equally'],
    ['when', time('2022'), time('2022-23'), 'compatible b'],
    [
      'where',
      place('10 km southeast of Khujand'),
      place('about 10 km southeast of central Khujand'),
      'compatible equally',
    ],
    ['where', place('Khujand'), place('the outskirts of a town'), 'not-comparable'],
    ['cause', kind('attack'), kind('lorry bomb'), 'compatible b'],
    ['cause', kind('attack'), kind('lorry bomb', true), 'not-comparable'],
    ['cause', kind('bad luck'), kind('lorry bomb'), 'not-comparable'],
    ['what', kind('explosion'), kind('drone attack'), 'not-comparable'],
    ['weapon', kind('drone'), kind('quadcopter'), 'compatible b'],
    ['killed', held({ kind: 'none' }), number(2), 'not-comparable'],
    ['responsible', blame('brigade', 'accuses'), blame('brigade', 'claims-own'), 'same'],
    ['responsible', blame(null, 'suspects'), blame('brigade', 'accuses'), 'not-comparable'],
    [
      'responsible',
      blame('brigade', 'denies-own'),
      blame('service', 'denies-own'),
      'not-comparable',
    ],
  ])('%s: %j and %j are %s', (question, a, b, expected) => {
    expect(told(compareValues(a, b, comparing(question)))).toBe(expected);
  });
});

const anyNumber = fc
  .record({
    min: fc.integer({ min: 0, max: 400 }),
    more: fc.option(fc.integer({ min: 0, max: 60 })),
    hedge: fc.constantFrom('exact', 'at-least', 'at-most', 'about', 'several', 'limited'),
    rejected: fc.boolean(),
  })
  .map(({ min, more, hedge, rejected }) => ({
    ...number(min, more === null ? null : min + more, hedge),
    rejected,
  }));
const anyTime = fc
  .constantFrom(
    '2024',
    '2024-04',
    '2024-22',
    '2024-04-13',
    '2024-04-14',
    '2024-04-13T23:40',
    '2024-04-13T23:40+05:00',
    '2024-04-14T00:50+05:00',
    '2024-04-13/2024-04-14',
    '2024-04/..',
    '../2024-04-13',
    'unreadable',
  )
  .map(time);
const anyKind = fc
  .tuple(
    fc.constantFrom('mine', 'drifting mine', 'engine', 'attack', 'lorry bomb', 'accident', 'luck'),
    fc.boolean(),
  )
  .map(([value, rejected]) => kind(value, rejected));
const anyBlame = fc
  .tuple(
    fc.constantFrom('a', 'b', null),
    fc.constantFrom('accuses', 'suspects', 'denies-own', 'claims-own', 'clears'),
    fc.constantFrom('a', 'b', 'c'),
  )
  .map(([entity, polarity, party]) => blame(entity, polarity as 'accuses', { party }));

const pairs = fc.oneof(
  fc.tuple(fc.constant('killed'), anyNumber, anyNumber),
  fc.tuple(fc.constant('when'), anyTime, anyTime),
  fc.tuple(fc.constant('cause'), anyKind, anyKind),
  fc.tuple(fc.constant('responsible'), anyBlame, anyBlame),
);

test('comparison is symmetric: exchanging the two exchanges only which is finer', () => {
  fc.assert(
    fc.property(pairs, ([question, a, b]) => {
      const there = compareValues(a, b, comparing(question));
      const back = compareValues(b, a, comparing(question));
      expect(back.kind).toBe(there.kind);
      if (there.kind === 'compatible' && back.kind === 'compatible') {
        const mirrored = { a: 'b', b: 'a' } as const;
        expect(back.finer).toBe(there.finer === null ? null : mirrored[there.finer]);
      }
    }),
  );
});

test('a position never contradicts itself', () => {
  fc.assert(
    fc.property(pairs, ([question, a]) => {
      expect(compareValues(a, a, comparing(question)).kind).not.toBe('conflict');
    }),
  );
});

test('refinement is transitive over nested intervals', () => {
  const nested = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(nested, (points) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = points.sort((x, y) => x - y);
      const [wide, middle, narrow] = [number(a, f), number(b, e), number(c, d)];
      const finer = (x: Position, y: Position) => {
        const relation = compareValues(x, y, comparing('killed'));
        return (
          relation.kind === 'same' || (relation.kind === 'compatible' && relation.finer !== 'a')
        );
      };
      if (finer(wide, middle) && finer(middle, narrow)) expect(finer(wide, narrow)).toBe(true);
    }),
  );
});

test('what refines a refinement refines the first: figures, dates and kinds', () => {
  const triples = fc.oneof(
    fc.tuple(fc.constant('killed'), anyNumber, anyNumber, anyNumber),
    fc.tuple(fc.constant('when'), anyTime, anyTime, anyTime),
    fc.tuple(fc.constant('cause'), anyKind, anyKind, anyKind),
  );
  fc.assert(
    fc.property(triples, ([question, a, b, c]) => {
      const refines = (x: Position, y: Position) => {
        const relation = compareValues(x, y, comparing(question));
        return relation.kind === 'compatible' && relation.finer === 'b';
      };
      if (refines(a, b) && refines(b, c)) expect(refines(a, c)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
