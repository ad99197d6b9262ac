import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../../language/index.ts';
import { checkSums } from './check-sums.ts';
import { recogniseQuantities } from './recognise-quantities.ts';

const english = loadEnglish();

function read(text: string) {
  const context = { text, analysis: english.analyse(text), publishedAt: null };
  return checkSums(context, recogniseQuantities(context));
}

describe('parts of a whole', () => {
  test.each([
    ['They shot down three drones: one was struck, two fell into a lake.', 3, 3, 'adds-up'],
    ['Five men were arrested, two in Khost and three in Paktia.', 5, 5, 'adds-up'],
    ['Of the 14 missiles, eleven were stopped and three got through.', 14, 14, 'adds-up'],
    ['Six of the nine drones were stopped and three got through.', 9, 9, 'adds-up'],
    ['At least 30 people were hurt: ten in Kherson, 12 in Odesa and nine here.', 30, 31, 'adds-up'],
    ['Five men were arrested, two in Khost and four in Paktia.', 5, 6, 'exceeds'],
    ['Ten drones came; six were shot down, three were jammed and two hit.', 10, 11, 'exceeds'],
    ['Seventeen people were killed, including 19 children.', 17, 19, 'exceeds'],
    ['They shot down four drones: one was struck, two fell into a lake.', 4, 3, 'falls-short'],
    ['Seventeen people died: nine men and five women.', 17, 14, 'falls-short'],
  ])('%s', (text, whole, together, result) => {
    const holds = result === 'adds-up';
    expect(read(text)).toMatchObject([
      { whole: { min: whole }, together: { min: together }, result, holds },
    ]);
  });

  test('a list that leaves some open holds: "six were stopped and three jammed" of ten', () => {
    const [check] = read('Ten drones were launched; six were shot down and three were jammed.');
    expect(check).toMatchObject({ result: 'falls-short', holds: true });
  });

  test.each([
    'Seventeen people were killed, including four children.',
    'Twelve boats sailed. Seven were boarded.',
    'They launched 40 drones, 35 of which were shot down, and 12 missiles.',
    'Two people were killed and five injured.',
    'Three people died in the first attack and two in the second.',
    'Three soldiers and two policemen died.',
    'They fired twenty rockets, killing three and wounding eleven.',
    'The group seized three boats, one of them a tanker, and two crew.',
    'There are six numbers: white balls 11, 28, 31 and 59.',
    'Two Greek yards, four Turkish yards and six Italian yards took part.',
    'At 3 and 5 they fired four shells, and two houses burned.',
    'He lost five men.',
  ])('nothing to add up in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
