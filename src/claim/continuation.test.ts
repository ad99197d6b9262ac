import { describe, expect, test } from 'vitest';
import { sayingsOf } from './claim.fixture.ts';

describe('a quotation that stands alone', () => {
  test.each<readonly [string, string, string]>([
    [
      'goes on from the quotation before it in the paragraph',
      '“Nobody came,” the mayor said. “We were alone.”',
      'the mayor: “Nobody came,” … “We were alone.”',
    ],
    [
      'goes on over a paragraph where the one before was left open',
      '“Nobody came,” the mayor said. “We were alone.\n\n“The house burned.”',
      'the mayor: “Nobody came,” … “We were alone. … “The house burned.”',
    ],
    [
      'belongs to the one who said all of the sentence before',
      'There was no strike, the mayor said. “Our men were asleep.”',
      'the mayor: There was no strike … “Our men were asleep.”',
    ],
    [
      'belongs to the one whom a colon announces',
      'The general said:\n\n“Nobody came to help us.”',
      'The general: “Nobody came to help us.”',
    ],
    [
      'keeps its halves where the cue splits it',
      '“My hope,” the mayor said, “is that they come.”',
      'the mayor: “My hope,” … “is that they come.”',
    ],
  ])('%s', (_name, text, expected) => {
    const sayings = sayingsOf(text).map(({ source, content }) => `${source}: ${content}`);
    expect(sayings).toEqual([expected]);
  });

  test.each<readonly [string, string]>([
    ['in a new paragraph', '“Nobody came,” the mayor said.\n\n“We were alone.”'],
    ['before anyone has spoken', '“We were alone.” The house burned.'],
    ['after a signed one', '“Nobody came to help us.” — Ana Roth\n\n“We were alone.”'],
    ['after what a video shows', 'Videos show three explosions. “We were alone.”'],
    ['after a sentence with words of the publication', 'The house burned. “We were alone.”'],
  ])('goes to no one %s', (_name, text) => {
    const contents = sayingsOf(text).map(({ content }) => content);
    expect(contents.filter((content) => content.includes('alone'))).toEqual([]);
  });
});
