import { expect, test } from 'vitest';
import { wordsAt } from '../text/index.ts';
import { analysed, claimsOf } from './claim.fixture.ts';
import { explainClaims, featureWords } from './explain.ts';
import { ruleWords } from './rule-words.ts';

const texts: readonly (readonly [string])[] = [
  ['The ministry said that one drone was hit. Two houses burned, the mayor added.'],
  ['“Nobody came,” the mayor said. The general wanted to leave.'],
  ['According to police, nine died. The firm allegedly sold drones to the army.'],
];

test.each(texts)('every attributed claim has a proposal that was kept: %s', (text) => {
  const explained = explainClaims(text, analysed(text));
  for (const { cue, rule } of claimsOf(text).filter((claim) => claim.cue.length > 0)) {
    const kept = explained.filter((each) => each.kept && each.cue[0]?.start === cue[0]?.start);
    expect(kept.map((each) => each.rule)).toContain(rule);
  }
});

test.each(texts)('what was weighed adds up, and every ground has words: %s', (text) => {
  for (const { grounds, odds, bias, rule } of explainClaims(text, analysed(text))) {
    const sum = grounds.reduce((total, { weight }) => total + weight, bias);
    expect(odds).toBeCloseTo(sum, 6);
    expect(ruleWords[rule]).toBeDefined();
    for (const { feature } of grounds) {
      expect(featureWords[feature.split('=', 1)[0] ?? '']).toBeDefined();
    }
  }
});

test('a proposal that is not taken says so', () => {
  const text = 'I think you know what he wants to say.';
  const left = explainClaims(text, analysed(text)).filter(({ kept }) => !kept);
  expect(left.map(({ cue }) => cue.map((span) => wordsAt(text, span)).join())).not.toEqual([]);
});
