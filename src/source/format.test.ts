import { expect, test } from 'vitest';
import { formatOf } from './format.ts';

test.each([
  ['html', '<!DOCTYPE html><html>', 'x'],
  ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', 'x'],
  ['html', '\n<!-- saved --><html lang="en">', 'page.txt'],
  ['html', '<p>A paragraph', 'x'],
  ['html', 'No markup at all', 'page.htm'],
  ['feed', '<?xml version="1.0"?>\n<rss version="2.0">', 'x'],
  ['feed', '<?xml version="1.0"?><?xml-stylesheet href="a"?><feed xmlns="x">', 'page.html'],
  ['feed', '<rdf:RDF xmlns="x">', 'x'],
  ['feed', '<unknown/>', 'a.xml'],
  ['json', '{"text": "x"}', 'a.txt'],
  ['json', ' [ {"text": "x"} ]', 'x'],
  ['json', 'broken', 'a.jsonl'],
  ['text', '---\ntitle: T\n---\nText', 'a.md'],
  ['text', 'Text', 'x'],
  ['text', '', 'x'],
  ['text', '<3 is what she wrote', 'x'],
  ['text', '<Example Agency> A plant was hit.', 'x'],
  ['text', '{sic} he wrote', 'x'],
  ['text', '[Editor: a note] A plant was hit.', 'x'],
  ['text', 'The tag <html> opens a page.', 'a.txt'],
  ['text', 'Text', 'https://example.org/2023/01/28'],
])('the format is %s for %j named %s', (format, text, name) => {
  expect(formatOf(text, name)).toBe(format);
});
