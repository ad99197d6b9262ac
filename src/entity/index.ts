// Entity: whom and what the mentions of a case mean.

export type { Cluster, DocumentResolution, Outcome } from './cluster.ts';
export type {
  DatedRole,
  Entity,
  EntityId,
  EntityKind,
  EntityMention,
  MentionEvidence,
  OtherName,
  Resolution,
  RoleStanding,
  Speakers,
} from './entity.ts';
export type { Held, SaidTime } from './held-when.ts';
export type { Contradiction, NameJudgement } from './judged.ts';
export type { NameChange } from './other-names.ts';
export { type CaseResolution, type Placed, resolveCase } from './resolve-case.ts';
export { type DocumentReading, resolveDocument } from './resolve-document.ts';
export { speakersOf } from './speakers.ts';
