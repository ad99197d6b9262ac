import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness } from './likeness.ts';
import { averageLinkage } from './link.ts';
import { loadWordRanks } from './load-word-ranks.ts';
import { profileOf, type StoryReport } from './profile.ts';
import { groupStories, Stories } from './stories.ts';

const ranks = loadWordRanks();

const report = (id: string, text: string, publishedAt: string | null = null): StoryReport => ({
  id,
  text,
  title: null,
  publishedAt,
});

const FERRY = 'A ferry with 80 passengers sank off Port Marena; the coastguard rescued 71 people.';
const FERRY_AGAIN =
  'The coastguard of Port Marena said that nine ferry passengers are still missing.';
const DEPOT = 'Drones struck an ammunition depot at Velkov; the regional governor spoke of a fire.';
const DEPOT_AGAIN = 'The ammunition depot at Velkov burned for hours after drones had hit it.';

const groupsOf = (reports: readonly StoryReport[]) =>
  groupStories(reports, { ranks }).map((story) => story.reports);

describe('reports of one incident are one story', () => {
  test('two incidents stay two, and each report is in one of them', () => {
    expect(
      groupsOf([
        report('a', FERRY),
        report('b', DEPOT),
        report('c', FERRY_AGAIN),
        report('d', DEPOT_AGAIN),
      ]),
    ).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  test.each([
    ['nothing was given', []],
    ['a report is empty', [report('a', '')]],
    ['two reports are empty', [report('a', ''), report('b', '')]],
    ['reports share only words of grammar', [report('a', 'It was there.'), report('b', 'It is.')]],
    ['reports tell of other things', [report('a', FERRY), report('b', DEPOT)]],
  ])('no story is made of several where %s', (_, reports) => {
    expect(groupsOf(reports)).toEqual(reports.map(({ id }) => [id]));
  });

  test('a report that comes twice is one', () => {
    expect(groupsOf([report('a', FERRY), report('a', FERRY)])).toEqual([['a']]);
  });

  test('a story has the id of the first of its reports', () => {
    const [story] = groupStories([report('z', FERRY), report('b', FERRY_AGAIN)], { ranks });
    expect(story?.id).toBe('b');
  });
});

describe('the days of publication', () => {
  const day = (publishedAt: string | null) =>
    profileOf(report(`${publishedAt}`, FERRY, publishedAt), ranks);

  test.each([
    ['the same day raises likeness', '2024-03-01T23:00:00Z', 1.4],
    ['two days raise it', '2024-03-03', 1.4],
    ['three days leave it', '2024-03-04', 1],
    ['a month leaves it', '2024-04-01', 1],
    ['a year lowers it', '2025-03-01', 0.8],
    ['an unknown day leaves it', null, 1],
    ['a day that is none leaves it', 'soon', 1],
  ])('%s', (_, other, factor) => {
    expect(likeness(day('2024-03-01'), day(other))).toBeCloseTo(factor, 3);
  });
});

const texts = fc
  .array(fc.constantFrom(...`${FERRY} ${DEPOT} ${FERRY_AGAIN} ${DEPOT_AGAIN}`.split(' ')), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));
const days = fc.constantFrom(null, '2024-03-01', '2024-03-02', '2024-08-01');
const reports = fc
  .array(fc.tuple(texts, days), { maxLength: 12 })
  .map((all) => all.map(([text, at], n) => report(`r${n}`, text, at)));

describe('laws', () => {
  test('the order of the reports makes no difference', () => {
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(groupStories(shuffled, { ranks })).toEqual(groupStories(all, { ranks }));
        },
      ),
    );
  });

  test('stories looked at between reports are those of all reports at once', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const growing = new Stories(ranks);
        for (const each of all) {
          growing.add(each);
          growing.list();
        }
        expect(growing.list()).toEqual(groupStories(all, { ranks }));
      }),
    );
  });

  test('every report is in exactly one story', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const grouped = groupsOf(all).flat().sort();
        expect(grouped).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  test('likeness is symmetric', () => {
    fc.assert(
      fc.property(texts, texts, days, (a, b, at) => {
        const [left, right] = [
          profileOf(report('a', a, at), ranks),
          profileOf(report('b', b, '2024-03-01'), ranks),
        ];
        expect(likeness(left, right)).toBe(likeness(right, left));
      }),
    );
  });

  test('linking over a heap gives what trying every pair gives', () => {
    const edges = fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 100 })).filter(([a, b]) => a < b),
      { selector: ([a, b]) => a * 8 + b },
    );
    fc.assert(
      fc.property(edges, (drawn) => {
        const linked = drawn.map(([a, b, parts]) => ({ a, b, likeness: parts / 128 }));
        expect(averageLinkage(linked, { size: 8, meanMin: 0.25 })).toEqual(
          tryingEveryPair(linked, { size: 8, meanMin: 0.25 }),
        );
      }),
    );
  });
});

type Linking = Parameters<typeof averageLinkage>;

/** Average linkage as the textbook has it, in cubic time. */
function tryingEveryPair(edges: Linking[0], { size, meanMin }: Linking[1]): readonly number[] {
  let groups = Array.from({ length: size }, (_, at) => [at]);
  const likenessOf = (a: number, b: number) =>
    edges.find((edge) => (edge.a === a && edge.b === b) || (edge.a === b && edge.b === a))
      ?.likeness ?? 0;
  for (;;) {
    let best: { a: number[]; b: number[]; mean: number } | null = null;
    for (const a of groups) {
      for (const b of groups.filter((other) => (other[0] as number) > (a[0] as number))) {
        const sum = a.flatMap((x) => b.map((y) => likenessOf(x, y))).reduce((s, x) => s + x, 0);
        const mean = sum / (a.length * b.length);
        if (mean > (best?.mean ?? meanMin)) best = { a, b, mean };
      }
    }
    if (best === null) break;
    const { a, b } = best;
    groups = groups.flatMap((group) =>
      group === b ? [] : group === a ? [[...a, ...b].sort((x, y) => x - y)] : [group],
    );
  }
  return Array.from(
    { length: size },
    (_, at) => groups.find((group) => group.includes(at))?.[0] ?? at,
  );
}
