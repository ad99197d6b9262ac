import type { Claim } from '../claim/index.ts';
import type { Note } from './notes.ts';
import type { Material } from './statement.ts';
import { chainWords } from './statement.ts';

/** A claim that could not be given to a party. */
export interface UnresolvedClaim {
  readonly claim: Claim;
  /** Its first words. */
  readonly note: Note;
  /** Its source chain in words. */
  readonly chain: string;
  /** Why its innermost source was left open, in words. */
  readonly reason: string;
}

function reasonOf({ find }: Material, { id }: Claim): string {
  const innermost = find.speakers(id)?.links.at(-1);
  switch (innermost?.kind) {
    case 'ambiguous':
      return `may mean ${innermost.candidates.map((each) => find.entity(each).name).join(' or ')}`;
    case 'unresolved':
      return innermost.reason;
    default:
      return 'no reason was recorded';
  }
}

/** The claims that enter no account since it is not clear whose they are, in their own order. */
export function unresolvedClaims(material: Material): readonly UnresolvedClaim[] {
  const { reading, find, notes } = material;
  return reading.speakers
    .filter(({ party }) => party === null)
    .map(({ claim: id }) => {
      const claim = find.claim(id);
      return {
        claim,
        note: notes.at(claim.document, claim.content[0]),
        chain: chainWords(claim, material),
        reason: reasonOf(material, claim),
      };
    });
}
