import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Document } from '../../source/index.ts';
import type { Span } from '../../text/index.ts';
import { anchor, byPlace } from '../../text/index.ts';
import { fixture } from '../fixture.ts';
import type { Note } from '../notes.ts';
import { markedText } from './marked-text.ts';
import { html } from './markup.ts';

const [template] = fixture.documents;
const reportOf = (text: string, furniture: readonly Span[] = []): Document => ({
  ...template!,
  text,
  furniture,
});

const notesAt = (document: Document, spans: readonly Span[]): readonly Note[] =>
  [...spans].sort(byPlace).map((span, at) => ({
    id: `n1-${at + 1}`,
    label: `1.${at + 1}`,
    document: document.id,
    report: 1,
    ...anchor(document.text, span),
  }));

function parsed(document: Document, notes: readonly Note[]) {
  const page = parseHTML(html`<body>${markedText(document, notes)}</body>`.source).document;
  const kept = page.querySelector('.kept')!;
  const wordsOf = ({ id }: Note): string =>
    [...kept.querySelectorAll('mark')]
      .filter((mark) => mark.getAttribute('data-notes')?.split(' ').includes(id))
      .map((mark) => mark.textContent)
      .join('');
  return { kept, wordsOf, ids: [...kept.querySelectorAll('[id]')].map(({ id }) => id) };
}

const text = fc
  .array(fc.constantFrom('a', 'b ', '<', '&', '\n', '\n\n', 'é', '\u05d0', '“'), { minLength: 1 })
  .map((parts) => parts.join(''));
const marked = text.chain((words) => {
  const span = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: words.length }))
    .map(([start, length]) => ({ start, end: Math.min(words.length, start + length) }));
  const spans = fc.uniqueArray(span, { selector: ({ start, end }) => `${start}-${end}` });
  return fc.record({ words: fc.constant(words), spans, furniture: fc.array(span) });
});

test('the element’s text is the report’s text, however the notes overlap', () => {
  fc.assert(
    fc.property(marked, ({ words, spans, furniture }) => {
      const report = reportOf(words, furniture);
      expect(parsed(report, notesAt(report, spans)).kept.textContent).toBe(words);
    }),
  );
});

test('the marks of each note together hold its words, and its anchor stands once', () => {
  fc.assert(
    fc.property(marked, ({ words, spans }) => {
      const report = reportOf(words);
      const notes = notesAt(report, spans);
      const { wordsOf, ids } = parsed(report, notes);
      for (const note of notes) expect(wordsOf(note)).toBe(note.quote.exact);
      expect([...ids].sort()).toEqual(notes.map(({ id }) => id).sort());
    }),
  );
});

test('nested and crossing notes are all named by the piece that they share', () => {
  const report = reportOf('one two three four');
  const notes = notesAt(report, [
    { start: 0, end: 13 },
    { start: 4, end: 7 },
    { start: 4, end: 18 },
  ]);
  const { kept } = parsed(report, notes);
  const shared = [...kept.querySelectorAll('mark')].find((mark) => mark.textContent === 'two');
  expect(shared?.getAttribute('data-notes')).toBe('n1-1 n1-2 n1-3');
});

test('what is no report is set apart and kept', () => {
  const report = reportOf('News.\n\nRelated', [{ start: 7, end: 14 }]);
  expect(parsed(report, []).kept.querySelector('.furniture')?.textContent).toBe('Related');
});
