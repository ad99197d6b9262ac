// The project's scorers against those that releases are scored with, on labels that were spoilt on
// purpose. Needs the labelled data and the shared scorers; a clone has neither.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scoreAttribution } from './attribution.ts';
import { scoreClusters } from './clusters.ts';
import { type ContestedLabels, scoreContested } from './contested.ts';
import { scoreFusion } from './fusion.ts';
import { scoreMucRoles } from './muc-roles.ts';
import { scoreNer } from './ner.ts';
import { scoreParse } from './parse.ts';
import type { ScoredCase } from './scored.ts';
import { percentages, sum } from './tally.ts';
import { scoreTimex } from './timex.ts';
import { scoreToponyms } from './toponyms.ts';

const shared = new URL('../../../shared/', import.meta.url).pathname;
const data = join(shared, 'data');
const present = existsSync(data) && existsSync(join(shared, 'score'));

const peer = (name: string, ...files: string[]) =>
  execFileSync(process.execPath, [join(shared, 'score', `${name}.mjs`), ...files], {
    encoding: 'utf8',
  });

const total = (cases: readonly ScoredCase[], measure: string) =>
  percentages(sum(cases.flatMap(({ tallies }) => tallies[measure] ?? [])));

interface Spoilable {
  readonly start: number;
  readonly end: number;
}

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly timex: readonly Spoilable[];
  readonly toponyms: readonly Spoilable[];
}

describe.skipIf(!present)(
  'the scorers agree with the shared ones (skipped: no labelled data)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-scorers-'));
    const written = (name: string, content: string) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    };

    const head = (file: string, lines: number) =>
      readFileSync(join(data, file), 'utf8').trim().split('\n').slice(0, lines).join('\n');
    const spoilt = (gold: string, spoil: (text: Labelled, at: number) => object) =>
      gold
        .split('\n')
        .map((line, at) => JSON.stringify(spoil(JSON.parse(line) as Labelled, at)))
        .join('\n');

    test('attribution: content and source', () => {
      const lines = readFileSync(join(data, 'polnear/dev.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .slice(0, 8);
      const gold = lines.join('\n');
      const system = lines
        .map((line) => {
          const article = JSON.parse(line);
          article.attributions = article.attributions.flatMap(
            (
              each: { source: unknown[]; content: { start: number; end: number }[] },
              at: number,
            ) => {
              if (at % 5 === 0) return [];
              const content = each.content.map((span, n) =>
                at % 3 === 0 && n === 0
                  ? { ...span, end: Math.max(span.start + 1, span.end - 40) }
                  : span,
              );
              return [{ ...each, content, source: at % 4 === 0 ? [] : each.source }];
            },
          );
          return JSON.stringify(article);
        })
        .join('\n');
      const theirs = JSON.parse(
        peer('score-attribution', written('ga.jsonl', gold), written('sa.jsonl', system)),
      );
      const ours = scoreAttribution(gold, system);
      expect(total(ours, 'content')).toEqual(theirs.contentJaccard50);
      expect(total(ours, 'source')).toEqual(theirs.contentAndSourceOverlap);
    });

    test('names: all kinds together', () => {
      const lines = readFileSync(join(data, 'en-worldwide-newswire/dev.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .slice(0, 30);
      const gold = lines.join('\n');
      const system = lines
        .map((line) => {
          const text = JSON.parse(line);
          const entities = text.entities.filter((_: unknown, at: number) => at % 4 !== 0);
          return JSON.stringify({ id: text.id, entities });
        })
        .join('\n');
      const printed = peer('score-ner', written('gn.jsonl', gold), written('sn.jsonl', system));
      const { p, r, f1 } = total(scoreNer(gold, system), 'all');
      const figures = [p, r, f1].map((figure) => figure.toFixed(1));
      expect(printed).toContain(`micro         P ${figures[0]} R ${figures[1]} F1 ${figures[2]}`);
    });

    test('times: strict, relaxed, value and type', () => {
      const gold = head('wikiwars/dev.jsonl', 6);
      const system = spoilt(gold, (text, at) => ({
        id: text.id,
        text: text.text,
        timex: text.timex.flatMap((each: Spoilable, n: number) => {
          if ((n + at) % 6 === 0) return [];
          if (n % 5 === 0) return [{ ...each, end: Math.max(each.start + 1, each.end - 3) }];
          return n % 4 === 0
            ? [
                { ...each, value: null },
                { ...each, type: 'SET' },
              ]
            : [each];
        }),
      }));
      const printed = peer('score-timex', written('gt.jsonl', gold), written('st.jsonl', system));
      const cases = scoreTimex(gold, system);
      for (const measure of ['strict', 'relaxed', 'value', 'type']) {
        const [, ...theirs] =
          new RegExp(`^${measure} +P ([\\d.]+) R ([\\d.]+) F1 ([\\d.]+)`, 'm').exec(printed) ?? [];
        const { p, r, f1 } = total(cases, measure);
        expect([p, r, f1]).toEqual(theirs.map((figure) => Math.round(10 * Number(figure)) / 10));
      }
    });

    test('clusters: BCubed precision and recall', () => {
      const gold = head('ecbplus/dev.jsonl', 60);
      const system = gold
        .split('\n')
        .flatMap((line, at) => {
          const { id, incident } = JSON.parse(line) as { id: string; incident: string };
          if (at % 9 === 0) return [];
          return [JSON.stringify({ id, cluster: at % 4 === 0 ? 'one heap' : incident })];
        })
        .join('\n');
      const printed = peer(
        'score-clusters',
        written('gk.jsonl', gold),
        'incident',
        written('sk.jsonl', system),
      );
      const [, p, r] = /BCubed P\/R\/F ([\d.]+) ([\d.]+)/.exec(printed) ?? [];
      const cases = scoreClusters(gold, system);
      expect(total(cases, 'precision').p).toBe(Number(p));
      expect(total(cases, 'recall').p).toBe(Number(r));
    });

    test('fillers of roles: each role and all together', () => {
      const gold = head('muc4/dev.role-fillers.jsonl', 60);
      const system = gold
        .split('\n')
        .map((line, at) => {
          const { id, roles } = JSON.parse(line) as {
            id: string;
            roles: Record<string, string[][]>;
          };
          const spoiltRoles = Object.entries(roles).map(([role, entities]) => [
            role,
            [
              ...entities.flatMap((entity, n) => ((n + at) % 4 === 0 ? [] : [entity.slice(0, 1)])),
              ...entities.slice(0, at % 3).map((entity) => [`The ${entity[0]}`]),
              ...(at % 5 === 0 ? [['nobody']] : []),
            ],
          ]);
          return JSON.stringify({ id, roles: Object.fromEntries(spoiltRoles) });
        })
        .join('\n');
      const printed = peer('score-muc', written('gm.jsonl', gold), written('sm.jsonl', system));
      const cases = scoreMucRoles(gold, system);
      const named = { all: 'micro', PerpInd: 'PerpInd', Target: 'Target', Victim: 'Victim' };
      for (const [measure, name] of Object.entries(named)) {
        const [, ...theirs] =
          new RegExp(`^${name} +P ([\\d.]+) R ([\\d.]+) F1 ([\\d.]+)`, 'm').exec(printed) ?? [];
        const { p, r, f1 } = total(cases, measure);
        expect([p, r, f1]).toEqual(theirs.map((figure) => Math.round(10 * Number(figure)) / 10));
      }
    });

    test('toponyms: exact, overlapping and within 161 km', () => {
      const gold = head('lgl/dev.jsonl', 60);
      const system = spoilt(gold, (text, at) => ({
        id: text.id,
        toponyms: text.toponyms.flatMap((each: Spoilable, n: number) => {
          if ((n + at) % 6 === 0) return [];
          if (n % 5 === 0) return [{ ...each, start: each.start + 1 }];
          return n % 4 === 0 ? [{ ...each, lat: 0, lon: 0 }, each] : [each];
        }),
      }));
      const printed = peer('score-geo', written('gg.jsonl', gold), written('sg.jsonl', system));
      const cases = scoreToponyms(gold, system);
      const line = (measure: string) => {
        const { p, r, f1 } = total(cases, measure);
        return `P ${p.toFixed(1)} R ${r.toFixed(1)} F1 ${f1.toFixed(1)}`;
      };
      expect(printed).toContain(`geotag exact   ${line('exact')}`);
      expect(printed).toContain(`geotag overlap ${line('overlap')}`);
      expect(printed).toContain(`acc@161km ${total(cases, 'within161km').r.toFixed(1)} `);
    });

    test('parse: parts of speech, heads, relations', () => {
      const gold = readFileSync(join(data, 'ud/en_gum_open-dev.conllu'), 'utf8')
        .split('\n\n')
        .slice(0, 60)
        .join('\n\n');
      const system = gold
        .replace(/^(\d+5)\t(.*)\tNOUN\t/gm, '$1\t$2\tVERB\t')
        .replace(/^(\d*7\t(?:[^\t]*\t){5})\d+/gm, '$11');
      const printed = peer('score-parse', written('gp.conllu', gold), written('sp.conllu', system));
      const cases = scoreParse(gold, system);
      const [upos, uas, las] = [...printed.matchAll(/[A-Z]+ (\d+\.\d+)/g)].map((match) =>
        Number(match[1]),
      );
      expect(total(cases, 'upos').r).toBeCloseTo(upos ?? 0, 0);
      expect(total(cases, 'uas').r).toBeCloseTo(uas ?? 0, 0);
      expect(total(cases, 'las').r).toBeCloseTo(las ?? 0, 0);
    });

    test('fusion: exact and within ten minutes', () => {
      const gold = gunzipSync(
        readFileSync(join(data, 'fusion/flight-2011-12-08/truth.tsv.gz')),
      ).toString('utf8');
      const system = gold
        .split('\n')
        .filter((_, at) => at % 7 !== 0)
        .map((line, at) => (at % 3 === 0 ? line.replace(/\d$/, '0') : line))
        .map((line, at) => (at % 5 === 0 ? line.replace(/\d\d:/, '03:') : line))
        .join('\n');
      const printed = peer('score-fusion', written('gf.tsv', gold), written('sf.tsv', system));
      const cases = scoreFusion(gold, system);
      const share = (measure: string) => {
        const { hit } = sum(cases.flatMap(({ tallies }) => tallies[measure] ?? []));
        return ((100 * hit) / cases.length).toFixed(2);
      };
      expect(printed.trim()).toBe(
        `items ${cases.length} exact ${share('exact')} within-10-min ${share('within10Min')}`,
      );
    });

    test('contested: every count of every case', () => {
      const labelled = join(data, 'contested/dev');
      const out = join(folder, 'contested');
      mkdirSync(out);
      const ours = readdirSync(labelled)
        .sort()
        .map((id) => {
          const read = (name: string) => JSON.parse(readFileSync(join(labelled, id, name), 'utf8'));
          const gold: ContestedLabels = read('gold.json');
          const system: ContestedLabels = {
            ...gold,
            claims: (gold.claims ?? []).map((claim, at) => ({
              ...claim,
              chain: at % 4 === 0 ? claim.chain.slice(0, 1) : claim.chain,
              stance: at % 5 === 0 ? 'hedges' : claim.stance,
              answer: at % 7 === 0 ? {} : claim.answer,
            })),
            accounts: (gold.accounts ?? []).filter((_, at) => at % 3 !== 0),
            conflicts: (gold.conflicts ?? []).filter((_, at) => at % 2 === 0),
            origins: (gold.origins ?? []).slice(1),
          };
          writeFileSync(join(out, `${id}.json`), JSON.stringify(system));
          const texts = new Map<string, string>(
            read('case.json').documents.map((d: { id: string; text: string }) => [d.id, d.text]),
          );
          return scoreContested({ id, texts, gold, system });
        });
      const printed = peer('score-contested', labelled, out);
      const names = {
        claim: 'claim',
        source: 'claimSource',
        stance: 'claimSourceStance',
        account: 'account',
        conflict: 'conflict',
        change: 'change',
        origin: 'origin',
      };
      for (const { id, tallies } of ours) {
        const row = printed.split('\n').find((line) => line.startsWith(id)) ?? '';
        for (const [measure, theirs] of Object.entries(names)) {
          const { hit, gold, system } = tallies[measure] ?? { hit: 0, gold: 0, system: 0 };
          expect(row).toContain(` ${theirs} ${hit}/${gold}/${system}`);
        }
      }
    });
  },
);
