import { type ClaimTable, layOut, sampleItems } from './claim-table.ts';
import { CopyDetector } from './copying.ts';
import { relationsOf, type ValueRelation } from './relations.ts';
import { WEIGH_SETTINGS, type WeighSettings } from './weigh-settings.ts';
import { Weigher, type Weighing } from './weigher.ts';

/** What can be said about values and settings. */
export interface WeighOptions {
  /** How the first value stands to the second, by their numbers; without it all are apart. */
  readonly relate?: (value: number, other: number) => ValueRelation;
  readonly settings?: Partial<WeighSettings>;
}

/**
 * Which value of each item has the most support, when sources are as good as they prove to be and
 * those that copy each other are one voice.
 *
 * Copying is looked for before anything is counted: sources that agree on all but nothing of what
 * they share are one voice, and once winners have settled so are those that make the same mistakes.
 * The score of a value is the sum over voices of the logit of their accuracy less the logarithm of
 * the value's damped popularity; near and vaguer values are credited. Accuracy is the share of a
 * voice's contested claims that hold up, an item counting as far as it is decided. The last steps
 * let a source be better at one kind of item than at another.
 *
 * The order of the rows makes no difference to a single bit, nor does the numbering of items and
 * values; ties go by a hash of item and value. Linear in the claims for each step, and in the pairs
 * of claims on contested items (up to a limit, see `CopyDetector`) for each round.
 *
 * @see Dong, Berti-Equille, Srivastava: Integrating conflicting data: the role of source
 *   dependence, VLDB 2009; Dong, Saha, Srivastava: Less is more, VLDB 2012 (popularity). Ours
 *   groups copying sources instead of discounting them, which did worse than a plain vote.
 */
export function weighClaims(table: ClaimTable, { relate, settings }: WeighOptions = {}): Weighing {
  const layout = layOut(table);
  const all = { ...WEIGH_SETTINGS, ...settings };
  const relations = relate === undefined ? null : relationsOf(layout, relate);
  const sample = sampleItems(layout, table.itemHash);
  const weigher = new Weigher({ layout, table, relations, sample, settings: all });
  const detector = new CopyDetector(layout, { ...all, sample });
  weigher.hear(detector.voicesByAgreement());
  weigher.settle();
  for (let round = 1; round < all.rounds; round++) {
    if (!weigher.hear(detector.voicesByErrors(weigher.winner))) break;
    weigher.settle();
  }
  if (table.kind !== undefined) weigher.settleByKind(table.kind);
  return weigher.result();
}
