import { type Configuration, NONE } from './arc-hybrid.ts';
import type { FeatureKeys } from './feature-keys.ts';
import { PAD, type Traits } from './traits.ts';

/** Most keys that `moveFeatures` or `relationFeatures` adds. */
export const PARSE_FEATURES_MAX = 128;

/** A tagged sentence as the parser sees it. */
export interface Tagged {
  /** Traits of the words. */
  readonly traits: Traits;
  /** Fine tags: word `i` at `i + PAD`. */
  readonly tags: Int32Array;
  /** Coarse parts of speech: word `i` at `i + PAD`. */
  readonly parts: Int32Array;
  /** Quotation marks before word `i`, odd inside a quotation: at `i + PAD`. */
  readonly quotes: Int32Array;
}

/** What stands where no word does. */
const ABSENT = -7;
const ROOT = -11;

/**
 * What speaks for the next move: the words at the top of the stack and the front of the buffer,
 * their outermost children, distances, and the quotation marks between them.
 *
 * @see Zhang and Nivre 2011, "Transition-based Dependency Parsing with Rich Non-local Features";
 * ours adds word clusters and, for attribution in news, quotation state.
 */
export function moveFeatures(out: FeatureKeys, tagged: Tagged, state: Configuration): void {
  const { traits, tags, parts, quotes } = tagged;
  const { word, cluster, coarse } = traits;
  const { count } = traits;
  const s0 = state.under(0);
  const s1 = state.under(1);
  const s2 = state.under(2);
  const b0 = state.next;
  const value = (column: Int32Array, at: number): number =>
    at === NONE ? ABSENT : at >= count ? ROOT : (column[at + PAD] as number);
  const b1 = b0 + 1 <= count ? b0 + 1 : NONE;
  const b2 = b0 + 2 <= count ? b0 + 2 : NONE;
  const s0w = value(word, s0);
  const s1w = value(word, s1);
  const b0w = value(word, b0);
  const b1w = value(word, b1);
  const s0p = value(tags, s0);
  const s1p = value(tags, s1);
  const s2p = value(tags, s2);
  const b0p = value(tags, b0);
  const b1p = value(tags, b1);
  const b2p = value(tags, b2);
  const s0c = value(cluster, s0);
  const s1c = value(cluster, s1);
  const b0c = value(cluster, b0);
  const b1c = value(cluster, b1);
  const s0k = value(coarse, s0);
  const s1k = value(coarse, s1);
  const b0k = value(coarse, b0);
  const s0u = value(parts, s0);
  const s1u = value(parts, s1);
  const b0u = value(parts, b0);
  const b1u = value(parts, b1);
  const child = (column: Int32Array, at: number): number =>
    at === NONE ? NONE : (column[at] as number);
  const relation = (at: number): number => (at === NONE ? ABSENT : (state.relations[at] as number));
  const s0l = child(state.left, s0);
  const s0r = child(state.right, s0);
  const s1l = child(state.left, s1);
  const s1r = child(state.right, s1);
  const b0l = child(state.left, b0);
  const b0l2 = child(state.left2, b0);
  const s0l2 = child(state.left2, s0);
  const s0r2 = child(state.right2, s0);
  const s1r2 = child(state.right2, s1);
  const near = s0 === NONE ? 0 : bucket(b0 - s0);
  const far = s1 === NONE ? 0 : bucket(s0 - s1);
  const s0lc = s0 === NONE ? 0 : Math.min(3, state.leftCount[s0] as number);
  const s0rc = s0 === NONE ? 0 : Math.min(3, state.rightCount[s0] as number);
  const s1rc = s1 === NONE ? 0 : Math.min(3, state.rightCount[s1] as number);
  const b0lc = Math.min(3, state.leftCount[b0] as number);
  const quoted = quoteState(quotes, { s0, s1, b0 });

  out.clear();
  out.add(100, 0);
  out.add2(101, s0w, s0p);
  out.add(102, s0w);
  out.add(103, s0p);
  out.add2(104, s1w, s1p);
  out.add(105, s1w);
  out.add(106, s1p);
  out.add2(107, b0w, b0p);
  out.add(108, b0w);
  out.add(109, b0p);
  out.add2(110, b1w, b1p);
  out.add(111, b1w);
  out.add(112, b1p);
  out.add2(113, value(word, b2), b2p);
  out.add(114, b2p);
  out.add2(115, value(word, s2), s2p);
  out.add(116, s0c);
  out.add(117, s1c);
  out.add(118, b0c);
  out.add(119, b1c);
  out.add4(120, s0w, s0p, b0w, b0p);
  out.add3(121, s0w, b0w, b0p);
  out.add3(122, s0p, b0w, b0p);
  out.add3(123, s0w, s0p, b0p);
  out.add2(124, s0w, b0w);
  out.add2(125, s0p, b0p);
  out.add2(126, s0c, b0c);
  out.add2(127, s0c, b0p);
  out.add2(128, s0p, b0c);
  out.add4(129, s1w, s1p, s0w, s0p);
  out.add3(130, s1w, s0w, s0p);
  out.add3(131, s1p, s0w, s0p);
  out.add3(132, s1w, s1p, s0p);
  out.add2(133, s1w, s0w);
  out.add2(134, s1p, s0p);
  out.add2(135, s1c, s0c);
  out.add2(136, s1c, s0p);
  out.add2(137, s1p, s0c);
  out.add3(138, s1p, s0p, b0p);
  out.add3(139, s0p, b0p, b1p);
  out.add4(140, s1p, s0p, b0p, b1p);
  out.add3(141, b0p, b1p, b2p);
  out.add3(142, s2p, s1p, s0p);
  out.add3(143, s1w, s0p, b0p);
  out.add3(144, s1p, s0w, b0p);
  out.add3(145, s1p, s0p, b0w);
  out.add3(146, s0w, b0p, b1p);
  out.add3(147, s0p, b0w, b1p);
  out.add3(148, s0p, b0p, b1w);
  out.add2(149, s1p, b0p);
  out.add2(150, s1w, b0w);
  out.add2(151, s1c, b0c);
  out.add2(152, s0c, b1c);
  out.add3(153, s1k, s0k, b0k);
  out.add4(154, s1u, s0u, b0u, b1u);
  // Children: which tags and relations a word has gathered already.
  out.add3(155, s0p, value(tags, s0l), b0p);
  out.add3(156, s0p, value(tags, s0r), b0p);
  out.add3(157, s0p, b0p, value(tags, b0l));
  out.add3(158, s1p, s0p, value(tags, s0l));
  out.add3(159, s1p, s0p, value(tags, s0r));
  out.add3(160, s1p, value(tags, s1r), s0p);
  out.add3(161, s1p, value(tags, s1l), s0p);
  out.add2(162, s0p, relation(s0l));
  out.add2(163, s0p, relation(s0r));
  out.add2(164, b0p, relation(b0l));
  out.add2(165, s1p, relation(s1r));
  out.add2(166, s1p, relation(s1l));
  out.add3(167, s0w, relation(s0l), relation(s0r));
  out.add3(168, s1w, relation(s1l), relation(s1r));
  out.add3(169, b0w, relation(b0l), relation(b0l2));
  out.add4(170, s0p, relation(s0l), relation(s0l2), b0p);
  out.add4(171, s0p, relation(s0r), relation(s0r2), b0p);
  out.add4(172, s1p, relation(s1r), relation(s1r2), s0p);
  out.add3(173, s0w, value(word, s0r), b0p);
  out.add3(174, s1w, value(word, s1r), s0p);
  // Distance and number of children.
  out.add2(175, s0w, near);
  out.add2(176, s0p, near);
  out.add2(177, b0w, near);
  out.add2(178, b0p, near);
  out.add3(179, s0p, b0p, near);
  out.add3(180, s1p, s0p, far);
  out.add2(181, s1w, far);
  out.add2(182, s0w, far);
  out.add3(183, s0p, s0lc, s0rc);
  out.add3(184, s0w, s0lc, s0rc);
  out.add2(185, s1p, s1rc);
  out.add2(186, s1w, s1rc);
  out.add2(187, b0p, b0lc);
  out.add2(188, b0w, b0lc);
  // Quotations: who speaks stands outside the marks, what is said inside.
  out.add2(189, quoted, s0p);
  out.add3(190, quoted, s0p, b0p);
  out.add3(191, quoted, s1p, s0p);
  out.add3(192, quoted, s0c, b0c);
  out.add3(193, quoted, s1c, s0c);
  out.add2(194, state.depth > 3 ? 3 : state.depth, b0p);
  out.add3(195, value(tags, b0 > 0 ? b0 - 1 : NONE), s0p, b0p);
  out.add3(196, value(word, b0 > 0 ? b0 - 1 : NONE), s0p, b0p);
}

/**
 * What speaks for the relation of an arc, once the child has all its own children.
 */
export function relationFeatures(
  out: FeatureKeys,
  tagged: Tagged,
  arc: { readonly state: Configuration; readonly head: number; readonly child: number },
): void {
  const { traits, tags, parts, quotes } = tagged;
  const { word, cluster, coarse, suffixes } = traits;
  const { count } = traits;
  const { state, head: h, child: d } = arc;
  const value = (column: Int32Array, at: number): number =>
    at < 0 ? ABSENT : at >= count ? ROOT : (column[at + PAD] as number);
  const relation = (at: number): number => (at === NONE ? ABSENT : (state.relations[at] as number));
  const side = h < d ? 1 : 0;
  const hw = value(word, h);
  const hp = value(tags, h) * 2 + side;
  const hc = value(cluster, h);
  const hu = value(parts, h) * 2 + side;
  const dw = value(word, d);
  const dp = value(tags, d);
  const dc = value(cluster, d);
  const du = value(parts, d);
  const dl = state.left[d] as number;
  const dl2 = state.left2[d] as number;
  const dr = state.right[d] as number;
  const hl = state.left[h] as number;
  const hl2 = state.left2[h] as number;
  const hr = state.right[h] as number;
  const hr2 = state.right2[h] as number;
  const far = bucket(Math.abs(h - d));
  const quoted = quoteState(quotes, { s0: d, s1: NONE, b0: h });
  const suffix = value(suffixes[2] as Int32Array, d);

  out.clear();
  out.add(200, side);
  out.add2(201, hw, dw);
  out.add2(202, hp, dw);
  out.add2(203, hw, dp);
  out.add2(204, hp, dp);
  out.add2(205, side, dw);
  out.add2(206, side, dp);
  out.add2(207, side, hw);
  out.add(208, hp);
  out.add2(209, hc, dc);
  out.add2(210, hc, dp);
  out.add2(211, hp, dc);
  out.add2(212, side, dc);
  out.add2(213, side, hc);
  out.add3(214, hp, dp, far);
  out.add3(215, hp, dp, value(tags, d - 1));
  out.add3(216, hp, dp, value(tags, d + 1));
  out.add3(217, hp, dp, value(tags, h - 1));
  out.add3(218, hp, dp, value(tags, h + 1));
  out.add3(219, hp, dp, value(word, d - 1));
  out.add3(220, hp, dp, value(word, d + 1));
  out.add3(221, hp, dp, relation(dl));
  out.add3(222, hp, dp, relation(dr));
  out.add3(223, hp, dp, value(word, dl));
  out.add3(224, hp, dp, value(word, dr));
  out.add3(225, hw, dp, value(word, dl));
  out.add3(226, hc, dp, value(word, dl));
  out.add4(227, hp, dp, relation(dl), relation(dl2));
  out.add3(228, hp, dp, relation(hl));
  out.add3(229, hp, dp, relation(hr));
  out.add4(230, hp, dp, relation(hl), relation(hl2));
  out.add4(231, hp, dp, relation(hr), relation(hr2));
  out.add3(232, hw, dp, relation(hr));
  out.add3(233, hw, dp, relation(hl));
  out.add3(234, quoted, hp, dp);
  out.add3(235, quoted, hc, du);
  out.add3(236, hu, du, suffix);
  out.add3(237, hw, du, suffix);
  out.add3(238, hu, dc, value(word, dl));
  out.add3(239, hu, dw, relation(dr));
  out.add3(240, value(coarse, h), value(coarse, d), side);
  out.add3(241, hp, dp, value(parts, dl) * 32 + value(parts, dr));
  out.add4(242, hu, du, far, value(parts, d - 1));
  out.add3(243, hw, du, far);
  out.add4(244, hu, dc, relation(hl), relation(hr));
  out.add3(245, hp, dw, value(word, dl));
  out.add3(246, hc, dp, far);
}

/** Distances told apart: 1 to 4 one by one, then 5 to 6, 7 to 10, beyond. */
function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  return distance <= 10 ? 6 : 7;
}

/** Which of three places stand inside a quotation, and whether a mark parts them. */
function quoteState(
  quotes: Int32Array,
  places: { readonly s0: number; readonly s1: number; readonly b0: number },
): number {
  const inside = (at: number): number => (at === NONE ? 0 : (quotes[at + PAD] as number));
  const s0 = inside(places.s0);
  const s1 = inside(places.s1);
  const b0 = inside(places.b0);
  return (
    (s0 & 1) |
    ((s1 & 1) << 1) |
    ((b0 & 1) << 2) |
    ((s0 === b0 ? 1 : 0) << 3) |
    ((s0 === s1 ? 1 : 0) << 4)
  );
}
