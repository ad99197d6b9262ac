import { describe, expect, test } from 'vitest';
import { wordsAt } from '../src/text/index.ts';
import { type MarkedText, readMarkup } from './corpus-markup.ts';

function read(marked: string): MarkedText {
  const reading = readMarkup(marked);
  if (reading.kind === 'malformed') throw new Error(`${reading.reason} at ${reading.at}`);
  return reading.marked;
}

/** The parts of attribution `number` as words. */
function parts(marked: string, number = 1) {
  const { text, attributions } = read(marked);
  const one = attributions.find((attribution) => attribution.number === number)!;
  const words = (spans: typeof one.cue) => spans.map((span) => wordsAt(text, span));
  return { ...one, source: words(one.source), cue: words(one.cue), content: words(one.content) };
}

describe('markup of the corpus', () => {
  test('without its marks the text is left letter for letter', () => {
    const marked = '<1:[Aida|per] left {on Friday|2024-03-08}>, <1s:she> <1c:said>.';
    expect(read(marked).text).toBe('Aida left on Friday, she said.');
  });

  test.each([
    ['a person', '[Min Thura|per]', 'per', false],
    ['a place', '[Bago|place]', 'place', false],
    ['a place that stands for its government', '[Tunis|metonym]', 'place', true],
    ['a vessel', '[MV Ocean Meadow|vessel]', 'vessel', false],
  ])('%s is a name', (_, marked, kind, metonym) => {
    const { text, names } = read(marked);
    expect(names).toEqual([{ start: 0, end: text.length, kind, metonym }]);
  });

  test.each([
    ['a day', '{Friday|2024-03-08}', 'DATE', '2024-03-08', null],
    ['a clock time', '{8 p.m.|2024-03-08T20:00}', 'TIME', '2024-03-08T20:00', null],
    ['a length', '{for days|PXD}', 'DURATION', 'PXD', null],
    ['a repetition', '{every Friday|set XXXX-WXX-5}', 'SET', 'XXXX-WXX-5', null],
    ['the present', '{now|PRESENT_REF}', 'DATE', 'PRESENT_REF', null],
    ['a past', '{recently|PAST_REF}', 'DATE', 'PAST_REF', null],
    ['a modified month', '{late May|2024-05 END}', 'DATE', '2024-05', 'END'],
  ])('%s is a time', (_, marked, type, value, mod) => {
    expect(read(marked).times).toMatchObject([{ type, value, mod }]);
  });

  test('a content that its cue splits is one attribution', () => {
    const one = parts('<1:"We were hit,"> <1s:she> <1c/admits:conceded>, <1:"twice.">');
    expect(one).toMatchObject({
      source: ['she'],
      cue: ['conceded'],
      content: ['"We were hit,"', '"twice."'],
      stance: 'admits',
    });
  });

  test('a speaker is named beside a pronoun', () => {
    expect(parts('[Aida|per] left. <1:All is well>, <1s=Aida:she> <1c:said>.').speaker).toBe(
      'Aida',
    );
  });

  test('a cue can share the source of another', () => {
    const two = parts('<1s:He> <1c:said> <1:no>, <2c^1:adding> <2:never>.', 2);
    expect(two).toMatchObject({ source: [], shares: 1, sourceless: false });
  });

  test('a free continuation has neither cue nor source of its own', () => {
    const two = parts('<1s:He> <1c:said> <1:no>. <2~1:Nobody came>.', 2);
    expect(two).toMatchObject({ source: [], cue: [], continues: 1, content: ['Nobody came'] });
  });

  test('a passive announces that it has no source', () => {
    expect(parts('<1:He> <1c0/hedges:is said to> <1:be ill>.')).toMatchObject({
      source: [],
      sourceless: true,
      stance: 'hedges',
    });
  });

  test.each([
    ['within a content', '<1s:A> <1c:said> <1:that <2s:B> <2c:knew> <2:it>>', [null, 1]],
    ['around the same words', '<1s:A>, <2c:citing> <2s:B>, <1c:said> <1:<2:it>>', [null, 1]],
    ['beside one another', '<1s:A> <1c:said> <1:it> and <2s:B> <2c:knew> <2:it>', [null, null]],
  ])('an attribution %s', (_, marked, within) => {
    expect(read(marked).attributions.map((one) => one.within)).toEqual(within);
  });

  test('what is announced as no cue or time is kept apart', () => {
    const { text, exempt, times } = read('He <-:refused> the {day|-} shift');
    expect(exempt.map((span) => wordsAt(text, span))).toEqual(['refused', 'day']);
    expect(times).toEqual([]);
  });

  test.each([
    ['a bracket left open', 'a [b|per'],
    ['a bracket that closes nothing', 'a > b'],
    ['a kind that is not in the list', '[Aida|human]'],
    ['a stance that is not in the list', '<1c/shouts:said>'],
    ['two stances for one attribution', '<1c/denies:denied> <1c/admits:it>'],
    ['a time without a value', '{Friday|}'],
    ['a name within a name', '[University of [Basra|place]|org]'],
    ['an attribution within a name', '[Aida <1c:said>|per]'],
    ['white space at an end', '<1c:said >'],
    ['nothing between brackets', '[|per]'],
    ['brackets that cross', '<1:[Aida> left|per]'],
    ['a head without a number', '<s:he>'],
  ])('%s is malformed', (_, marked) => {
    expect(readMarkup(marked).kind).toBe('malformed');
  });
});
