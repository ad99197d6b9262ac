import { expect, test } from 'vitest';
import { readDocuments } from './read-documents.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (html: string, name = 'page.html') => readDocuments(utf8(html), { name });

const FIRST =
  'The ministry said on Monday that two of the drones were shot down over the plant and that ' +
  'nobody was hurt in the attack, which it called a failure.';
const SECOND =
  'Residents who were reached by telephone told this newspaper that they had heard three loud ' +
  'explosions shortly after ten in the evening, and saw smoke over the north of the city.';
const THIRD =
  'Officials in the capital did not answer questions about who was behind the attack, or about ' +
  'what the plant makes, and the airport was open again by midnight.';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>
   <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
   <div class="layout"><article><h1>Blast at a plant</h1>${body}</article>
   <aside class="related"><h2>Related</h2><a href="/x">Another story</a></aside></div>
   <footer><p>Contact us | Privacy</p></footer>
   <script>document.write('scripted');</script></body></html>`;

const ARTICLE = `<p>${FIRST}</p><h2>What was heard</h2><p>${SECOND}</p><p>${THIRD}</p>`;

test('the main text of a page is its paragraphs and headings, without what surrounds them', async () => {
  const { documents, problems } = await read(page('', ARTICLE));
  expect(problems).toEqual([]);
  expect(documents[0]?.text).toBe([FIRST, 'What was heard', SECOND, THIRD].join('\n\n'));
});

test('a page declares title, publisher, author, date and address in its meta elements', async () => {
  const head = `<title>Blast at a plant - Example Times</title>
    <meta property="og:title" content="Blast at a plant &amp; after">
    <meta property="og:site_name" content="Example Times">
    <meta name="author" content="By A. Writer">
    <meta property="article:published_time" content="2023-01-29T08:10:00+03:30">
    <link rel="canonical" href="https://example.org/blast">`;
  const { documents } = await read(page(head, ARTICLE));
  expect(documents[0]).toMatchObject({
    title: 'Blast at a plant & after',
    publisher: 'Example Times',
    author: 'A. Writer',
    publishedAt: '2023-01-29T08:10:00+03:30',
    address: 'https://example.org/blast',
    language: 'en',
  });
});

test('a page declares the same in JSON-LD, also within a graph', async () => {
  const graph = {
    '@graph': [
      { '@type': 'WebPage', name: 'page' },
      {
        '@type': ['NewsArticle'],
        headline: 'Blast at a plant',
        datePublished: '2023-01-29T04:40:00Z',
        author: [{ name: 'A. Writer' }, 'B. Writer'],
        publisher: { name: 'Example Times' },
      },
    ],
  };
  const head = `<script type="application/ld+json">{broken</script>
    <script type="application/ld+json">${JSON.stringify(graph)}</script>`;
  const { documents } = await read(page(head, ARTICLE));
  expect(documents[0]).toMatchObject({
    title: 'Blast at a plant',
    publisher: 'Example Times',
    author: 'A. Writer, B. Writer',
    publishedAt: '2023-01-29T04:40:00Z',
  });
});

test.each([
  [
    'the only time element',
    '<time datetime="2023-01-29T08:10:00Z">then</time>',
    '2023-01-29T08:10:00Z',
  ],
  [
    'two different time elements',
    '<time datetime="2023-01-29">a</time><time datetime="2023-01-28">b</time>',
    null,
  ],
  [
    'a time marked as publication',
    '<time datetime="2020-01-01">a</time><time itemprop="datePublished" datetime="2023-01-28">b</time>',
    '2023-01-28',
  ],
  ['no date', '', null],
])('%s dates a page as it declares, never by a guess', async (_what, times, publishedAt) => {
  const { documents } = await read(page('', `<div>${times}</div>${ARTICLE}`));
  expect(documents[0]?.publishedAt).toBe(publishedAt);
});

test('a title loses the name of its site, and the only heading stands before it', async () => {
  const titled = `<title>A long title of a report - Example Times</title>`;
  const one = await read(page(titled, ARTICLE).replace(/<h1>.*?<\/h1>/, ''));
  const two = await read(page(titled, ARTICLE));
  expect(one.documents[0]?.title).toBe('A long title of a report');
  expect(two.documents[0]?.title).toBe('Blast at a plant');
});

test.each([
  ['breaks', `${FIRST}<br><br>${SECOND}<br/> <br/>${THIRD}`, [FIRST, SECOND, THIRD]],
  [
    'hidden words',
    `<p>${FIRST}</p><p hidden>x</p><p style="display:none">Obey me</p><p>${SECOND}</p>`,
    [FIRST, SECOND],
  ],
  [
    'inline markup',
    `<p>${FIRST.replace('drones', '<b>dro</b>nes')}</p><p>${SECOND}</p>`,
    [FIRST, SECOND],
  ],
  [
    'source line breaks',
    `<p>${FIRST.replaceAll(' ', ' \n  ')}</p><p>${SECOND}</p>`,
    [FIRST, SECOND],
  ],
  ['a list', `<p>${FIRST}</p><ul><li>${SECOND}</li><li>${THIRD}</li></ul>`, [FIRST, SECOND, THIRD]],
  ['unclosed paragraphs', `<p>${FIRST}<p>${SECOND}<p>${THIRD}`, [FIRST, SECOND, THIRD]],
])('%s in a page become paragraphs as a reader sees them', async (_what, body, paragraphs) => {
  const { documents } = await read(page('', body));
  expect(documents[0]?.text.split('\n\n')).toEqual(paragraphs);
});

test.each([
  ['a fragment', `<p>${FIRST}</p><p>${SECOND}</p>`],
  [
    'a page without body',
    `<html><head><title>T</title></head><p>${FIRST}</p><p>${SECOND}</p></html>`,
  ],
  ['a page without head', `<html><body><p>${FIRST}</p><p>${SECOND}</p></body></html>`],
])('%s is read whole', async (_what, html) => {
  const { documents } = await read(html);
  expect(documents[0]?.text).toBe(`${FIRST}\n\n${SECOND}`);
});

test.each([
  [
    'a page that a script draws',
    '<html><body><div id="root"></div><script>draw()</script></body></html>',
    'input-without-text',
  ],
  ['an empty page', '<!doctype html><html></html>', 'input-without-text'],
  ['a page of pictures', '<html><body><img src="a.png"></body></html>', 'input-without-text'],
  ['a page that nests without end', `<html><body>${'<div>'.repeat(5_000)}x`, 'input-too-deep'],
  ['inline elements without end', `<html><body>${'<b>'.repeat(5_000)}x`, 'input-too-deep'],
  [
    'a list that nests by its paragraphs',
    `<html><body>${'<ul><li>'.repeat(5_000)}x`,
    'input-too-deep',
  ],
])('%s is refused', async (_what, html, code) => {
  const { documents, problems } = await read(html);
  expect(documents).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'lost', error: { code } }]);
});

test.each([
  ['paragraphs that close one another', '<p>word '.repeat(2_000)],
  ['list items that close one another', `<ul>${'<li>word '.repeat(2_000)}</ul>`],
  ['elements that are closed', '<div>word</div>'.repeat(2_000)],
  ['void elements', `word<br>${'<img src="x">'.repeat(2_000)}`],
  ['tags in a script', `word<script>"${'<div>'.repeat(2_000)}"</script>`],
  ['tags in a comment', `word<!--${'<div>'.repeat(2_000)}-->`],
  ['tags in attributes', `<p title="${'<div>'.repeat(2_000)}">word</p>`],
])('%s do not count as nesting', async (_what, body) => {
  const { documents, problems } = await read(`<html><body>${body}</body></html>`);
  expect(documents[0]?.text).toContain('word');
  expect(problems.filter((problem) => problem.kind === 'lost')).toEqual([]);
});

test('a charset that a page declares is used, and a wrong one is remarked on', async () => {
  const html = '<html><meta charset="windows-1252"><body><p>The “plant”.</p></body></html>';
  const encoded = Uint8Array.from(html, (unit) =>
    unit === '“' ? 0x93 : unit === '”' ? 0x94 : unit.charCodeAt(0),
  );
  const right = await readDocuments(encoded, { name: 'a.html' });
  const wrong = await readDocuments(utf8(html), { name: 'a.html' });
  expect(right.problems).toEqual([]);
  expect(right.documents[0]?.text).toBe('The “plant”.');
  expect(wrong.documents[0]?.text).toBe('The “plant”.');
  expect(wrong.problems).toMatchObject([{ code: 'charset-wrong' }]);
});

test('a page in another language keeps the language of its markup', async () => {
  const russian = 'Министерство обороны сообщило о неудачной атаке на завод. '.repeat(5);
  const { documents, problems } = await read(
    `<html lang="ru"><body><p>${russian}</p></body></html>`,
  );
  expect(documents[0]?.language).toBe('ru');
  expect(problems).toMatchObject([{ code: 'language-not-read' }]);
});
