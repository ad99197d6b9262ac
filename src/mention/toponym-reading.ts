import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { MentionContext } from './mention.ts';
import { NOWHERE, type PublisherHome } from './place-home.ts';
import type { ResolvedToponym } from './toponym.ts';
import { resolveToponyms } from './toponym-resolution.ts';
import { spotToponyms } from './toponym-spotting.ts';

/** What reading places needs besides the text. */
export interface PlaceOptions {
  readonly gazetteer: Gazetteer;
  /** Where the publication is at home: weak evidence, behind what the text says. */
  readonly home?: PublisherHome;
}

/**
 * Every reference to a place, resolved: names, words for people and things ("Iranian"), seats of
 * government, and places within other names. The widest net: `recognisePlaces` keeps what is a
 * place in its own right.
 */
export function readToponyms(
  context: MentionContext,
  { gazetteer, home = NOWHERE }: PlaceOptions,
): readonly ResolvedToponym[] {
  return resolveToponyms(spotToponyms(context, gazetteer), { gazetteer, home });
}
