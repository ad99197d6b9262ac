// How OFAC's own Sanctions List Search scores a name, as far as its answers show it. OFAC says (FAQ
// 249): one score compares the whole strings by Jaro-Winkler, the other compares the parts of the
// name asked for with the parts of the listed name; the higher of the two is shown. The rest
// (Winkler's similar characters, parts that are left out) is fitted on the answers collected by
// nomenklatura (ofac_portal_scores.jsonl, 85 rows): see accuracy/names.md.

// Pairs that Winkler's own program calls similar (strcmp95.c, US Census Bureau, 1994).
const SIMILAR = new Set(
  'AE AI AO AU BV EI EO EU IO IU OU IY EY CG EF WU WV XK SZ XS QC UV MN LI QO PR IJ 2Z 5S 8B 1I 1L 0O 0Q CK GJ'
    .split(' ')
    .flatMap((pair) => [pair, `${pair.charAt(1)}${pair.charAt(0)}`]),
);
/** A similar character counts for so much of an equal one (strcmp95). */
const SIMILAR_SHARE = 0.3;
/** Parts of fewer characters are left out where a longer one stands beside them. */
const PART_MIN = 3;
/** A part that fits no better than this counts nothing. */
const PART_SCORE_MIN = 0.7;

/**
 * The score, 0 to 100, that OFAC's Sanctions List Search would show for a name asked for against a
 * listed name; the portal shows nothing below 50. Not symmetric: the parts of the name asked for
 * are looked up among those of the listed name.
 *
 * @see https://ofac.treasury.gov/faqs/249
 */
export function portalScore(asked: string, listed: string): number {
  const [x, y] = [plain(asked), plain(listed)];
  if (x === '' || y === '') return 0;
  const whole = jaroWinkler(capitals(asked), capitals(listed));
  return Math.round(100 * Math.max(whole, byParts(x, y)));
}

function capitals(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9 '-]/g, '');
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/['’`.]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** Mean over the parts asked for of the best fit among the parts of the listed name. */
function byParts(asked: string, listed: string): number {
  const parts = asked.split(' ');
  const long = parts.filter((part) => part.length >= PART_MIN);
  const others = listed.split(' ');
  const chosen = long.length > 0 ? long : parts;
  let sum = 0;
  for (const part of chosen) {
    // Soundex keeps the first letter: parts that begin otherwise are not compared.
    const fit = Math.max(
      0,
      ...others.filter((other) => other[0] === part[0]).map((other) => jaroWinkler(part, other)),
    );
    sum += fit < PART_SCORE_MIN ? 0 : fit;
  }
  return sum / chosen.length;
}

/** Jaro-Winkler similarity with Winkler's similar characters, 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const matchedA: boolean[] = new Array(a.length).fill(false);
  const matchedB: boolean[] = new Array(b.length).fill(false);
  let common = 0;
  for (let i = 0; i < a.length; i++) {
    const to = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= to; j++) {
      if (matchedB[j] || a.charAt(i) !== b.charAt(j)) continue;
      matchedA[i] = matchedB[j] = true;
      common++;
      break;
    }
  }
  if (common === 0) return 0;
  let turned = 0;
  let next = 0;
  for (let i = 0; i < a.length; i++) {
    if (!matchedA[i]) continue;
    while (!matchedB[next]) next++;
    if (a.charAt(i) !== b.charAt(next++)) turned++;
  }
  let similar = 0;
  for (let i = 0; i < a.length; i++) {
    if (matchedA[i]) continue;
    for (let j = 0; j < b.length; j++) {
      if (matchedB[j] || !SIMILAR.has(a.charAt(i) + b.charAt(j))) continue;
      matchedB[j] = true;
      similar += SIMILAR_SHARE;
      break;
    }
  }
  const alike = common + similar;
  const jaro = (alike / a.length + alike / b.length + (common - turned / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && a.charAt(prefix) !== '' && a.charAt(prefix) === b.charAt(prefix)) prefix++;
  return jaro + 0.1 * prefix * (1 - jaro);
}
