import type { Claim, ClaimId } from '../claim/index.ts';
import { loadEnglish } from '../language/index.ts';
import {
  loadWeapons,
  recogniseParties,
  recogniseTimes,
  recogniseWeapons,
} from '../mention/index.ts';
import type { Document, DocumentId } from '../source/index.ts';
import { type DocumentResolution, resolveCase, resolveDocument } from './index.ts';

const english = loadEnglish();
const weaponTable = loadWeapons();

function documentOf(id: string, text: string, publisher: string): Document {
  return {
    id: id as DocumentId,
    text,
    furniture: [],
    title: null,
    kind: 'newspaper',
    publisher,
    author: null,
    publishedAt: `2024-03-${id.replace(/\D/g, '').padStart(2, '0')}`,
    address: `file:${id}`,
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
}

/** A text of a newspaper as the earlier stages and `resolveDocument` read it; `d3` is of 3 March. */
export function read(
  id: string,
  text: string,
  { publisher = `Paper ${id}`, claims = [] as readonly Claim[] } = {},
): DocumentResolution {
  const analysis = english.analyse(text);
  const document = documentOf(id, text, publisher);
  const context = { text, analysis, publishedAt: document.publishedAt };
  const parties = recogniseParties(context);
  const times = recogniseTimes(context);
  const weapons = recogniseWeapons(context, weaponTable);
  return resolveDocument({ document, analysis, mentions: { parties, times, weapons }, claims });
}

/** Ids of the entity that each text's `[...]` means. */
export function namesAt(marked: readonly string[]): readonly (string | undefined)[] {
  const places = marked.map((text) => text.indexOf('['));
  const texts = marked.map((text) => text.replace('[', '').replace(']', ''));
  const { entities, places: rows } = resolveCase(texts.map((text, at) => read(`d${at + 1}`, text)));
  return places.map((start, at) => {
    const row = rows.find(
      ({ document, span }) =>
        document === `d${at + 1}` &&
        span?.start === start &&
        span.end === (marked[at] ?? '').indexOf(']') - 1,
    );
    const { resolution } = row ?? {};
    const id = resolution?.kind === 'resolved' ? resolution.entity : undefined;
    return entities.find((entity) => entity.id === id)?.id;
  });
}

/** A claim on the whole text, by the source whose words are given, or by none. */
export function claimOn(text: string, source: string | null): Claim {
  const start = source === null ? -1 : text.indexOf(source);
  return {
    id: 'c1' as ClaimId,
    document: 'd1' as DocumentId,
    chain: [
      { link: 'publishes', surface: 'Paper d1', span: null },
      source === null
        ? { link: 'unnamed', surface: '', span: null }
        : { link: 'says', surface: source, span: { start, end: start + source.length } },
    ],
    cue: [],
    content: [{ start: 0, end: text.length }],
    stance: 'asserts',
    stanceWords: [],
    affirmative: true,
    speech: 'indirect',
    saidAt: null,
    rule: 'test',
  };
}
