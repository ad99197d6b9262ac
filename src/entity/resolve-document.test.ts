import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../language/index.ts';
import { recogniseParties } from '../mention/index.ts';
import type { Document, DocumentId, DocumentKind } from '../source/index.ts';
import { type DocumentResolution, resolveDocument } from './index.ts';

const english = loadEnglish();

function read(
  text: string,
  { publisher = 'The Example Times', kind = 'newspaper' as DocumentKind } = {},
): DocumentResolution {
  const document: Document = {
    id: 'd1' as DocumentId,
    text,
    furniture: [],
    title: null,
    kind,
    publisher,
    author: null,
    publishedAt: '2024-03-10',
    address: 'file:d1',
    language: 'en',
    note: null,
    bytesSha256: '',
    item: 0,
  };
  const analysis = english.analyse(text);
  const parties = recogniseParties({ text, analysis, publishedAt: null });
  return resolveDocument({ document, analysis, mentions: { parties } });
}

/** The outcome of the mention that stands at `[...]` in the marked text. */
function at(marked: string, options: Parameters<typeof read>[1] = {}) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const resolution = read(text, options);
  const outcome = resolution.outcomes.find(({ span }) => span.start === start && span.end === end);
  return { outcome, resolution };
}

function aliasesAt(marked: string, options: Parameters<typeof read>[1] = {}): readonly string[] {
  const { outcome, resolution } = at(marked, options);
  if (outcome?.kind !== 'resolved') return [outcome?.kind ?? 'no mention'];
  const cluster = resolution.clusters[outcome.cluster];
  return [...(cluster?.names ?? []), ...(cluster?.aliases ?? [])];
}

/** Criterion, marked text, wanted name, publisher, kind of document. */
type Row = [string, string, string, string?, DocumentKind?];

describe('means the same party', () => {
  test.each<Row>([
    [
      'a surname after the full name',
      'Mohammad Reza Jan-Nesari said no. [Jan-Nesari] said nobody was hurt.',
      'Mohammad Reza Jan-Nesari',
    ],
    [
      '"the agency" after an outlet whose name does not say so',
      'Officials promised missiles, Reuters reported. Two sources told [the agency] so.',
      'Reuters',
    ],
    [
      '"the news agency" after one cited',
      'A factory was hit, said officials cited by the Associated Press. [The news agency] saw videos.',
      'Associated Press',
    ],
    [
      '"the statement" after the ministry that made it',
      'Drones were shot down, the Ministry of Defence announced. Two were caught, [the statement] said.',
      'Ministry of Defence',
    ],
    [
      'a relative pronoun after its noun',
      'The drone was seen by the mayor of the town, [who] said no more.',
      'the mayor of the town',
    ],
    [
      "the country's ministry after its name",
      "The Defence Ministry denied it. [The country's defence ministry] was silent.",
      'Defence Ministry',
    ],
    [
      'an office after its named holder',
      'Colonel Anis Trabelsi, a spokesman for the Unity Command, said no. [The spokesman] left.',
      'Anis Trabelsi',
    ],
    [
      'a rank after its named bearer',
      'Major General Sherali Ashurov spoke on Monday. [The general] said no.',
      'Sherali Ashurov',
    ],
    [
      '"the ministry" after its full name',
      'The Ministry of State Protection said no. [The ministry] blamed the rain.',
      'Ministry of State Protection',
    ],
    [
      '"the Directorate" in its own release',
      '[The Directorate] said nothing.',
      'Directorate of Frontier Guards',
      'Directorate of Frontier Guards',
      'press-release',
    ],
    [
      '"the firm" after a named maker',
      'The minister hit drone manufacturer Qods Aviation with sanctions. [The firm] said no.',
      'Qods Aviation',
    ],
    [
      'the ministry of a state in other words',
      "Iran's defence ministry said no. [The defence ministry] said so again.",
      "Iran's defence ministry",
    ],
    [
      'an aide as adviser',
      'Mykhailo Podolyak, an aide to President Volodymyr Zelenskyy, said no. [The adviser] left.',
      'Mykhailo Podolyak',
    ],
    ['a capital and its state', 'Iran denied it. [Tehran] denied it again.', 'Iran'],
    [
      'the government of the one state in play',
      'Kazakhstan has sold nothing. [The government] said so.',
      'Kazakhstan',
    ],
    ['he after a man', 'Marat Zhumadilov said no. [He] left.', 'Marat Zhumadilov'],
    [
      'she after a woman, a man between',
      'Rim Gharsalli met Marat Zhumadilov. [She] said no.',
      'Rim Gharsalli',
    ],
    [
      'it after a body',
      'The Ministry of State Protection said no. [It] blamed the rain.',
      'Ministry of State Protection',
    ],
    ['we of the publication', '[We] found two wings.', 'The Example Times'],
    [
      'an unnamed spokesman and the body',
      '[A spokesman for the Unity Command] said no.',
      'Unity Command',
    ],
    [
      'a press service and its body',
      'The Unity Command fired. [The press service of the Unity Command] said no.',
      'Unity Command',
    ],
  ])('%s', (_what, marked, wanted, publisher = 'The Example Times', kind = 'newspaper') => {
    expect(aliasesAt(marked, { publisher, kind })).toContain(wanted);
  });
});

describe('does not mean the same party', () => {
  test.each([
    [
      'another person with the surname',
      'Ivan Petrov said no. [Oleg Petrov] said yes.',
      'Ivan Petrov',
    ],
    [
      'another ministry',
      'The Ministry of Health said no. [The Ministry of Defence] said yes.',
      'Ministry of Health',
    ],
    [
      'the ministry of another state',
      "Iran's defence ministry said no. [Israel's defence ministry] said yes.",
      "Iran's defence ministry",
    ],
    ['another indefinite source', 'A doctor said no. [A doctor at the port] said yes.', 'A doctor'],
    ['he after a woman', 'Rim Gharsalli said no. [He] left.', 'Rim Gharsalli'],
    ['she after a man', 'Marat Zhumadilov said no. [She] left.', 'Marat Zhumadilov'],
    ['it after a person', 'Marat Zhumadilov said no. [It] was late.', 'Marat Zhumadilov'],
    [
      'a minister of another matter',
      'Foreign Minister Anna Kovac said no. [The interior minister] said yes.',
      'Anna Kovac',
    ],
    ['the state and its people', 'Iran denied it. [Iranian officials] admitted it.', 'Iran'],
    [
      'first person in a quotation',
      'Marat Zhumadilov said: “[We] found two wings.”',
      'The Example Times',
    ],
    [
      'another body with the same head',
      'The Maritime Command said no. [The Unity Command] said yes.',
      'Maritime Command',
    ],
    [
      'he after a ministry',
      'The Ministry of State Protection said no. [He] left.',
      'Ministry of State Protection',
    ],
    ['a place and a person', 'The blast hit Tehran. [He] left.', 'Tehran'],
    [
      'officials of two states',
      'Iranian officials said no. [Israeli officials] said yes.',
      'Iranian officials',
    ],
    ['a source and a later one', 'A source said no. [Another source] said yes.', 'A source'],
    ['a man and an unnamed woman', 'A man said no. [A woman] said yes.', 'A man'],
  ])('%s', (_what, marked, unwanted) => {
    expect(aliasesAt(marked)).not.toContain(unwanted);
  });
});

describe('says that it cannot tell', () => {
  test.each([
    ['a surname that two bear', 'Ivan Petrov met Oleg Petrov. Then [Petrov] left.', 'ambiguous'],
    ['a pronoun without antecedent', '[He] left.', 'unresolved'],
    ['first person in a quotation', 'Marat Zhumadilov said: “[We] found two wings.”', 'unresolved'],
  ])('%s', (_what, marked, wanted) => {
    expect(at(marked).outcome?.kind).toBe(wanted);
  });
});

test('the publisher is a party without a span', () => {
  const { clusters, publisher } = read('Nothing happened.', { publisher: 'Steppe Press' });
  expect(clusters[publisher ?? -1]?.mentions).toEqual([
    { document: 'd1', span: null, surface: 'Steppe Press', evidence: 'publisher' },
  ]);
});

test('a report without publisher has none', () => {
  expect(read('Nothing happened.', { publisher: '' }).publisher).toBeNull();
});
