// node accuracy/entities.ts [FOLDER] [--errors]
// FOLDER: a set of contested cases (<case>/case.json and gold.json). Gives the gold source chains
// to the entity stage, one row a link that has words, and counts whose entity bears a name of the
// gold entity (compared as score-contested compares parties). Links whose gold entity is null are
// right where they come out as an unnamed source, a role without a name, or open.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim, ClaimId } from '../src/claim/index.ts';
import {
  type CaseResolution,
  type Entity,
  type Resolution,
  resolveCase,
  resolveDocument,
  speakersOf,
} from '../src/entity/index.ts';
import { loadEnglish } from '../src/language/index.ts';
import { recogniseParties } from '../src/mention/index.ts';
import type { Document, DocumentId, DocumentKind } from '../src/source/index.ts';
import type { Span } from '../src/text/index.ts';

interface GoldLink {
  readonly entity: string | null;
  readonly surface: string;
  readonly link: Claim['chain'][number]['link'];
}
interface GoldClaim {
  readonly id: string;
  readonly document: string;
  readonly chain: readonly GoldLink[];
  readonly content: string;
  readonly stance: Claim['stance'];
}
interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}
interface CaseDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly url?: string;
  readonly title?: string;
  readonly text: string;
}

const comparable = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(the|a|an|of|its|his|her|their)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function overlap(a: string, b: string): number {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return (2 * shared) / (x.size + y.size);
}

/** Same party by the rule of score-contested: an equal name or three quarters of its words. */
function sameParty(gold: readonly string[], found: readonly string[]): boolean {
  const [g, p] = [gold.map(comparable), found.map(comparable)];
  return g.some((x) =>
    p.some((y) => x !== '' && (x === y || (x.length > 3 && y.length > 3 && overlap(x, y) >= 0.75))),
  );
}

function documentOf(row: CaseDocument): Document {
  return {
    id: row.id as DocumentId,
    text: row.text,
    furniture: [],
    title: row.title ?? null,
    kind: row.kind,
    publisher: row.publisher,
    author: null,
    publishedAt: row.publishedAt,
    address: row.url ?? row.id,
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
}

/** The occurrence of `surface` as whole words that stands nearest to `near`; null for none. */
function nearestSpan(text: string, surface: string, near: Span | null): Span | null {
  let best: Span | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const end = at + surface.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end)))
      continue;
    const gap = near === null ? at : Math.min(Math.abs(at - near.end), Math.abs(near.start - end));
    if (gap < bestGap) [best, bestGap] = [{ start: at, end }, gap];
  }
  return best;
}

function claimOf(text: string, gold: GoldClaim): Claim {
  const at = text.indexOf(gold.content);
  const content = { start: Math.max(at, 0), end: Math.max(at, 0) + gold.content.length };
  const [first, ...rest] = gold.chain.map((link, number) => ({
    link: link.link,
    surface: link.surface,
    span: number === 0 ? null : nearestSpan(text, link.surface, at < 0 ? null : content),
  }));
  return {
    id: gold.id as ClaimId,
    document: gold.document as DocumentId,
    chain: [first ?? { link: 'publishes', surface: '', span: null }, ...rest],
    cue: [],
    content: [content],
    stance: gold.stance,
    stanceWords: [],
    affirmative: true,
    speech: 'indirect',
    saidAt: null,
    rule: 'gold',
  };
}

type Verdict = 'right' | 'wrong' | 'ambiguous' | 'unresolved' | 'unnamed-right' | 'unnamed-wrong';

function verdictOf(
  resolution: Resolution,
  { gold, entities }: { gold: GoldEntity | null; entities: ReadonlyMap<string, Entity> },
): Verdict {
  const entity = resolution.kind === 'resolved' ? entities.get(resolution.entity) : undefined;
  if (gold === null) {
    const plain = entity === undefined || entity.kind === 'unnamed' || entity.kind === 'group';
    return plain || entity.roles.length > 0 ? 'unnamed-right' : 'unnamed-wrong';
  }
  if (resolution.kind !== 'resolved') return resolution.kind;
  const names = [gold.name, ...(gold.aliases ?? [])];
  const found = entity === undefined ? [] : [entity.name, ...entity.aliases];
  return sameParty(names, found) ? 'right' : 'wrong';
}

function readCase(folder: string, language = loadEnglish()) {
  const rows = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8')) as {
    readonly documents: readonly CaseDocument[];
  };
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as {
    readonly entities: readonly GoldEntity[];
    readonly claims: readonly GoldClaim[];
  };
  const claims: Claim[] = [];
  const resolved = rows.documents.map((row) => {
    const document = documentOf(row);
    const own = gold.claims.filter((claim) => claim.document === row.id);
    const read = own.map((claim) => claimOf(row.text, claim));
    claims.push(...read);
    const analysis = language.analyse(row.text);
    const publishedAt = row.publishedAt;
    const parties = recogniseParties({ text: row.text, analysis, publishedAt });
    return resolveDocument({ document, analysis, mentions: { parties }, claims: read });
  });
  return { gold, claims, resolution: resolveCase(resolved) };
}

function describe(resolution: Resolution, entities: ReadonlyMap<string, Entity>): string {
  switch (resolution.kind) {
    case 'resolved': {
      const entity = entities.get(resolution.entity);
      return `${entity?.kind} "${entity?.name}" (${resolution.evidence})`;
    }
    case 'ambiguous':
      return `? ${resolution.candidates.map((id) => entities.get(id)?.name).join(' / ')}`;
    case 'unresolved':
      return `- ${resolution.reason}`;
  }
}

function main(): void {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/data/contested/dev';
  const showErrors = args.includes('--errors');
  const language = loadEnglish();
  const all = new Map<Verdict, number>();
  for (const name of readdirSync(folder).sort()) {
    const { gold, claims, resolution } = readCase(path.join(folder, name), language);
    const tally = scoreCase({ gold, claims, resolution, showErrors });
    for (const [verdict, count] of tally) all.set(verdict, (all.get(verdict) ?? 0) + count);
    console.log(name.padEnd(26), line(tally), `entities ${resolution.entities.length}`);
  }
  console.log('all'.padEnd(26), line(all));
  console.log('links brought together (B-cubed)', together.line());
}

/** B-cubed precision and recall of grouping links, over links that are labelled and resolved. */
class Together {
  #precision = 0;
  #recall = 0;
  #count = 0;

  add(rows: readonly { readonly gold: string; readonly found: string }[]): void {
    for (const row of rows) {
      const sameFound = rows.filter((other) => other.found === row.found);
      const sameGold = rows.filter((other) => other.gold === row.gold);
      const both = sameFound.filter((other) => other.gold === row.gold).length;
      this.#precision += both / sameFound.length;
      this.#recall += both / sameGold.length;
      this.#count++;
    }
  }

  line(): string {
    const [p, r] = [this.#precision / this.#count, this.#recall / this.#count];
    const percent = (share: number) => (100 * share).toFixed(1);
    return `P ${percent(p)} R ${percent(r)} F1 ${percent((2 * p * r) / (p + r))} over ${this.#count}`;
  }
}

const together = new Together();

function scoreCase({
  gold,
  claims,
  resolution,
  showErrors,
}: {
  readonly gold: {
    readonly entities: readonly GoldEntity[];
    readonly claims: readonly GoldClaim[];
  };
  readonly claims: readonly Claim[];
  readonly resolution: CaseResolution;
  readonly showErrors: boolean;
}): Map<Verdict, number> {
  const entities = new Map<string, Entity>(resolution.entities.map((one) => [one.id, one]));
  const goldEntities = new Map(gold.entities.map((one) => [one.id, one]));
  const goldClaims = new Map(gold.claims.map((one) => [one.id, one]));
  const tally = new Map<Verdict, number>();
  const rows: { gold: string; found: string }[] = [];
  for (const speakers of speakersOf(claims, resolution)) {
    const claim = goldClaims.get(speakers.claim);
    speakers.links.forEach((link, at) => {
      const labelled = claim?.chain[at];
      if (at === 0 || labelled === undefined || claim === undefined) return;
      const wanted = labelled.entity === null ? null : (goldEntities.get(labelled.entity) ?? null);
      const verdict = verdictOf(link, { gold: wanted, entities });
      if (wanted !== null && link.kind === 'resolved') {
        rows.push({ gold: wanted.id, found: link.entity });
      }
      tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
      if (showErrors && verdict !== 'right' && verdict !== 'unnamed-right') {
        const found = describe(link, entities);
        console.log(
          `  ${claim.document} [${labelled.surface}] ${verdict}: gold ${wanted?.name ?? 'unnamed'} found ${found}`,
        );
      }
    });
  }
  together.add(rows);
  if (showErrors) {
    for (const one of gold.entities) {
      const ids = new Map<string, number>();
      for (const row of rows.filter(({ gold: id }) => id === one.id)) {
        ids.set(row.found, (ids.get(row.found) ?? 0) + 1);
      }
      if (ids.size < 2) continue;
      const parts = [...ids].map(
        ([id, n]) => `${n} ${entities.get(id)?.kind} "${entities.get(id)?.name}"`,
      );
      console.log(`  split ${one.name}: ${parts.join('; ')}`);
    }
  }
  return tally;
}

function line(tally: ReadonlyMap<Verdict, number>): string {
  const named = (['right', 'wrong', 'ambiguous', 'unresolved'] as const).map(
    (verdict) => [verdict, tally.get(verdict) ?? 0] as const,
  );
  const total = named.reduce((sum, [, count]) => sum + count, 0);
  const parts = named.map(
    ([verdict, n]) => `${verdict} ${n} (${((100 * n) / (total || 1)).toFixed(1)} %)`,
  );
  const unnamed = tally.get('unnamed-right') ?? 0;
  const unnamedAll = unnamed + (tally.get('unnamed-wrong') ?? 0);
  return `${parts.join('  ')}  of ${total}; unnamed ${unnamed} of ${unnamedAll};`;
}

main();
