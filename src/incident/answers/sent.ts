import { relation, type Tree } from '../../language/index.ts';
import { contains, overlaps } from '../../text/index.ts';
import { listOf } from '../catalogue/catalogue.ts';
import {
  type AnswerContext,
  type Finding,
  isQuestion,
  lemmaOf,
  touching,
  within,
} from './context.ts';
import { headOf } from './events.ts';

/** Verbs that tell the fate of weapons, not how many there were. */
const FATES = new Set(
  `shoot bring down destroy intercept neutralise neutralize eliminate repel disable catch trap
  entangle stop explode detonate blow strike hit land fall get come become supply deliver provide
  ship export transfer sell hand promise receive buy lose`.split(/\s+/),
);

/**
 * How many weapons there were: figures before a weapon's name that do not tell what became of it.
 *
 * ```text
 * three quadcopters attempted to attack     one of three small drones was shot down
 * ^^^^^ sent                                       ^^^^^ sent
 * ```
 */
export function readSent(context: AnswerContext, tree: Tree): readonly Finding[] {
  if (isQuestion(tree.sentence)) return [];
  const weapons = listOf(context.catalogue, 'weapons');
  return within(context.mentions.quantities, tree.sentence).flatMap((quantity): Finding[] => {
    const { min, max, hedge, unit, counted } = quantity;
    if (unit !== null || counted === null || max === 0 || min + (max ?? 9) < 3) return [];
    const head = headOf(tree, counted);
    if (head === undefined) return [];
    const isWeapon =
      weapons.has(lemmaOf(head)) && touching(context.mentions.weapons, counted).length > 0;
    if (!isWeapon && !/^(?:machine|aircraft|craft|apparatus|airframe)$/.test(lemmaOf(head)))
      return [];
    const up = tree.governor(head);
    const isPart =
      (relation(head) === 'nmod' && up?.upos === 'NUM') ||
      context.mentions.quantities.some(
        ({ partOf }) => partOf !== null && overlaps(partOf, quantity),
      );
    const isShare = quantity.partOf !== null;
    if (isShare) return [];
    const fate = up !== undefined && FATES.has(lemmaOf(up)) && relation(head) !== 'obl';
    if (fate && !isPart) return [];
    return [
      {
        question: 'sent',
        value: { kind: 'number', min, max, hedge, unit: null },
        span: contains(counted, quantity)
          ? { start: counted.start, end: counted.end }
          : { start: quantity.start, end: counted.end },
        anchor: head,
        sentence: tree.sentence.index,
        basis: 'read',
        rejected: false,
        rule: isPart ? 'sent/of-these' : 'sent/counted',
        family: 'violence',
      },
    ];
  });
}
