import { expect, test } from 'vitest';
import type { Entity, EntityId, EntityKind } from '../entity/index.ts';
import type { DocumentId } from '../source/index.ts';
import { voicesOf } from './voices.ts';

function entity(
  name: string,
  kind: EntityKind,
  {
    partOf,
    roles = [],
    publishes = false,
  }: { partOf?: string; roles?: string[]; publishes?: boolean } = {},
): Entity {
  return {
    id: name as EntityId,
    kind,
    name,
    aliases: [],
    roles,
    datedRoles: [],
    otherNames: [],
    partOf: (partOf ?? null) as EntityId | null,
    mentions: publishes
      ? [{ document: 'd1' as DocumentId, span: null, surface: name, evidence: 'publisher' }]
      : [],
  };
}

const ministry = entity('Ministry of Ports of Ruritania', 'organisation', {
  partOf: 'Ruritania',
  publishes: true,
});
const directorate = entity('Lomas Health Directorate', 'organisation', { publishes: true });
const agency = entity('Ruritania News Agency', 'organisation', {
  partOf: 'Ruritania',
  publishes: true,
});
const state = entity('Ruritania', 'state');

test.each([
  [
    'a spokeswoman',
    entity('Ana Ruiz', 'person', { partOf: ministry.id, roles: ['spokeswoman'] }),
    ministry.id,
  ],
  ['a state with one body that publishes', state, ministry.id],
  [
    'its authorities',
    entity('Ruritanian authorities', 'group', { partOf: 'Ruritania' }),
    ministry.id,
  ],
  [
    'a description that ends like one publisher’s name',
    entity("the town's health directorate", 'organisation'),
    directorate.id,
  ],
])('%s speaks for the body', (_what, party, voice) => {
  expect(voicesOf([ministry, directorate, agency, state, party])(party.id)).toBe(voice);
});

test.each([
  [
    'a minister',
    entity('Jan Vold', 'person', { partOf: ministry.id, roles: ['minister of ports'] }),
  ],
  ['a person without a role', entity('Ana Ruiz', 'person', { partOf: ministry.id })],
  ['a spokesman of nobody known', entity('Ana Ruiz', 'person', { roles: ['a spokesman'] })],
  ['an agency of the state', agency],
  ['a directorate of another name', entity('the fisheries directorate', 'organisation')],
  ['another state', entity('Strelsau', 'state')],
])('%s keeps a voice of its own', (_what, party) => {
  expect(voicesOf([ministry, directorate, agency, state, party])(party.id)).toBe(party.id);
});

test('a state of which two bodies publish is a voice of its own', () => {
  const navy = entity('Navy of Ruritania', 'organisation', {
    partOf: 'Ruritania',
    publishes: true,
  });
  expect(voicesOf([ministry, navy, state])(state.id)).toBe(state.id);
});

test('bodies that belong to each other in a circle end the search', () => {
  const a = entity('the Harbour authorities', 'group', { partOf: 'the Port authorities' });
  const b = entity('the Port authorities', 'group', { partOf: 'the Harbour authorities' });
  expect([a.id, b.id]).toContain(voicesOf([a, b])(a.id));
});
