import { parse } from '@edtf-ts/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../language/index.ts';
import type { TimeMention } from '../mention.ts';
import { strictEdtf } from './moment.ts';
import { recogniseTimes } from './recognise-times.ts';

/** No sentences: what the grammar and the anchors do by themselves. */
const TEXT_ONLY: Analysis = { sentences: [], names: [] };

/** A Tuesday. */
const PUBLISHED = '2023-01-31T09:00:00+03:30';

function read(text: string, publishedAt: string | null = PUBLISHED): TimeMention[] {
  return recogniseTimes({ text, analysis: TEXT_ONLY, publishedAt });
}

/** `[words]` in a text mark the one expression that it must have. */
function marked(text: string): { readonly plain: string; readonly words: string } {
  const words = text.slice(text.indexOf('[') + 1, text.indexOf(']'));
  return { plain: text.replace('[', '').replace(']', ''), words };
}

function only(text: string, publishedAt: string | null = PUBLISHED) {
  const { plain, words } = marked(text);
  const found = read(plain, publishedAt).filter(
    ({ start, end }) => plain.slice(start, end) === words,
  );
  expect(found, `"${words}" is read once in "${plain}"`).toHaveLength(1);
  return found[0]!;
}

describe('dates anchored to the publication', () => {
  test.each([
    ['It exploded [late Saturday] in the city.', '2023-01-28TEV', '2023-01-28'],
    ['It was repelled [late on Saturday evening].', '2023-01-28TEV', '2023-01-28'],
    ['[Early last fall], attacks surged.', '2022-FA', '2022-23~'],
    ['In [October], officials told an agency so.', '2022-10', '2022-10'],
    ['In [early November], he said so.', '2022-11', '2022-11~'],
    ['On [January 6], the firm was listed.', '2023-01-06', '2023-01-06'],
    ['He spoke of the attack [this past Friday].', '2023-01-27', '2023-01-27'],
    ['They met on [Monday afternoon].', '2023-01-30TAF', '2023-01-30'],
    ['By [Monday morning], he was summoned.', '2023-01-30TMO', '2023-01-30'],
    ['[Later Sunday], posts gave reasons.', '2023-01-29', '2023-01-29'],
    ['It fell on [the night of 17 January].', '2023-01-17TNI', '2023-01-17'],
    ['They were buried on [the 5th].', '2023-01-05', '2023-01-05'],
    ['It was lost [yesterday].', '2023-01-30', '2023-01-30'],
    ['It was lost [three weeks ago].', '2023-01-10', '2023-01-10'],
    ['It was lost [half a year ago].', '2022-07', '2022-07'],
    ['It was lost [last week].', '2023-W04', '2023-01-23/2023-01-29'],
    ['It was lost in [March of last year].', '2022-03', '2022-03'],
    ['It was lost [last year].', '2022', '2022'],
    ['Over [the weekend] two drones fell.', '2023-W04-WE', '2023-01-28/2023-01-29'],
    ['Between [January] and March many fell.', '2022-01', '2022-01/2022-03'],
    ['From [October] to February it rained.', '2021-10', '2021-10/2022-02'],
    ['From [3] to 7 January they fought.', '2023-01-03', '2023-01-03/2023-01-07'],
    ['There were raids in [the late nineties].', '199', '199X'],
  ])('%s', (text, value, edtf) => {
    expect(only(text)).toMatchObject({ value, edtf, basis: 'implied' });
  });

  test('the local date counts, not that of UTC', () => {
    expect(only('It fell [today].', '2024-04-14T01:55:00+05:00').edtf).toBe('2024-04-14');
  });
});

describe('dates that the words give whole', () => {
  test.each([
    ['He changed it in [mid-2020].', '2020', '2020-06~'],
    ['He changed it in [autumn 2022].', '2022-FA', '2022-23'],
    ['It fell on [6 January 2023].', '2023-01-06', '2023-01-06'],
    ['It fell on [Friday, January 27, 2023].', '2023-01-27', '2023-01-27'],
    ['Filed [14.01.2022].', '2022-01-14', '2022-01-14'],
    ['Filed [2022-01-14].', '2022-01-14', '2022-01-14'],
    ['It began in [the 1970s].', '197', '197X'],
    ['It began in [the 18th century].', '17', '17XX'],
    ['It began in [480 BC].', 'BC0480', '-0479'],
    ['It began in [the fourth quarter of 2005].', '2005-Q4', '2005-10/2005-12'],
    ['It lasted [the winter of 2021-22].', '2021-WI', '2021-24'],
    ['It began in [the winter of 480 BC].', 'BC0480-WI', '-0479-12/-0478-02'],
    ['It began in [early 2009].', '2009', '2009-01~/2009-04~'],
    ['It ended by [the end of May 2021].', '2021-05', '2021-05~'],
  ])('%s', (text, value, edtf) => {
    expect(only(text)).toMatchObject({ value, edtf, basis: 'read' });
  });
});

describe('clock times', () => {
  const tehran = (text: string) => {
    const { plain, words } = marked(text);
    const context = { text: plain, analysis: TEXT_ONLY, publishedAt: PUBLISHED };
    const zoned = recogniseTimes(context, { zoneAt: () => 'Asia/Tehran' });
    return zoned.find(({ start, end }) => plain.slice(start, end) === words)?.edtf;
  };
  test.each([
    ['It took place at [10:30 p.m. local time Saturday].', '2023-01-28T22:30+03:30'],
    ['It came at [about 23:40] on 13 January.', '2023-01-13T23:40+03:30~'],
    ['On Saturday evening they ate. It was [quarter past nine].', '2023-01-28T21:15+03:30'],
    ['It did not start at [twenty to midnight] on Saturday.', '2023-01-28T23:40+03:30'],
    ['It came at [ten to one] on Sunday morning.', '2023-01-29T00:50+03:30'],
    ['On Saturday night it began [shortly after ten].', '2023-01-28T22:00+03:30~'],
    ['A bang woke them on Saturday night, nearer [one in the morning].', '2023-01-29T01:00+03:30'],
    ['It was seen at [2000 GMT] on Saturday.', '2023-01-28T20:00Z'],
    ['It was seen at [6:40 p.m. Moscow time] on Saturday.', '2023-01-28T18:40+03:00'],
    ['The circuit dropped out at [04:46:50] on Saturday.', '2023-01-28T04:46:50+03:30'],
    ['They died by [noon] on Sunday.', '2023-01-29T12:00+03:30'],
    ['Sirens went at [2330 local time] (2000 GMT) on Saturday.', '2023-01-28T23:30+03:30'],
    ['It was logged at [2023-01-28T23:30].', '2023-01-28T23:30+03:30'],
    ['It was logged at [2023-01-28T20:00Z].', '2023-01-28T20:00Z'],
  ])('%s', (text, edtf) => {
    expect(tehran(text)).toBe(edtf);
  });

  test('without a zone the form is local, and summer time is the zone’s own', () => {
    expect(only('It fell at [22:30] on Saturday.').edtf).toBe('2023-01-28T22:30');
    const july = { text: 'It fell at 22:30 on 1 July 2024.', publishedAt: null };
    const [clock] = recogniseTimes(
      { ...july, analysis: TEXT_ONLY },
      { zoneAt: () => 'Europe/Kyiv' },
    );
    expect(clock?.edtf).toBe('2024-07-01T22:30+03:00');
  });

  test('an hour that could be morning or evening keeps the day only', () => {
    expect(only("It glowed at [six o'clock] on Saturday.").edtf).toBe('2023-01-28');
  });
});

describe('what the story has established', () => {
  test.each([
    ['On 13 April 2021 it fell. [The following day] he died.', '2021-04-14'],
    ['On 13 April 2021 it fell. [That night] he died.', '2021-04-13'],
    ['On 13 April 2021 it fell. He died [the same day].', '2021-04-13'],
    ['On 13 April 2021 it fell. [Two weeks later] he died.', '2021-04-27'],
    ['In September 2021 it fell. In [October] he died.', '2021-10'],
    ['They came from [12] to 14 July 2021.', '2021-07-12/2021-07-14'],
    ['They came on 9, 10 and [15 June 2021].', '2021-06-15'],
    ['Since [November] it has gone on.', '2022-11/..'],
    ['It ran until [November 2021].', '../2021-11'],
    ['It ran between [2014] and 2016.', '2014/2016'],
    ['Early last fall it surged. At [that time] they denied it.', '2022-23'],
  ])('%s', (text, edtf) => {
    expect(only(text).edtf).toBe(edtf);
  });
});

describe('nights and days that the words leave to the report', () => {
  const SUNDAY_MORNING = '2023-01-29T07:30:00+03:30';
  test.each([
    ['Drones came [overnight].', '2023-01-28/2023-01-29'],
    ['Drones came during [the night].', '2023-01-28/2023-01-29'],
    ['In [the night] drones came.', '2023-01-28/2023-01-29'],
    ['It was hit at [night].', '2023-01-28/2023-01-29'],
    ['On Saturday they ate. During [the night] drones came.', '2023-01-28/2023-01-29'],
    ['On Saturday evening they ate. In [the night] drones came.', '2023-01-28/2023-01-29'],
    ['They woke early on Sunday. Drones had come in [the night].', '2023-01-28/2023-01-29'],
    ['On Friday they ate. At 6 a.m. they left. In [the night] it fell.', '2023-01-26/2023-01-27'],
    ['Drones came [overnight] into Friday.', '2023-01-26/2023-01-27'],
    ['On [Thursday night] they came.', '2023-01-26'],
    ['They came [last night].', '2023-01-28'],
    ['They came on [the night of 17 January].', '2023-01-17'],
    ['It exploded before [dawn] on Wednesday.', '2023-01-25'],
    ['On Saturday it fell. He wrote so on Sunday. [That Saturday] he slept.', '2023-01-28'],
    ['It fell on Friday. [That Saturday] he slept.', '2023-01-28'],
  ])('%s', (text, edtf) => {
    expect(only(text, SUNDAY_MORNING).edtf).toBe(edtf);
  });

  test('a night without any anchor stays open', () => {
    expect(only('It came [overnight].', null)).toMatchObject({
      value: 'XXXX-XX-XXTNI',
      edtf: null,
    });
  });
});

describe('durations, sets and references', () => {
  test.each([
    ['They stayed for [three days].', 'DURATION', 'P3D'],
    ['It took [twenty-three days].', 'DURATION', 'P23D'],
    ['It lasted [two and a half years].', 'DURATION', 'P2.5Y'],
    ['They fought for [several hours].', 'DURATION', 'PTXH'],
    ['They met [every Sunday].', 'SET', 'XXXX-WXX-7'],
    ['They flew [daily].', 'SET', 'P1D'],
    ['They flew [nightly] sorties.', 'SET', 'P1D'],
    ['It has [now] changed.', 'DATE', 'PRESENT_REF'],
    ['It has [recently] changed.', 'DATE', 'PAST_REF'],
  ])('%s', (text, type, value) => {
    expect(only(text)).toMatchObject({ type, value, edtf: null });
  });
});

describe('without an anchor nothing is guessed', () => {
  test.each([
    ['It exploded on [Saturday].', 'XXXX-WXX-6'],
    ['It exploded in [October].', 'XXXX-10'],
    ['It exploded on [6 January].', 'XXXX-01-06'],
    ['It exploded [last week].', null],
    ['It exploded at [22:30].', 'XXXX-XX-XXT22:30'],
    ['It exploded [that night].', 'XXXX-XX-XXTNI'],
  ])('%s', (text, value) => {
    expect(only(text, null)).toMatchObject({ value, edtf: null });
  });

  test('a dateline with a full date stands in for the publication', () => {
    const { edtf } = only('30 January 2023 (Agency) It fell on [Saturday].', null);
    expect(edtf).toBe('2023-01-28');
  });
});

describe('what is no time', () => {
  test.each([
    'Shahed-136 drones flew.',
    'Some 2000 rockets were fired.',
    'It cost $1999.',
    'A Boeing 737 and flight 1940 landed.',
    'Resolution 1973 was passed.',
    'The fall of Kabul shocked them.',
    'They march on the capital and may go home.',
    'They spring to their feet.',
    'Theresa May resigned.',
    'The 5th Army crossed the 38th parallel.',
    'The ratio is 16:9.',
    'The toll stands at four, as announced.',
    'The Sunday Times reported it.',
    'Bloody Sunday is remembered.',
    'About ten drones came at them.',
    'He was second to none.',
    'They won a second term.',
    'The 12,500 men left.',
    'Version 10.30 was shipped.',
    'Call 0800 1234.',
    'The date tree grows.',
    'He had no time.',
    'The Daily Star reported it.',
    'Mars is a planet.',
    'The August company left.',
    'The figure was revised from four to three.',
    'Men in their late sixties came.',
    'The weekend edition sold out.',
    'The marchers came from May Street.',
    'April Jones spoke for the family.',
    'June Carter sang.',
    'August Wilson wrote plays.',
    'Autumn Smith lives there.',
    'Dawn Fraser swam.',
    'The Sun reported it.',
    'The Times of London reported it.',
    'The Saturday Evening Post reported it.',
    'Good Friday Agreement talks stalled.',
    'He ran for the second time.',
    'They came second.',
    'A third man fled.',
    'A quarter of the houses burned.',
    'Half of them fled.',
    'Three quarters of the crew survived.',
    'The first half ended 2-1.',
    'They won 3-1 and lost 2-0.',
    'The vote was 52 to 48.',
    'It passed by 10 to 1.',
    'He threw at ten men.',
    'They aimed at six targets.',
    'It stood at 35 degrees.',
    'The plane was at 3,000 feet.',
    'The road is 12.30 metres wide.',
    'They sold 1,945 cars.',
    'Room 1984 is empty.',
    'They live at 1945 Oak Avenue.',
    'It weighs 2010 kg.',
    'Flight 1011 was late.',
    'Unit 8200 did it.',
    'They took Highway 101.',
    'UN Resolution 2231 stands.',
    'The F-22 and the Su-24 flew.',
    'The MQ-9 crashed near Camp 12.',
    'A T-72 and a BMP-2 burned.',
    'They use 5G and 4K.',
    'He may come and she might march.',
    'Mar the surface and it rusts.',
    'The spring broke.',
    'A spring of water feeds the pond.',
    'They fall silent.',
    'Prices fall when supplies rise.',
    'He took the fall for it.',
    'The morning-glory bloomed.',
    'Afternoon tea is a custom of theirs.',
    'She is a second lieutenant.',
    'They waited in the Monday Club.',
    'The present minister resigned his seat.',
    'He gave her a present.',
    'The minute hand broke.',
    'In no time they were gone.',
    'It is an age-old custom.',
    'The moment of truth passed them by.',
    'The Weekend Australian reported it.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    ...'late Saturday , 2020 the of 5 th night April mid - at ten 22 : 30 p . m to BC 480 last'.split(
      ' ',
    ),
    ...'week ago two days \n since and fall every a few in GMT year quarter half past 1970 s'.split(
      ' ',
    ),
  );
  const texts = fc.array(words, { maxLength: 30 }).map((forms) => forms.join(' '));
  const glued = fc.array(words, { maxLength: 30 }).map((forms) => forms.join(''));

  test('mentions lie in the text, in order and apart; every EDTF is valid', () => {
    fc.assert(
      fc.property(fc.oneof(texts, glued, fc.string()), (text) => {
        let before = 0;
        for (const { start, end, edtf } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
          if (edtf !== null) expect(parse(strictEdtf(edtf)), edtf).toMatchObject({ success: true });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the same text read twice gives the same mentions', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});
