import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../claim/index.ts';
import type { Entity, EntityId, EntityKind } from '../../entity/index.ts';
import {
  type ListedParty,
  type ListedProperty,
  nameLexicon,
  screenerOf,
} from '../../screening/index.ts';
import { namesToScreen } from './names-to-screen.ts';
import { type OpenLists, screenCase } from './screen-case.ts';
import { Touched } from './touched.ts';

function entity(kind: EntityKind, name: string, more: Partial<Entity> = {}): Entity {
  const id = `e-${name}` as EntityId;
  const none = {
    aliases: [],
    roles: [],
    datedRoles: [],
    otherNames: [],
    partOf: null,
    mentions: [],
  };
  return { id, kind, name, ...none, ...more };
}

const party = (id: string, ...names: readonly [ListedProperty, string][]): ListedParty => ({
  id,
  schema: 'Organization',
  statements: names.map(([property, value]) => ({ property, value, nameType: null })),
});

/** One list with two states; the second added a name to entry 1. */
function lists(): OpenLists {
  const before = party('1', ['name', 'KESTREL AVIATION WORKS'], ['program', 'NPWMD']);
  const after = party(
    '1',
    ['name', 'KESTREL AVIATION WORKS'],
    ['alias', 'LIGHT GLIDER INDUSTRIES'],
    ['program', 'NPWMD'],
  );
  const screener = screenerOf(
    [{ list: 'firms', date: '2024-01', parties: [after] }],
    nameLexicon(),
  );
  return {
    screener,
    states: () => ['2021-07', '2024-01'],
    history: (_, id) =>
      id !== '1'
        ? []
        : after.statements.map((statement) => {
            const old = before.statements.some(({ value }) => value === statement.value);
            return { ...statement, seen: old ? ['2021-07', '2024-01'] : ['2024-01'] };
          }),
  };
}

describe('names that are asked', () => {
  test.each([
    [
      'an alias that says more',
      entity('organisation', 'Kestrel', { aliases: ['Kestrel Works'] }),
      ['Kestrel', 'Kestrel Works'],
    ],
    ['an article is left out', entity('organisation', 'The Kestrel Works'), ['Kestrel Works']],
    ['small words of a name', entity('organisation', 'Bank of the North'), ['Bank of the North']],
    ['a vessel', entity('vessel', 'Blue Tern'), ['Blue Tern']],
    [
      'a name that it is said to have taken',
      entity('organisation', 'Kestrel', {
        otherNames: [
          {
            name: 'Light Glider',
            relation: 'later-name',
            claim: 'c1' as ClaimId,
            since: null,
            until: null,
          },
        ],
      }),
      ['Kestrel', 'Light Glider'],
    ],
  ])('%s', (_, asked, names) => {
    expect(namesToScreen(asked)).toEqual(names);
  });

  test.each([
    ['a description', entity('organisation', 'the military centres')],
    ['a surname alone', entity('person', 'Varga')],
    ['a sign', entity('organisation', 'X')],
    [
      'an alias that says less',
      entity('person', 'Imre Varga', { aliases: ['Varga'] }),
      ['Imre Varga'],
    ],
    [
      'a role',
      entity('person', 'Imre Varga', { aliases: ['Minister'], roles: ['Minister'] }),
      ['Imre Varga'],
    ],
  ])('not %s', (_, asked, left = []) => {
    expect(namesToScreen(asked)).toEqual(left);
  });

  test.each(['state', 'place', 'weapon', 'unnamed'] as const)('no %s is asked for', (kind) => {
    expect(screenCase([entity(kind, 'Kestrel Aviation Works')], lists())).toEqual({
      parties: 0,
      asked: [],
      hits: [],
    });
  });
});

describe('a hit', () => {
  test('says which names were compared and since when the list has that one', () => {
    const { hits } = screenCase([entity('organisation', 'Light Glider Industries')], lists());
    expect(hits).toMatchObject([
      {
        name: 'Light Glider Industries',
        list: 'firms@2024-01',
        id: '1',
        caption: 'KESTREL AVIATION WORKS',
        listed: 'LIGHT GLIDER INDUSTRIES',
        score: 1,
        programs: ['NPWMD'],
        seen: [
          { firstSeen: '2024-01', lastSeen: '2024-01', absentBefore: '2021-07', absentAfter: null },
        ],
        renaming: null,
      },
    ]);
  });

  test('joins a renaming that a report tells with two names of one entry, as an inference', () => {
    const renamed = entity('organisation', 'Kestrel Aviation Works', {
      otherNames: [
        {
          name: 'Light Glider Industries',
          relation: 'later-name',
          claim: 'c7' as ClaimId,
          since: null,
          until: null,
        },
      ],
    });
    const { hits } = screenCase([renamed], lists());
    expect(hits).toHaveLength(1);
    expect(hits[0]?.renaming).toEqual({
      claim: 'c7',
      from: 'Kestrel Aviation Works',
      to: 'Light Glider Industries',
      listedFrom: 'KESTREL AVIATION WORKS',
      listedTo: 'LIGHT GLIDER INDUSTRIES',
    });
  });

  test.each([
    ['a renaming to a name that the list lacks', 'Marsh Harrier Group'],
    ['a renaming to a spelling of the same name', 'Kestrel Aviation Work'],
  ])('infers nothing from %s', (_, name) => {
    const renamed = entity('organisation', 'Kestrel Aviation Works', {
      otherNames: [
        { name, relation: 'later-name', claim: 'c7' as ClaimId, since: null, until: null },
      ],
    });
    expect(screenCase([renamed], lists()).hits[0]?.renaming).toBeNull();
  });

  test('is not made of a party that the list does not know', () => {
    const { parties, hits } = screenCase([entity('organisation', 'Reuters')], lists());
    expect({ parties, hits }).toEqual({ parties: 1, hits: [] });
  });
});

describe('a screening after a change of the lists', () => {
  const kestrel = entity('organisation', 'Kestrel Aviation Works');
  const heron = entity('organisation', 'Heron Marine Group');
  const first = screenCase([kestrel, heron], lists());
  const changed = (after: readonly ListedParty[], before: readonly ListedParty[] = []) =>
    new Touched([{ list: 'firms', before, after }], first.asked);

  test.each([
    ['a new entry with a near name', changed([party('5', ['name', 'HERON MARINE'])]), [heron]],
    [
      'another name of an entry that was a hit',
      changed([party('1', ['name', 'QUITE ANOTHER'])], [party('1', ['name', 'KESTREL'])]),
      [kestrel],
    ],
    [
      'an entry that went',
      changed([], [party('1', ['name', 'KESTREL AVIATION WORKS'])]),
      [kestrel],
    ],
    [
      'nothing',
      changed([party('9', ['name', 'MARSH TERN'])], [party('9', ['name', 'MARSH TERN'])]),
      [],
    ],
    ['an entry with a name of nobody here', changed([party('7', ['name', 'MARSH TERN'])]), []],
  ])('%s', (_, touched, expected) => {
    const asked = [kestrel, heron].filter((each) => touched.touches(each, first.hits));
    expect(asked).toEqual(expected);
  });

  test('asks for a party that was not asked for before', () => {
    expect(changed([]).touches(entity('organisation', 'Marsh Tern'), first.hits)).toBe(true);
  });

  test('keeps the hits of the others, and gives what a full screening gives', () => {
    const earlier = { hits: first.hits, mustAsk: () => false };
    expect(screenCase([kestrel, heron], lists(), { earlier })).toEqual(first);
  });
});
