import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../../language/index.ts';
import type { QuantityMention } from '../mention.ts';
import { recogniseQuantities } from './recognise-quantities.ts';

const english = loadEnglish();

function read(text: string): QuantityMention[] {
  return recogniseQuantities({ text, analysis: english.analyse(text), publishedAt: null });
}

/** The mention whose words stand in square brackets. */
function only(text: string): QuantityMention {
  const words = text.slice(text.indexOf('[') + 1, text.indexOf(']'));
  const plain = text.replace('[', '').replace(']', '');
  const found = read(plain).filter(({ start, end }) => plain.slice(start, end) === words);
  expect(found, `"${words}" is read once in "${plain}"`).toHaveLength(1);
  return found[0]!;
}

describe('bounds and hedges', () => {
  test.each([
    ['[Three] drones fell.', 3, 3, 'exact'],
    ['[Twenty-three] people died.', 23, 23, 'exact'],
    ['[12,500] people fled.', 12500, 12500, 'exact'],
    ['[At least 19] people died.', 19, null, 'at-least'],
    ['[No fewer than 190] persons were treated.', 190, null, 'at-least'],
    ['[More than a dozen] bombs fell.', 13, null, 'at-least'],
    ['[Up to 30] people died.', 0, 30, 'at-most'],
    ['[As many as nine] explosions were heard.', 0, 9, 'at-most'],
    ['[Fewer than ten] drones came.', 0, 9, 'at-most'],
    ['[About thirty] trains passed.', 30, 30, 'about'],
    ['[Between six and nine] explosions were heard.', 6, 9, 'exact'],
    ['[19 to 26] soldiers died.', 19, 26, 'exact'],
    ['[Six or nine] rockets fell.', 6, 9, 'exact'],
    ['[Several] people died.', 3, null, 'several'],
    ['[Dozens] of villagers fled.', 24, null, 'several'],
    ['[Hundreds] of homes burned.', 200, null, 'several'],
    ['[Tens of thousands] fled.', 20_000, null, 'several'],
    ['[More than three hundred] homes burned.', 300, null, 'at-least'],
    ['[Fewer than 400] came.', 0, 400, 'at-most'],
    ['[Over 150] people fled.', 151, null, 'at-least'],
    ['From [15 to 20] shells struck.', 15, 20, 'exact'],
    ['The dead do [not exceed thirty].', 0, 30, 'at-most'],
    ['There were [six at most].', 0, 6, 'at-most'],
    ['[Ten or so] boats left.', 10, 10, 'about'],
    ['[A string of] blasts was heard.', 2, null, 'several'],
    ['[1,5 million] people lost power.', 1_500_000, 1_500_000, 'exact'],
    ['[A limited number of] drones was sent.', 1, null, 'limited'],
    ['[A couple of] shots were heard.', 2, 2, 'exact'],
    ['There were [no] casualties.', 0, 0, 'exact'],
    ['It killed [no one].', 0, 0, 'exact'],
    ['It killed [nobody].', 0, 0, 'exact'],
    ['[None] of the workers was hurt.', 0, 0, 'exact'],
    ['[Zero] casualties were reported.', 0, 0, 'exact'],
    ['[Both] drones fell.', 2, 2, 'exact'],
    ['[A] drone fell.', 1, 1, 'exact'],
    ['[One] of them was struck.', 1, 1, 'exact'],
    ['The other [two] were destroyed.', 2, 2, 'exact'],
    ['They were [seven] in number and not nine.', 7, 7, 'exact'],
  ])('%s', (text, min, max, hedge) => {
    expect(only(text)).toMatchObject({ min, max, hedge, unit: null });
  });
});

describe('measures', () => {
  test.each([
    ['It lies [about 400 km] south of Tehran.', 400, 400, 'km'],
    ['It lies [more than 20 km] away.', 20, null, 'km'],
    ['It held [50 to 80 kilograms] of explosive.', 50, 80, 'kg'],
    ['It lies [more than 100 km] away.', 100, null, 'km'],
    ['It is [less than 60 km] away.', 0, 60, 'km'],
    ['A [250-kg] bomb was found.', 250, 250, 'kg'],
    ['It cost [$2.4bn].', 2_400_000_000, 2_400_000_000, 'USD'],
    ['It lies [40 nautical miles] off the cape.', 40, 40, 'nmi'],
    ['It rose by [11 per cent].', 11, 11, '%'],
    ['It cost [$2.5 million].', 2_500_000, 2_500_000, 'USD'],
  ])('%s', (text, min, max, unit) => {
    expect(only(text)).toMatchObject({ min, max, unit, counted: null, countedLemma: null });
  });
});

describe('what is counted', () => {
  test.each([
    ['[Three] small drones had attacked a plant.', 'drone', 'Three small drones'],
    ['[Dozens] of villagers fled.', 'villager', 'Dozens of villagers'],
    ['[One] of the drones fell.', 'drone', 'One of the drones'],
    ['It killed [nobody].', 'people', 'nobody'],
    ['[Some twenty or so] villagers stayed.', 'villager', 'Some twenty or so villagers'],
    [
      '[Hundreds], if not thousands, of trees burned.',
      'tree',
      'Hundreds, if not thousands, of trees',
    ],
    ['There were [no] casualties.', 'casualty', 'no casualties'],
    ['[One] of them was struck.', null, 'One of them'],
  ])('%s', (text, lemma, phrase) => {
    const { counted, countedLemma } = only(text);
    expect(countedLemma).toBe(lemma);
    const plain = text.replace('[', '').replace(']', '');
    expect(plain.slice(counted!.start, counted!.end)).toBe(phrase);
  });
});

describe('parts of a whole', () => {
  test.each([
    ['[Two] of the three drones fell.', 'three'],
    ['[Two] out of five guards were hurt.', 'five'],
    ['[One] of its four halls burned.', 'four'],
    ['[A dozen] of the 40 tanks burned.', '40'],
  ])('%s of %s', (text, whole) => {
    const plain = text.replace('[', '').replace(']', '');
    const [part, of] = read(plain);
    expect(plain.slice(part!.partOf!.start, part!.partOf!.end)).toBe(whole);
    expect(of).toMatchObject({ ...part!.partOf, partOf: null });
  });

  test.each([
    'Two drones and three rockets fell.',
    'Two of the drones fell and three flew on.',
    'Two men in the three cars were hurt.',
    'It took five, several hundred stayed.',
    'A crew of three left.',
    'It lies 20 km of the 40 km away.',
  ])('none in: %s', (text) => {
    expect(read(text).filter(({ partOf }) => partOf !== null)).toEqual([]);
  });

  test('the counted phrase ends with its "of" phrase', () => {
    const text = 'It linked a workshop of the Ministry of Defence to the war in Ukraine.';
    const counted = read(text).map(({ counted: phrase }) => text.slice(phrase!.start, phrase!.end));
    expect(counted).toEqual(['a workshop of the Ministry of Defence']);
  });
});

describe('corrections', () => {
  test.each([
    ['Not four, as first reported, but [three] people died.', 'four'],
    ['Police said [seven], not nine, officers had been hurt.', 'nine'],
    ['[Three] soldiers rather than five were hurt.', 'five'],
    ['The number of dead was corrected to [three] from four.', 'four'],
    ['It was not one but [two] missiles.', 'one'],
  ])('%s corrects %s', (text, old) => {
    const { corrects } = only(text);
    const plain = text.replace('[', '').replace(']', '');
    expect(corrects === null ? null : plain.slice(corrects.start, corrects.end)).toBe(old);
  });

  test.each([
    'Three people died, not far from five houses.',
    'The toll rose to 41 from 38.',
    'Hundreds, if not thousands, of trees burned.',
    'Four people died. Not two hours later three more followed.',
    'Not one of the three boats was saved.',
    'Four people died and three were hurt.',
  ])('none in: %s', (text) => {
    expect(read(text).filter(({ corrects }) => corrects !== null)).toEqual([]);
  });
});

describe('what is no quantity', () => {
  test.each([
    'Shahed-136 drones flew.',
    'F-16 jets flew.',
    'They took Route 66.',
    'They signed No. 19.',
    'Resolution 2231 was passed.',
    'They live at 12 Main Street.',
    'Jan Rahimi, 27, said so.',
    'Then he was 27, they say.',
    'Those were 27-year-old soldiers.',
    'People aged 27 came.',
    'It fell on 13 April 2021.',
    'It fell at 22:30.',
    'It fell in 2021.',
    'They stayed for three days.',
    'The 5th came.',
    'Since 9/11 they wait.',
    'Another one fell.',
    'They fought one another.',
    'They no longer came.',
    'No doubt they came.',
    'They confirm neither this nor that.',
    'They came, both by land and by sea.',
    'They passed two thirds of it.',
    'They read version 2.0.1.',
    'They stood at 43-22N.',
    'They stood beside pier 2.',
    'They left on train 61304.',
    'One. The statement is false.',
    'They were not nine.',
    'They use Falcon 9 rockets.',
    'It is a one-sided war.',
    'They read pages 3 and 4.',
    'They flew Boeing 737 jets.',
    'Su-24 and MiG-29 jets flew.',
    'They stood at Checkpoint 56.',
    'They took Highway 1.',
    'They crossed at Gate 4.',
    'Camp 7 was searched.',
    'The 3rd Brigade came.',
    'It was the second strike.',
    'They left in the 1990s.',
    'They came on the 12th of May.',
    'They met at half past ten.',
    'They waited for two hours.',
    'They came every three days.',
    'The vote was 3-1.',
    'They wore 5.56-calibre badges.',
    'The ratio was 3:1.',
    'They live at 4 Rue Royale.',
    'Channel 12 reported so.',
    'Article 5 was invoked.',
    'They no longer came, no matter what.',
    'It is no use.',
    'No wonder they left.',
    'They met none other than him.',
    'They gave neither dates nor names.',
    'They came one by one.',
    'One must wait.',
  ])('%s', (text) => {
    const counts = read(text).filter(({ start, end }) => !/^an?$/i.test(text.slice(start, end)));
    expect(counts).toEqual([]);
  });
});

test('mentions lie in the text, in order and apart, with bounds in order', () => {
  const words = fc.constantFrom(
    ...'at least three 3 12 , 500 - to and more than a dozen drones of no one none % $ km not'.split(
      ' ',
    ),
    ...'between both several hundred thousand . 2020 : two both up the half million or so'.split(
      ' ',
    ),
  );
  const texts = fc.array(words, { maxLength: 25 }).map((forms) => forms.join(' '));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), (text) => {
      let before = 0;
      for (const { start, end, min, max } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(max ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(min);
        before = end;
      }
    }),
    { numRuns: 150 },
  );
});
