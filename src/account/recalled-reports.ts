import type { Entity, EntityId } from '../entity/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import type { Span } from '../text/index.ts';
import { BY_NAME, type Citation, type Citing, cites } from './citing.ts';
import { partyOfClaims } from './statements.ts';
import { voicesOf } from './voices.ts';

/** Words by which a report looks back at what somebody had said before. */
const LOOKING_BACK =
  /\b(?:at first|first|initially|originally|earlier|previously|formerly|had (?:\p{L}+ ){0,2}\p{L}+(?:ed|ken|id|old|en)|(?:a )?(?:day|week|fortnight|month|year)s? ago|half a year ago|last (?:week|month|year)|no longer|(?:has|have) ceased|went from)\b/iu;

/** What a sentence goes on to say of the words before. */
function clauseAfter(text: string, { end }: Span): string {
  return text.slice(end, end + CLAUSE_CODE_UNITS).split(/[.;:]\s|\n/, 1)[0] ?? '';
}

/** How far after a name such words are looked for: about a clause. */
const CLAUSE_CODE_UNITS = 90;

/** "half a year ago he [had told] viewers": what somebody meant by a pronoun said on another day. */
const HAD_SAID =
  /^ had (?:\p{L}+ ){0,1}(?:said|told|spoken|stated|claimed|declared|insisted|asserted|maintained|denied|ruled|promised|announced|written)\b/iu;

/** Publications of people who were not there: what they tell of somebody, they have read. */
const COMMENTARY: ReadonlySet<Document['kind']> = new Set(['post', 'blog']);

/**
 * Reports that look back at what a party had said ("who in February had ruled out a contract", "which
 * at first talked of an axle", "half a year ago he had told viewers"), and posts that discuss people
 * who spoke in reports: they lead back to the earliest report in which the party spoke, its own
 * before those of others.
 */
export function recollections(citing: Citing): Citation[] {
  const { documents, publishers, material, byId, order } = citing;
  const voiceOf = voicesOf(material.entities);
  const fullName = fullNames(material.entities);
  const spoke = speakingIn(citing);
  return material.entities.flatMap((entity) =>
    entity.mentions.flatMap(({ document, span, evidence }): Citation[] => {
      const report = byId.get(document);
      if (span === null || report === undefined) return [];
      if (!looksBack(report, { entity, span, evidence })) return [];
      const voice = voiceOf(fullName(entity.id));
      if (publishers.get(document) === voice) return [];
      const said = documents.filter(
        (earlier) =>
          spoke.get(voice)?.has(earlier.id) === true &&
          (order.get(earlier.id) ?? 0) < (order.get(document) ?? 0) &&
          earlier.publisher !== report.publisher &&
          citing.related(earlier.id, document),
      );
      const source = said.find((earlier) => publishers.get(earlier.id) === voice) ?? said[0];
      return source === undefined ? [] : [cites(document, source.id, span)];
    }),
  );
}

type Meant = Pick<Entity['mentions'][number], 'evidence'> & {
  readonly entity: Entity;
  readonly span: Span;
};

function looksBack({ text, kind }: Document, { entity, span, evidence }: Meant): boolean {
  const after = clauseAfter(text, span);
  if (evidence === 'pronoun') return HAD_SAID.test(after);
  if (!BY_NAME.has(evidence)) return false;
  return LOOKING_BACK.test(after) || (entity.kind === 'person' && COMMENTARY.has(kind));
}

/** In which reports each voice speaks. */
function speakingIn({ material }: Citing): ReadonlyMap<EntityId, ReadonlySet<DocumentId>> {
  const parties = partyOfClaims(material);
  const voiceOf = voicesOf(material.entities);
  const spoke = new Map<EntityId, Set<DocumentId>>();
  for (const { id, document } of material.claims) {
    const party = parties.get(id);
    if (party === undefined) continue;
    const voice = voiceOf(party);
    spoke.set(voice, (spoke.get(voice) ?? new Set()).add(document));
  }
  return spoke;
}

/** Whom a surname alone means: the one person of the case whose full name ends in it, else itself. */
function fullNames(entities: readonly Entity[]): (id: EntityId) => EntityId {
  const people = entities.filter(({ kind }) => kind === 'person');
  const full = people.filter(({ name }) => name.includes(' '));
  const bySurname = Map.groupBy(full, ({ name }) => name.split(' ').at(-1) ?? name);
  const meant = new Map(
    people.flatMap(({ id, name }) => {
      const [one, ...others] = name.includes(' ') ? [] : (bySurname.get(name) ?? []);
      return one === undefined || others.length > 0 ? [] : [[id, one.id] as const];
    }),
  );
  return (id) => meant.get(id) ?? id;
}

/** Words by which a report tells that somebody published something. */
const PUBLISHED =
  /^(?:['’]s)?,? (?:\p{L}+ ){0,2}?(?:put out|published|issued|released|posted|circulated|uploaded)\b/iu;

/**
 * Reports that tell of a publication by its publisher's name ("the railway put out a
 * paper before lunch"): they lead back to the publisher's latest report before.
 */
export function publications({
  documents,
  material,
  publishers,
  byId,
  order,
  related,
}: Citing): Citation[] {
  return material.entities.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ document, span, evidence }): Citation[] => {
      const report = byId.get(document);
      if (span === null || report === undefined || !BY_NAME.has(evidence)) return [];
      if (!PUBLISHED.test(clauseAfter(report.text, span))) return [];
      const source = documents.findLast(
        (earlier) =>
          (order.get(earlier.id) ?? 0) < (order.get(document) ?? 0) &&
          publishers.get(earlier.id) === id &&
          earlier.publisher !== report.publisher &&
          related(earlier.id, document),
      );
      return source === undefined ? [] : [cites(document, source.id, span)];
    }),
  );
}
