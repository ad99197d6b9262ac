// Entity: whom and what the mentions of a case mean.
export type {
  Entity,
  EntityId,
  EntityKind,
  EntityMention,
  MentionEvidence,
  Resolution,
  Speakers,
} from './entity.ts';
