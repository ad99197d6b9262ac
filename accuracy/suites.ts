// Which task is scored on which labelled set.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contestedDevCases } from './contested-cases.ts';
import { heldCorpus } from './held-corpus.ts';
import { scoreAttribution } from './scorers/attribution.ts';
import { scoreClusters } from './scorers/clusters.ts';
import { scoreContested } from './scorers/contested.ts';
import { scoreFusion } from './scorers/fusion.ts';
import { scoreMucRoles } from './scorers/muc-roles.ts';
import { scoreNer } from './scorers/ner.ts';
import { scoreParse } from './scorers/parse.ts';
import type { ScoredCase, Scorer } from './scorers/scored.ts';
import { scoreScreenPairs } from './scorers/screen-pairs.ts';
import { scoreScreenQueries } from './scorers/screen-queries.ts';
import { scoreTimex } from './scorers/timex.ts';
import { scoreToponyms } from './scorers/toponyms.ts';
import { fuse } from './tasks/fusion.ts';
import { tasks } from './tasks/index.ts';

/** A task on a labelled set. */
export interface Suite {
  /** Name of the frozen table. */
  readonly name: string;
  readonly task: string;
  /** False where the labels are the project's own and stand in every clone. */
  readonly needsData: boolean;
  /** Runs and scores it. `data` is the folder of the labelled sets. */
  score(data: string): Promise<readonly ScoredCase[]>;
}

const SDN = 'names/lists/ofac_sdn_2026-07-11.jsonl.gz';

/** Every suite, in the order in which a report travels. */
export const suites: readonly Suite[] = [
  onHeldCorpus('ner', scoreNer),
  onHeldCorpus('timex', scoreTimex),
  onHeldCorpus('attribution', scoreAttribution),
  onFile('parse', { name: 'parse-ewt-dev', file: 'ud/en_ewt-dev.conllu', scorer: scoreParse }),
  onFile('parse', { name: 'parse-gum-dev', file: 'ud/en_gum_open-dev.conllu', scorer: scoreParse }),
  onFile('ner', {
    name: 'ner-worldwide-dev',
    file: 'en-worldwide-newswire/dev.jsonl',
    scorer: scoreNer,
  }),
  onFile('timex', {
    name: 'timex-wikiwars-dev',
    file: 'wikiwars/dev.jsonl',
    scorer: scoreTimex,
  }),
  onFile('timex', {
    name: 'timex-meantime-dev',
    file: 'meantime-timex/dev.jsonl',
    scorer: scoreTimex,
  }),
  onFile('toponyms', {
    name: 'toponyms-lgl-dev',
    file: 'lgl/dev.jsonl',
    scorer: scoreToponyms,
  }),
  onFile('toponyms', {
    name: 'toponyms-trnews-dev',
    file: 'trnews/dev.jsonl',
    scorer: scoreToponyms,
  }),
  onFile('toponyms', {
    name: 'toponyms-geowebnews-dev',
    file: 'geowebnews/dev.jsonl',
    scorer: scoreToponyms,
  }),
  onFile('attribution', {
    name: 'attribution-polnear-dev',
    file: 'polnear/dev.jsonl',
    scorer: scoreAttribution,
  }),
  onFile('muc-roles', {
    name: 'muc-roles-dev',
    file: 'muc4/dev.jsonl',
    labels: 'muc4/dev.role-fillers.jsonl',
    scorer: scoreMucRoles,
  }),
  ...['ecbplus', 'basil', 'news-cluster'].map((set) =>
    onFile('clusters', {
      name: `clusters-${set}-dev`,
      file: `${set}/dev.jsonl`,
      scorer: scoreClusters,
    }),
  ),
  { name: 'contested-dev', task: 'contested', needsData: true, score: contestedCases },
  onClaims('fusion-flight-days', (set) => set.startsWith('flight-')),
  ...['book-silver', 'flights2376', 'crowd-dog', 'population', 'birthplaces'].map((name) =>
    onClaims(`fusion-${name}`, (set) => set === name),
  ),
  ...['alias_natural', 'typo1', 'typo_each', 'noise', 'heldout'].map((set) =>
    onFile('screen-queries', {
      name: `screen-${set.replace('_', '-')}`,
      file: `names/sdn_queries_${set}.jsonl`,
      list: SDN,
      scorer: scoreScreenQueries,
    }),
  ),
  onFile('screen-queries', {
    name: 'screen-clean-persons',
    file: 'names/clean_persons.jsonl',
    list: SDN,
    scorer: scoreScreenQueries,
  }),
  onFile('screen-queries', {
    name: 'screen-cross-script',
    file: 'names/pairs_un_cross_script.jsonl',
    list: 'names/lists/un_2026-02-27.jsonl',
    scorer: scoreScreenQueries,
  }),
  ...['nk_name_bench', 'nk_entity_checks', 'sdn_hard_negatives'].map((set) =>
    onFile('screen-pairs', {
      name: `pairs-${set.replaceAll('_', '-')}`,
      file: `names/pairs_${set}.jsonl`,
      scorer: scoreScreenPairs,
    }),
  ),
  onFile('screen-pairs', {
    name: 'pairs-ofac-portal',
    file: 'names/ofac_portal_scores.jsonl',
    scorer: scoreScreenPairs,
  }),
];

/** A task on the held reports of our own corpus. */
function onHeldCorpus(task: string, scorer: Scorer): Suite {
  const score = async () => {
    const run = tasks[task];
    if (run?.kind !== 'file') throw new Error(`${task} is no task on one file`);
    const gold = heldCorpus();
    return scorer(gold, await run.run(gold, {}));
  };
  return { name: `${task}-own-held`, task, needsData: false, score };
}

function onFile(
  task: string,
  {
    name,
    file,
    labels = file,
    list,
    scorer,
  }: {
    name: string;
    file: string;
    /** File of the labels, where they do not stand beside the texts. */
    labels?: string;
    list?: string | undefined;
    scorer: Scorer;
  },
): Suite {
  const score = async (data: string) => {
    const run = tasks[task];
    if (run?.kind !== 'file') throw new Error(`${task} is no task on one file`);
    const input = readFileSync(join(data, file), 'utf8');
    const gold = labels === file ? input : readFileSync(join(data, labels), 'utf8');
    const options = list === undefined ? {} : { list: join(data, list) };
    return scorer(gold, await run.run(input, options));
  };
  return { name, task, needsData: true, score };
}

/** The sets of conflicting claims with these names, one after the other. */
function onClaims(name: string, isMeant: (set: string) => boolean): Suite {
  const score = async (data: string) => {
    const folder = join(data, 'fusion');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter(isMeant)
      .sort()
      .flatMap((set) => {
        const read = (file: string) => gunzipSync(readFileSync(join(folder, set, file)));
        return scoreFusion(read('truth.tsv.gz').toString('utf8'), fuse(read('claims.tsv.gz')));
      });
  };
  return { name, task: 'fusion', needsData: true, score };
}

async function contestedCases(data: string): Promise<readonly ScoredCase[]> {
  return (await contestedDevCases(data)).map(scoreContested);
}
