import { expect, test } from 'vitest';
import { speechOf } from './speech.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];

test.each<readonly [string, 'direct' | 'indirect' | 'mixed']>([
  ['“Nobody came.”', 'direct'],
  ['"Nobody came,"', 'direct'],
  ["''Nobody came.''", 'direct'],
  ['«Nobody came»', 'direct'],
  ['”Nobody came.”', 'direct'],
  ['that nobody “ever” came', 'mixed'],
  ['“Nobody” came', 'mixed'],
  ['that nobody came', 'indirect'],
  ['the mayor’s house', 'indirect'],
])('%s is %s', (text, speech) => {
  expect(speechOf(text, whole(text))).toBe(speech);
});

test('two quotations with the cue between are direct', () => {
  const text = '“Nobody,” he said, “came.”';
  const half = text.indexOf('“came');
  const halves = [
    { start: 0, end: text.indexOf(' he') },
    { start: half, end: text.length },
  ];
  expect(speechOf(text, halves)).toBe('direct');
});
