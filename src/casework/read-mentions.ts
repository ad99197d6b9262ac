import {
  homeOf,
  type MentionContext,
  type Mentions,
  type Publication,
  recogniseDamage,
  recogniseParties,
  recognisePlaces,
  recogniseQuantities,
  recogniseTimes,
  recogniseWeapons,
  zoneOfText,
} from '../mention/index.ts';
import type { Stages } from './stages.ts';

/**
 * Every mention of one text. Places come before times: a clock time is read in the zone of the
 * place that the text is about. Where the publication is at home helps to tell places of one name
 * apart.
 */
export function readMentions(
  context: MentionContext,
  stages: Stages,
  { publication }: { readonly publication?: Publication } = {},
): Mentions {
  const { gazetteer, weapons, damageWords } = stages;
  const home = publication && homeOf(publication, gazetteer);
  const places = recognisePlaces(context, { gazetteer, ...(home && { home }) });
  const zone = zoneOfText(places);
  return {
    times: recogniseTimes(context, { zoneAt: () => zone }),
    quantities: recogniseQuantities(context),
    places,
    parties: recogniseParties(context),
    weapons: recogniseWeapons(context, weapons),
    damage: recogniseDamage(context, damageWords),
  };
}
