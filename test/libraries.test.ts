// What other programs import: each library alone, under the name of the package.
import { describe, expect, test } from 'vitest';

describe('variorum/account', () => {
  test('weighs claims of sources of which one errs', async () => {
    const { readClaimLines, weighNamed } = await import('variorum/account');
    const lines = ['a', 'b', 'c', 'd'].flatMap((item) => [
      `${item}\tone\t${item}1`,
      `${item}\ttwo\t${item}1`,
      `${item}\tthree\t${item}2`,
    ]);
    const named = readClaimLines(new TextEncoder().encode(lines.join('\n')));
    expect(named.winners(weighNamed(named))).toEqual(['a1', 'b1', 'c1', 'd1']);
  });
});

describe('variorum/screening', () => {
  test('screens a name against entries that a program has itself', async () => {
    const { buildIndex, nameLexicon, openScreener } = await import('variorum/screening');
    const lexicon = nameLexicon();
    const names = [{ name: 'Kestrel Aviation Works', type: 'primary' as const, weak: false }];
    const entries = [{ id: '1', list: 'firms', schema: 'organisation' as const, names }];
    const screener = openScreener(buildIndex(entries, lexicon), lexicon);
    expect(screener.screen('Kestrel Avaition Works').hits).toMatchObject([{ id: '1' }]);
  });
});
