import { expect, test } from 'vitest';
import { claimsOf } from './claim.fixture.ts';
import { ruleWords } from './rule-words.ts';

const texts: Readonly<Record<string, string>> = {
  'claim/own': 'Two houses burned on Monday.',
  'claim/open-quotation': 'Two houses burned. “Nobody came to help us.”',
  'claim/open-voice': '“Nobody came,” the mayor said. “We were alone.” And two houses burned.',
  'claim/according-to': 'According to the mayor, two houses burned.',
  'claim/fronted': 'One sailor is missing, the command said.',
  'claim/fronted-participle': 'Claiming that the vote was stolen, the senator left the hall.',
  'claim/verb/clause': 'The ministry said that one drone was hit.',
  'claim/verb/quotation': 'The mayor was blunt, saying “a very bad day for all of us”.',
  'claim/verb/infinitive': 'Russia denied using the drones.',
  'claim/verb/object': 'The senator condemned the attack.',
  'claim/verb/naming': 'The mayor called the plan a mistake.',
  'claim/verb/charge': 'The minister accused Iran of arming the rebels.',
  'claim/verb/topic': 'The secretary spoke about the attack.',
  'claim/verb/request': 'She urged the council to act.',
  'claim/noun': 'The ministry’s claim that nobody was hurt is false.',
  'claim/hearsay': 'The firm allegedly supplied drones to the army.',
  'claim/colon': 'Podolyak: Drones were launched from there.',
  'claim/turn': 'WALLACE: Why would he do that? It is odd.',
  'claim/quotation-first': '“It burned,” Ana Roth, the mayor of Split, who was there, said.',
  'claim/signature': '“We will never forget this.” ― Ana Roth',
  'claim/afterthought': 'It is three now. That is from the ministry of order.',
  'claim/announced': 'The general said:\n\n“Nobody came to help us that night.”',
};

test.each(Object.entries(texts))('%s is found and has words: %s', (rule, text) => {
  const rules = claimsOf(text).map((claim) => claim.rule);
  expect(rules).toContain(rule);
  for (const found of rules) expect(ruleWords[found]).toMatch(/^\p{Lu}.*\.$/u);
});
