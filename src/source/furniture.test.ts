import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsAt } from '../text/index.ts';
import { furnitureOf } from './furniture.ts';

/** A report around the lines under test: furniture is judged by its place, too. */
const REPORT = 'Two people were hurt in the blast on Monday, the ministry said.';
const furnitureIn = (text: string) => furnitureOf(text).map((span) => wordsAt(text, span));
const atEnd = (...lines: string[]) => furnitureIn([REPORT, REPORT, ...lines].join('\n\n'));

test.each([
  ['a heading of related news', 'Related News'],
  ['a heading of further reading', 'Read more:'],
  ['a heading of what else is read', 'You may also like'],
  ['links on the same site', 'ALSO ON OUR SITE: Diesel, a border economy | Podcast: The wall'],
  ['related links after a label', 'RELATED: The quiet border · What the capital buys'],
  ['links after "read also"', 'READ ALSO: Who pays for the corridor? | Bridges: the reports'],
  ['a copyright line with its sign', '© 2024 Example Media Group'],
  ['a copyright line in words', 'Copyright 2023 The Example Press. All rights reserved.'],
  ['leave to reproduce', 'Example Agency. Reproduction permitted with reference to the source.'],
  ['where it was printed', 'Published in Lahore Dispatch, April 15th, 2024'],
  ['a translation note', 'Translated from the French.'],
  ['an adaptation note', '(Adapted from the Macedonian.)'],
  ['a translation note with a purpose', 'Translated from the French for the review of the press.'],
  ['a newsletter', 'Sign up for our morning newsletter and never miss a story.'],
  ['a channel to subscribe to', 'Subscribe: t/example_channel'],
  ['a share bar', 'Share: Facebook Twitter WhatsApp Email'],
  ['a call to follow', 'Follow us on Telegram'],
  ['a cookie notice', 'We use cookies to improve your experience on our site.'],
  ['consent by use', 'By continuing to browse this site you agree to our use of cookies.'],
  ['an advertisement label', 'ADVERTISEMENT'],
  ['a photograph credit', 'Photo: Example Agency/A. Lensman'],
  ['desk credits', '(Reporting by A. Writer in Tunis; Editing by B. Editor)'],
  ['a promise of more', 'More to follow.'],
  ['tags', 'Tags: Iran, drones, Isfahan'],
  ['an author by craft', 'Jo Marsh is an author, instructor and consultant who lives in Leeds.'],
  ['an author by post', 'Harriet Okafor is casualty correspondent.'],
  ['an author by subject', 'Selma Aydin writes on Central Asia for the Courier.'],
  ['an author by beat', 'Sigrid Aune covers Central Asia.'],
  ['an author and a translator', 'Tom Brun follows the southern shore. Translated by the staff.'],
  ['an author without a name', 'Our correspondent has reported from the region for ten years.'],
  ['where the authors are reached', 'The authors can be reached at the newsroom.'],
  ['a disclaimer of views', 'The views expressed in this article are those of the author.'],
  ['closed comments', 'Comments are closed.'],
])('%s at the end of a report is furniture', (_what, line) => {
  expect(atEnd(line)).toEqual([line]);
});

test.each([
  ['a related incident', 'Related incidents were reported in three other towns.'],
  ['a related-news label that reports', 'Related: police said a second man was held on Friday.'],
  ['reading more into a statement', 'Read more closely, the statement denies nothing.'],
  ['more details', 'More details will be announced later, the governor said.'],
  ['more people hurt', 'More than forty people were hurt.'],
  ['recommended measures', 'Recommended measures include a ban on flights below 300 metres.'],
  ['shares on the exchange', 'Share prices of the maker fell by 4 per cent.'],
  ['sharing of intelligence', 'Share this intelligence with no one, the order read.'],
  ['a printed denial', 'Published in the official gazette, the decree bans drones.'],
  ['a publication with a fact', 'Published in Tehran, the list names nine companies.'],
  ['a translated statement', 'Translated from Arabic, the statement speaks of ten dead.'],
  ['a translated order', 'Translated by the ministry, the order tells crews to leave.'],
  ['a copyright dispute', 'Copyright law does not cover the footage, the court found.'],
  ['someone subscribing to a view', 'Subscribe to that view or not, the pipeline is closed.'],
  ['a call to sign up for service', 'Sign up for the militia by Sunday, the leaflet tells men.'],
  ['a call to follow instructions', 'Follow the instructions of the civil defence, it adds.'],
  ['a pursuit', 'Follow-up strikes hit the port and the oil depot.'],
  ['cookies as a pastime', 'We use drones every day, a commander explained.'],
  ['photographs as evidence', 'Photos show three craters north of the runway.'],
  ['a video as evidence', 'Video from the scene shows a column of smoke.'],
  ['a person in the news', 'Ali Rezai is a journalist who was detained on Monday.'],
  ['an official who reports', 'Mario Conti is the editor of the list, the prosecutor said.'],
  ['a suspect who writes', 'Ivan Petrov writes on walls. He was arrested again.'],
  ['a commander who follows', 'Marat Omarov follows the situation closely.'],
  ['a force that covers ground', 'The brigade covers the road to the north.'],
  ['an organisation that reports', 'Amnesty International reports torture in the camp.'],
  ['an organisation and its method', 'The group photographs and measures objects where they are.'],
  ['the makers of a report', 'The correspondent was wounded by a fragment.'],
  ['an advertisement as a fact', 'Advertisement of arms is banned in the country.'],
  ['the editing of a video', 'Edited by hand, the video hides the second blast, experts say.'],
  ['a tag on a shell', 'Tags found on the shells name a plant in Semey.'],
  ['a blocked outlet', 'The outlet is blocked in the country.'],
  ['a reference to another incident', 'Reference: in the attempt of 2 March two were shot down.'],
  ['a method', 'Method. The Watch measures objects and takes no money from governments.'],
  ['a short headline by itself', 'Sanctions and the drone trade'],
])('%s at the end of a report is not furniture', (_what, line) => {
  expect(atEnd(line)).toEqual([]);
});

test('an author box counts only where nothing of the report follows', () => {
  const box = 'Sigrid Aune covers Central Asia.';
  expect(furnitureIn([REPORT, box, REPORT].join('\n\n'))).toEqual([]);
  expect(furnitureIn([REPORT, box, 'Related News'].join('\n\n'))).toEqual([box, 'Related News']);
});

test('headlines after a heading of related links belong to the list until the report goes on', () => {
  const text = [REPORT, 'Related News', 'A hub of missiles', 'Five questions', REPORT].join('\n\n');
  expect(furnitureIn(text)).toEqual(['Related News', 'A hub of missiles', 'Five questions']);
});

test('a furniture line within a block of lines is told from the others', () => {
  const text = `${REPORT}\nRELATED: Another story\n${REPORT}`;
  expect(furnitureIn(text)).toEqual(['RELATED: Another story']);
});

test.each([
  ['a trail of links', 'Home > World > Middle East'],
  ['a by-line', 'By Selma Aydin and Tom Brun'],
  ['a date line of the page', 'Published: 28 January 2023, 10:30'],
  ['a reading time', '4 min read'],
])('%s before a report is furniture, and not after it', (_what, line) => {
  expect(furnitureIn(`${line}\n\n${REPORT}`)).toEqual([line]);
  expect(furnitureIn(`${REPORT}\n\n${line}\n\n${REPORT}`)).toEqual([]);
});

test.each([
  ['a dateline', 'TEHRAN, Jan. 29 (Example) – A plant was hit.'],
  ['a statement number', 'Statement No. 118'],
  ['an edition', '(English edition) TRIESTE – Three hundred, says the health office.'],
  ['a heading', 'By land and by sea'],
  ['a sentence with by', 'By Monday the ministry had summoned the envoy.'],
  ['an update', 'Updated figures put the toll at 12 in 2023. More are missing.'],
])('%s before a report is not furniture', (_what, line) => {
  expect(furnitureIn(`${line}\n\n${REPORT}`)).toEqual([]);
});

test('furniture spans are whole, in order, apart and within the text', () => {
  const line = fc.constantFrom(REPORT, 'Related News', 'Sigrid Aune covers Asia.', '', ' ', 'x');
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' }))), (lines) => {
      const text = lines.join('\n');
      let before = 0;
      for (const { start, end } of furnitureOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        before = end;
      }
    }),
  );
});

test('a paragraph of ten megabytes is looked through and left alone', () => {
  expect(furnitureOf('word '.repeat(2_000_000))).toEqual([]);
});
