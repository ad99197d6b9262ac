import {
  type MentionContext,
  type Mentions,
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
 * place that the text is about.
 */
export function readMentions(context: MentionContext, stages: Stages): Mentions {
  const { gazetteer, weapons, damageWords } = stages;
  const places = recognisePlaces(context, { gazetteer });
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
