import { describe, expect, test } from 'vitest';
import { faultsOfReport } from './corpus-checks.ts';
import { recordOf } from './corpus-records.ts';
import { type CorpusReport, readReport, splitOf } from './corpus-report.ts';
import { sharedShingles, shinglesOf } from './corpus-shingles.ts';

/** Words that make a report long enough, with nothing to mark. */
const FILL = `${'the road runs along the river and over the hill '.repeat(20).trim()}.`;

function report(body: string): CorpusReport {
  const front = [
    'id: sample',
    'kind: agency',
    'region: south-asia',
    'published-at: 2024-03-09T18:20:00+05:30',
    'publisher: Sample Agency',
    'title: A sample',
  ];
  const file = `---\n${front.join('\n')}\n---\n\n${body}\n\n${FILL}\n`;
  const reading = readReport('sample', file);
  if (reading.kind === 'malformed') throw new Error(reading.reason);
  return reading.report;
}

const faults = (body: string) => faultsOfReport(report(body), new Set(['Nepali'])).join('\n');

describe('checks of a report', () => {
  test.each([
    ['a plain attribution', '<1:The dam held>, <1s:police> <1c:said>.'],
    ['a day that is that weekday', 'It rained on {Friday|2024-03-08}.'],
    ['yesterday', 'It rained {yesterday|2024-03-08}.'],
    ['a capital in the list', 'Two Nepali guides left.'],
    ['a name within a longer one', '[Patna|place] and the [Patna Medical College|org].'],
    ['an unnamed speaker', '<1:"It fell,"> <1s=?:he> <1c:said>.'],
  ])('%s is no fault', (_, body) => {
    expect(faults(body)).toBe('');
  });

  test.each([
    ['a weekday of another day', 'It rained on {Thursday|2024-03-08}.', 'is a friday'],
    ['yesterday as another day', 'It rained {yesterday|2024-03-07}.', '"yesterday" on'],
    ['another month', 'It rained in {April|2024-03}.', 'another month'],
    ['another day of the month', 'It rained on {8 March|2024-03-07}.', 'another day'],
    ['another year', 'It rained in {2019|2018}.', 'another year'],
    ['a day that does not exist', 'On {30 February|2024-02-30}.', 'no such day'],
    ['a value of no form', 'It rained {then|2024-3}.', 'no TIMEX3 value'],
    ['a weekday far from publication', 'On {Friday|2024-02-09}.', 'days from publication'],
    ['a time with its preposition', 'It rained {on Friday|2024-03-08}.', 'preposition'],
    ['a cue within its content', '<1:It, <1s:police> <1c:said>, rained>.', 'split it'],
    ['a time without a mark', 'It rained yesterday.', 'no time is marked'],
    ['a cue without a mark', 'It rained, he said.', 'no cue is marked'],
    ['a capital without a mark', 'He met Ravi there.', 'no marked name'],
    ['a name that recurs without a mark', '[Ravi|per] left. Ravi came.', 'stands unmarked'],
    ['a quotation without a speaker', 'It "fell down the hill" then.', 'nobody'],
    ['a content without a cue', '<1:It rained>.', 'neither cue'],
    ['a cue without a source', '<1:It rained>, <1c:said>.', 'neither source'],
    ['a pronoun without its person', '<1:It rained>, <1s:she> <1c:said>.', 'who is'],
    [
      'a person who is not in the text',
      '<1:It rained>, <1s=Ravi:she> <1c:said>.',
      'does not stand',
    ],
    ['a continuation of nothing', '<2~1:It rained>.', 'which is not there'],
    ['a content with the full stop', '<1s:Police> <1c:said> <1:it rained.>', 'ends with a stop'],
    ['a quotation mark left outside', '<1:It rained”>, <1s:police> <1c:said>.', 'do not pair'],
  ])('%s is a fault', (_, body, message) => {
    expect(faults(body)).toContain(message);
  });

  test('a report that is too short is a fault', () => {
    const short = { ...report('It rained.') };
    const text = 'It rained.';
    const marked = { ...short.marked, text };
    expect(faultsOfReport({ ...short, marked }, new Set())).toContain('2 words');
  });
});

describe('records of a report', () => {
  test('every span reads back as its words', () => {
    const record = recordOf(
      report('<1s:[Ravi|per]> <1c:said> <1:"no"> on {Friday|2024-03-08}. <2~1:Never>.'),
    );
    const spans = [
      ...record.entities,
      ...record.timex,
      ...record.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ];
    expect(spans.length).toBeGreaterThan(5);
    for (const { start, end, surface } of spans)
      expect(record.text.slice(start, end)).toBe(surface);
  });

  test('a continuation and a shared cue have the source of the one that they go on from', () => {
    const record = recordOf(
      report('<1s=Ravi:He> <1c:said> <1:no>, <2c^1:adding> <2:yes>. <3~2:Ravi too>.'),
    );
    expect(record.attributions.map(({ source, speaker }) => [source[0]?.surface, speaker])).toEqual(
      [
        ['He', 'Ravi'],
        ['He', 'Ravi'],
        ['He', 'Ravi'],
      ],
    );
  });

  test.each([
    [
      'direct',
      '“We were hit,” … “twice.”',
      '<1:“We were hit,”> <1s:police> <1c:said>, <1:“twice.”>',
    ],
    ['mixed', 'it was “hit”', '<1s:Police> <1c:said> <1:it was “hit”>'],
    ['indirect', 'it was hit', '<1s:Police> <1c:said> <1:it was hit>'],
  ])('speech is %s where %s stands', (type, _, body) => {
    expect(recordOf(report(body)).attributions[0]?.quoteType).toBe(type);
  });

  test('the split stands fast', () => {
    const ids = Array.from({ length: 500 }, (_, at) => `report-${at}`);
    const held = ids.filter((id) => splitOf(id) === 'held').length;
    expect(held / ids.length).toBeCloseTo(0.2, 1);
    expect(splitOf('kpeme-jetty-blast')).toBe(splitOf('kpeme-jetty-blast'));
  });
});

describe('resemblance', () => {
  test('five words in a row are found, whatever their case', () => {
    const others = shinglesOf('The convoy stopped near the northern bridge on its way.');
    expect(sharedShingles('A Convoy stopped near the Northern road', others)).toEqual([
      'convoy stopped near the northern',
    ]);
  });

  test('runs of small words are not a resemblance', () => {
    expect(shinglesOf('it was in the end of the day').size).toBe(0);
  });
});
