import { describe, expect, test } from 'vitest';
import { lemmaByRule } from './lemmas.ts';
import { loadEnglish } from './model.ts';

describe('lemmas by rule', () => {
  test.each([
    ['explosions', 'NOUN', 'NNS', 'explosion'],
    ['agencies', 'NOUN', 'NNS', 'agency'],
    ['churches', 'NOUN', 'NNS', 'church'],
    ['casualties', 'NOUN', 'NNS', 'casualty'],
    ['says', 'VERB', 'VBZ', 'say'],
    ['denies', 'VERB', 'VBZ', 'deny'],
    ['stopped', 'VERB', 'VBD', 'stop'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['attacked', 'VERB', 'VBD', 'attack'],
    ['caused', 'VERB', 'VBD', 'cause'],
    ['linking', 'VERB', 'VBG', 'link'],
    ['larger', 'ADJ', 'JJR', 'large'],
    ['heaviest', 'ADJ', 'JJS', 'heavy'],
    ['Emirates', 'PROPN', 'NNPS', 'Emirate'],
  ])('%s as %s %s is %s', (form, upos, xpos, lemma) => {
    expect(lemmaByRule(form, { upos, xpos })).toBe(lemma);
  });

  test.each([
    ['Isfahan', 'PROPN', 'NNP'],
    ['Qods', 'PROPN', 'NNP'],
    ['glass', 'NOUN', 'NN'],
    ['analysis', 'NOUN', 'NNS'],
    ['under', 'ADP', 'IN'],
    ['10:30', 'NUM', 'CD'],
    ['need', 'VERB', 'VB'],
    ['string', 'NOUN', 'NN'],
  ])('%s as %s %s stays', (form, upos, xpos) => {
    expect(lemmaByRule(form, { upos, xpos })).toBe(form);
  });
});

describe('lemmas in a text', () => {
  const english = loadEnglish();

  test.each([
    ['said', 'say'],
    ['told', 'tell'],
    ['struck', 'strike'],
    ['were', 'be'],
    ["n't", 'not'],
    ['men', 'man'],
  ])('%s is %s', (form, lemma) => {
    const text = "They said they were struck. They told the men. They didn't go.";
    const words = english.analyse(text).sentences.flatMap((sentence) => sentence.words);
    expect(words.find((word) => word.form === form)?.lemma).toBe(lemma);
  });
});
