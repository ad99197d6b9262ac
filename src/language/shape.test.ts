import { describe, expect, test } from 'vitest';
import { isAllCaps, letteringOf, shapeOf } from './shape.ts';

describe('the shape of a word', () => {
  test.each([
    ['Isfahan', 'Tehran'],
    ['U.S.', 'U.N.'],
    ['F-16', 'T-72'],
    ['2023', '1998'],
    ['Éric', 'Anna'],
  ])('%s looks like %s', (a, b) => {
    expect(shapeOf(a)).toBe(shapeOf(b));
  });

  test.each([
    ['Isfahan', 'isfahan'],
    ['NATO', 'Nato'],
    ['F-16', 'F16'],
    ['2023', '20th'],
    ['10:30', '10-30'],
  ])('%s does not look like %s', (a, b) => {
    expect(shapeOf(a)).not.toBe(shapeOf(b));
  });

  test.each([
    ['NATO', true],
    ['U.S.', true],
    ['A', false],
    ['Nato', false],
    ['2023', false],
    ['عاجل', false],
  ])('%s in capitals: %s', (word, expected) => {
    expect(isAllCaps(word)).toBe(expected);
  });
});

describe('the lettering of a sentence', () => {
  test.each([
    ['as usual', 'The ministry said on Sunday that it failed .', 0],
    ['upper case', 'THE MINISTRY SAID ON SUNDAY THAT IT FAILED .', 1],
    ['a headline', 'Iran Supplies Drones to Russia After Talks', 2],
    ['lower case', 'iran supplied drones to russia after talks', 3],
    ['a short fragment', 'The U.S.', 0],
    ['numbers', '1 2 3 4 5', 0],
    ['one acronym among words', 'The IRNA report said so .', 0],
  ])('%s', (_, sentence, expected) => {
    expect(letteringOf(sentence.split(' '))).toBe(expected);
  });
});
