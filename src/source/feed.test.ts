import { expect, test } from 'vitest';
import { readDocuments } from './read-documents.ts';

const read = (xml: string) => readDocuments(new TextEncoder().encode(xml), { name: 'feed.xml' });

const rss = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Example &amp; Sons</title><link>https://example.org/</link><language>en</language>
${items.join('\n')}
</channel></rss>`;

const GOOD = '<item><title>Good</title><description>A plant was hit.</description></item>';

test('an RSS item is a document with the fullest text and its declared fields', async () => {
  const { documents, problems } = await read(
    rss(`<item><title>Blast &lt;b&gt;at&lt;/b&gt; a plant</title><link>https://example.org/1</link>
      <pubDate>Sat, 28 Jan 2023 22:30:00 +0330</pubDate><dc:creator>A. Writer</dc:creator>
      <description>Short.</description><content:encoded><![CDATA[<p>One &amp; all.</p>
      <p>Two.</p><script>x</script>]]></content:encoded></item>`),
  );
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([
    {
      text: 'One & all.\n\nTwo.',
      title: 'Blast at a plant',
      publisher: 'Example & Sons',
      author: 'A. Writer',
      publishedAt: '2023-01-28T22:30:00+03:30',
      address: 'https://example.org/1',
      item: 0,
    },
  ]);
});

test('an Atom entry is a document', async () => {
  const { documents } = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><id>tag:1</id>
     <title>Blast</title><link href="https://example.org/2"/><author><name>A. Writer</name></author>
     <published>2023-01-28T22:30:00+03:30</published><updated>2023-01-30T00:00:00Z</updated>
     <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div>
     </content></entry></feed>`,
  );
  expect(documents).toMatchObject([
    {
      text: 'One.\n\nTwo.',
      title: 'Blast',
      publisher: 'Example',
      author: 'A. Writer',
      publishedAt: '2023-01-28T22:30:00+03:30',
      address: 'https://example.org/2',
    },
  ]);
});

test('an RDF item is a document', async () => {
  const { documents } = await read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
     <channel rdf:about="x"><title>Example</title></channel>
     <item rdf:about="y"><title>Blast</title><link>https://example.org/3</link>
     <description>A plant was hit.</description><dc:date>2023-01-28</dc:date></item></rdf:RDF>`,
  );
  expect(documents).toMatchObject([
    { text: 'A plant was hit.', publisher: 'Example', publishedAt: '2023-01-28' },
  ]);
});

test.each([
  ['an element that is not closed', '<item><title>Bad<description>x</description></item>'],
  ['an item that is not closed', '<item><title>Bad</title><description>x</description>'],
  ['no text at all', '<item><title>Only a title</title></item>'],
  [
    'text that nests too deep',
    `<item><description><![CDATA[${'<b>'.repeat(999)}]]></description></item>`,
  ],
])('an item with %s is lost by itself and the others are read', async (_what, bad) => {
  const { documents, problems } = await read(rss(GOOD, bad, GOOD));
  expect(documents.map((document) => document.item)).toEqual([0, 2]);
  expect(problems).toMatchObject([{ kind: 'lost', item: 1 }]);
});

test('a broken last item is lost with its line', async () => {
  const { documents, problems } = await read(rss(GOOD, '<item><title>Bad'));
  expect(documents).toHaveLength(1);
  expect(problems).toMatchObject([
    { item: 1, error: { code: 'input-malformed', place: { line: 6 } } },
  ]);
});

test('an item with an unreadable date is kept and its date left open', async () => {
  const { documents, problems } = await read(
    rss('<item><pubDate>some day</pubDate><description>A plant was hit.</description></item>'),
  );
  expect(documents[0]?.publishedAt).toBeNull();
  expect(problems).toMatchObject([{ kind: 'noted', code: 'date-unreadable' }]);
});

test('entities that a feed declares are not expanded', async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const { documents } = await read(
    rss('<item><description>The plant &b; was hit.</description></item>').replace(
      '<rss',
      `${bomb}<rss`,
    ),
  );
  expect(documents[0]?.text).not.toContain('aaaa');
});

test('a feed without items is refused', async () => {
  const { problems } = await read(rss());
  expect(problems).toMatchObject([
    { kind: 'lost', item: null, error: { code: 'input-malformed' } },
  ]);
});
