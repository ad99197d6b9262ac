import type { Tree, Word } from '../language/index.ts';

/** "asked not to be named", "requested anonymity": how a source speaks, not what it says. */
export function asksForAnonymity({ sentence: { words } }: Tree, verb: Word): boolean {
  if (!/^(?:ask|request|insist|demand|want|wish|decline|refuse|prefer)$/.test(verb.lemma))
    return false;
  const after = words
    .slice(verb.index + 1, verb.index + 1 + ANONYMITY_WORDS)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  return /^(?:on )?(?:for )?anonymity|^(?:not )?to (?:not )?(?:be (?:named|identified|quoted)|remain anonymous)|^that (?:his|her|their) (?:names?|surnames?|identity|identities) /.test(
    after,
  );
}

/** Words after the verb that can ask for anonymity. */
const ANONYMITY_WORDS = 6;
