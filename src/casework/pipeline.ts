import { compareAccounts } from '../account/index.ts';
import { readClaims } from '../claim/index.ts';
import { type NameJudgement, resolveCase, resolveDocument, speakersOf } from '../entity/index.ts';
import { answersOf, groupIncidents, type Report } from '../incident/index.ts';
import type { Document } from '../source/index.ts';
import { readMentions } from './read-mentions.ts';
import type { Reading } from './reading.ts';
import type { Stages } from './stages.ts';
import { VERSION } from './version.ts';

/**
 * The stages in the order in which a report travels, and why in this order:
 *
 * 1. language: nothing can be read before there are words and trees;
 * 2. mention: times, places, quantities, parties of one text, which need trees and names;
 * 3. claim: who says what, which needs the times of saying;
 * 4. entity: whom the sources mean, which needs all claims of the case;
 * 5. incident: what the claims answer about which event, which needs to know who is who;
 * 6. account: how the answers of the parties stand to each other.
 *
 * A report is read by itself up to 3; from 4 on the case is read as one. What people judged about
 * names wins over the program's reading.
 */
export function readCase(
  documents: readonly Document[],
  stages: Stages,
  { judgements = [] }: { readonly judgements?: readonly NameJudgement[] } = {},
): Reading {
  const ordered = [...documents].sort(byPublication);
  const reports = ordered.map((document) => readReport(document, stages));
  const claims = reports.flatMap((report) => report.claims);

  const resolved = reports.map((report) => resolveDocument(report));
  const resolution = resolveCase(resolved, { judgements });
  const { entities, contradictions } = resolution;
  const speakers = speakersOf(claims, resolution);
  // A weapon gives no account and does nothing by itself: no later stage looks for it as a party.
  const parties = entities.filter(({ kind }) => kind !== 'weapon');

  const { catalogue } = stages;
  const answered = reports.map((report) => answersOf(report, { catalogue, entities: parties }));
  const { incidents, answers } = groupIncidents(answered, { catalogue, speakers });

  const places = reports.flatMap(({ mentions }) =>
    mentions.places.flatMap(({ place }) => (place === null ? [] : [place])),
  );
  const material = { documents: ordered, claims, entities, speakers, incidents, answers };
  const comparison = compareAccounts({ ...material, entities: parties, catalogue, places });
  return { madeBy: madeBy(stages), ...material, ...comparison, contradictions };
}

/** One report read by itself: language, mentions and claims. */
export function readReport(document: Document, stages: Stages): Report {
  const { text, furniture, publishedAt } = document;
  // A report in a language that is not read is kept, listed and shown, and claims nothing here.
  const analysis = isReadBy(stages, document)
    ? stages.language.analyse(text, { skip: furniture })
    : NOTHING_READ;
  const mentions = readMentions({ text, analysis, publishedAt }, stages, { publication: document });
  const claims = readClaims({ document, analysis, times: mentions.times });
  return { document, analysis, mentions, claims };
}

const NOTHING_READ: Report['analysis'] = { sentences: [], names: [] };

function isReadBy({ language }: Stages, document: Document): boolean {
  return document.language.split('-', 1)[0]?.toLowerCase() === language.tag;
}

/** Program and model versions: two readings of the same documents by the same maker are equal. */
export function madeBy({ language, gazetteer }: Stages): string {
  const own = gazetteer.version === '' ? '' : `, own gazetteer ${gazetteer.version}`;
  return `variorum ${VERSION}, ${language.version}${own}`;
}

/** Versions of one address stay in the order in which they were kept. */
function byPublication(a: Document, b: Document): number {
  const [left, right] = [instant(a), instant(b)];
  if (left !== right) return left - right;
  return a.address < b.address ? -1 : Number(a.address > b.address);
}

/** Milliseconds since 1970; undated reports come last. */
function instant({ publishedAt }: Document): number {
  return publishedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(publishedAt);
}
