// A page that is read twice and says something else the second time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report, temporaryFolder, variorum } from './program.ts';

const folder = temporaryFolder();

/** Kinds of the changes of a case into which the versions of one page were read one after another. */
async function changes(name: string, versions: readonly string[]): Promise<readonly string[]> {
  const fields = {
    publisher: 'Costa Wire',
    'published-at': '2025-03-04T13:30:00-03:00',
    address: 'https://example.org/costa/silo',
  };
  const run = (...argv: string[]) =>
    variorum([...argv, '--case', `${name}.case`, '--json'], { cwd: folder });
  for (const text of versions) {
    writeFileSync(join(folder, 'page.txt'), report(fields, text));
    await run('read', 'page.txt');
  }
  const { changes: found } = JSON.parse((await run('conflicts')).out);
  return found.map(({ kind }: { kind: string }) => kind);
}

const toll = (people: string) =>
  `${people} people were killed when a silo exploded at the port of Lomas on Tuesday, the port authority said.`;

test.each([
  ['another figure without a word about it', [toll('Three'), toll('Five')], ['silent-edit']],
  ['the figure back and forth', [toll('Five'), toll('Three')], ['silent-edit']],
  [
    'another figure with a notice',
    [toll('Three'), `${toll('Five')}\n\nCorrection: an earlier version gave another figure.`],
    ['correction'],
  ],
  ['other words for the same', [toll('Three'), `${toll('Three')} The fire is out.`], []],
])('%s', async (name, versions, kinds) => {
  expect(await changes(name, versions)).toEqual(kinds);
});
