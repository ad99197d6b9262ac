import type { Entity, EntityId } from '../entity/index.ts';

/** Whose position a party states: its own, or that of the body for which it speaks. */
export type VoiceOf = (party: EntityId) => EntityId;

const SPOKESPERSON =
  /\b(?:spokes(?:man|woman|person|people)|press (?:service|office|officer|secretary|department)|media office)\b/i;

/** Words for a state's bodies taken together. */
const AUTHORITIES = /^(?:\p{L}+['’]?s? )?(?:authorit(?:y|ies)|government|officials?)$/iu;

/** Persons who carry such a role state positions of their own as well, whatever else they are. */
const OF_THEIR_OWN = /\b(?:minister|president|governor|mayor|chief|commander|director general)\b/i;

/**
 * Who speaks for whom in a case. A spokesperson states the position of the body; a state and "its
 * authorities" that of the one body of theirs which reports on the matter. Where several do, the
 * state stays a voice of its own. "The town's health directorate" is the one publisher of that name.
 */
export function voicesOf(entities: readonly Entity[]): VoiceOf {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const voices = new Map<EntityId, EntityId>();
  const bodies = publishingBodies(entities);
  const described = describedBodies(entities);
  const direct = ({ id, kind, name, aliases, roles, partOf }: Entity): EntityId => {
    if (kind === 'state') return bodies.get(id) ?? id;
    const meant = described(name);
    if (meant !== null && meant !== id) return meant;
    if (partOf === null) return id;
    const told = [name, ...aliases, ...roles];
    const speaks =
      kind === 'person' &&
      told.some((words) => SPOKESPERSON.test(words)) &&
      !told.some((words) => OF_THEIR_OWN.test(words));
    const rules = kind === 'group' && AUTHORITIES.test(name.replace(/^the /i, ''));
    return speaks || rules ? partOf : id;
  };
  for (const { id } of entities) {
    const seen = new Set<EntityId>();
    let at = id;
    while (!seen.has(at)) {
      seen.add(at);
      const entity = byId.get(at);
      at = entity === undefined ? at : direct(entity);
    }
    voices.set(id, at);
  }
  return (party) => voices.get(party) ?? party;
}

/** So many last words of a name in common make a description of it: "the town's health directorate". */
const TAIL_WORDS = 2;

/** The one publisher whose name ends like a description that names nobody; null for any other. */
function describedBodies(entities: readonly Entity[]): (description: string) => EntityId | null {
  const byTail = new Map<string, Set<EntityId>>();
  for (const { id, name } of entities.filter(isPublisher)) {
    const words = name.toLowerCase().split(/\s+/);
    if (words.length <= TAIL_WORDS) continue;
    const tail = words.slice(-TAIL_WORDS).join(' ');
    byTail.set(tail, (byTail.get(tail) ?? new Set()).add(id));
  }
  return (description) => {
    const words = description.split(/\s+/);
    const tail = words.slice(-TAIL_WORDS);
    if (words.length < TAIL_WORDS || tail.some((word) => /^\p{Lu}/u.test(word))) return null;
    const found = byTail.get(tail.join(' ').toLowerCase());
    const [body] = found ?? [];
    return found?.size === 1 && body !== undefined ? body : null;
  };
}

function isPublisher({ kind, mentions }: Entity): boolean {
  return (
    kind === 'organisation' &&
    mentions.some(({ evidence, span }) => evidence === 'publisher' && span === null)
  );
}

/** For each state the body of it that publishes in the case, where there is only one. */
function publishingBodies(entities: readonly Entity[]): ReadonlyMap<EntityId, EntityId> {
  const states = entities.filter(({ kind }) => kind === 'state');
  const publishers = entities.filter(isPublisher);
  return new Map(
    states.flatMap((state) => {
      const own = publishers.filter((body) => belongsTo(body, state));
      const [body] = own;
      return own.length === 1 && body !== undefined ? [[state.id, body.id] as const] : [];
    }),
  );
}

/** Bodies that report for themselves; an agency, paper or station speaks for no state. */
const MEDIA = /\b(?:news|press|agency|wire|radio|television|tv|times|post|gazette|daily|herald)\b/i;

function belongsTo(body: Entity, state: Entity): boolean {
  if (MEDIA.test(body.name)) return false;
  return body.partOf === state.id || body.name.split(/\s+/).includes(state.name);
}
