import type { ChangeKind, ConflictType, OriginHow } from '../account/index.ts';

/** In what two accounts conflict, in words. */
export const CONFLICT_WORDS: Readonly<Record<ConflictType, string>> = {
  number: 'different numbers',
  time: 'different times',
  place: 'different places',
  identity: 'someone or something else is named',
  cause: 'a different cause',
  existence: 'one says that it is so, the other that it is not',
};

/** What a party did to its position, in words. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  correction: 'corrected',
  retraction: 'taken back',
  admission: 'admitted after all',
  refinement: 'made more exact',
  escalation: 'stepped up',
  reversal: 'turned into its opposite',
  'silent-edit': 'changed on the page without a word about it',
};

/** What a report does with its origin, in words. */
export const REPEAT_WORDS: Readonly<Record<OriginHow, string>> = {
  copied: 'copies it',
  'partly-copied': 'copies it in part',
  'reworded-citing': 'cites it in other words',
  'translated-citing': 'cites it in another language',
};
