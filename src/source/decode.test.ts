import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VariorumError } from '../error/index.ts';
import { decode } from './decode.ts';

const bytesOf = (...units: readonly (number | string)[]): Uint8Array =>
  new Uint8Array(
    units.flatMap((unit) =>
      typeof unit === 'number' ? [unit] : [...new TextEncoder().encode(unit)],
    ),
  );
const read = (bytes: Uint8Array, charset?: string) => decode(bytes, { name: 'x', charset });
const utf16 = (text: string, mark: readonly number[], swap: boolean): Uint8Array =>
  new Uint8Array([
    ...mark,
    ...[...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0);
      return swap ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  ]);

test.each([
  ['UTF-8', bytesOf('Aurès'), undefined],
  ['UTF-8 with a byte order mark', bytesOf(0xef, 0xbb, 0xbf, 'Aurès'), undefined],
  ['UTF-16 with a little-endian mark', utf16('Aurès', [0xff, 0xfe], false), undefined],
  ['UTF-16 with a big-endian mark', utf16('Aurès', [0xfe, 0xff], true), undefined],
  ['declared windows-1252', bytesOf('Aur', 0xe8, 's'), 'windows-1252'],
  ['declared latin-1', bytesOf('Aur', 0xe8, 's'), 'ISO-8859-1'],
  ['UTF-8 whose server names an unknown encoding', bytesOf('Aurès'), 'x-none'],
])('%s is decoded', (_what, bytes, charset) => {
  expect(read(bytes, charset).text).toBe('Aurès');
});

test.each([
  ['an HTML meta element', '<meta charset="windows-1251"><p>', '</p>'],
  [
    'an old HTML meta element',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '',
  ],
  ['an XML declaration', '<?xml version="1.0" encoding="windows-1251"?><rss>', '</rss>'],
])('an encoding declared by %s is used', (_what, before, after) => {
  expect(read(bytesOf(before, 0xcc, 0xe8, 0xf0, after)).text).toBe(`${before}Мир${after}`);
});

test.each([
  ['no declaration', bytesOf('AB', 0xe9, 'C'), undefined, 2, 'UTF-8'],
  ['a declaration of UTF-8', bytesOf('ABC', 0xff), 'utf-8', 3, 'UTF-8'],
  ['a character that is cut off', bytesOf('ABCD', 0xe2, 0x82), undefined, 4, 'UTF-8'],
  ['a byte order mark', bytesOf(0xef, 0xbb, 0xbf, 'A', 0xff), undefined, 4, 'UTF-8'],
  ['a word about charset in plain text', bytesOf('charset=latin1 ', 0xe9), undefined, 15, 'UTF-8'],
])(
  'bytes that are not valid after %s are refused with their offset',
  (_what, bytes, charset, offset, encoding) => {
    const failure = expect.objectContaining({
      code: 'input-encoding',
      place: { path: 'x', offset, encoding },
    });
    expect(() => read(bytes, charset)).toThrow(failure);
  },
);

test('a wrong declaration of valid UTF-8 is overruled and remarked on', () => {
  const { text, remarks } = read(bytesOf('Aurès'), 'windows-1252');
  expect(text).toBe('Aurès');
  expect(remarks).toMatchObject([{ code: 'charset-wrong' }]);
});

test('a declaration that makes no difference is not remarked on', () => {
  expect(read(bytesOf('Aures'), 'windows-1252').remarks).toEqual([]);
});

test.each([
  ['a PDF document', bytesOf('%PDF-1.4 text')],
  ['a ZIP archive or Office document', bytesOf('PK', 3, 4, 'x')],
  ['a PNG image', bytesOf(0x89, 'PNG\r\n')],
  ['a JPEG image', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
  ['a gzip archive', bytesOf(0x1f, 0x8b, 8)],
  ['an old Office document', bytesOf(0xd0, 0xcf, 0x11, 0xe0)],
  ['a video', bytesOf(0, 0, 0, 0x20, 'ftypisom')],
  ['a NUL byte at 3', bytesOf('abc', 0, 'def')],
])('%s is named as what it is', (what, bytes) => {
  const failure = expect.objectContaining({ code: 'input-binary', place: { path: 'x', what } });
  expect(() => read(bytes)).toThrow(failure);
});

test.each([
  ['a text that names a PDF', 'The file began with %PDF-1.4.'],
  ['a text that begins with PK', 'PK Rossi said so.'],
  ['a text that begins with GIF', 'GIFs were shared online.'],
  ['control characters', 'a\x01\x1b\x7fb'],
  ['marks of direction and joiners', 'a\u200f\u202eb\u200b\u200dc'],
])('%s is text, kept as it is', (_what, text) => {
  expect(read(bytesOf(text)).text).toBe(text);
});

test('newlines of all systems become one kind', () => {
  expect(read(bytesOf('a\r\nb\rc\nd\r\r\ne')).text).toBe('a\nb\nc\nd\n\ne');
});

test('bytes become text or a catalogued failure, nothing else', () => {
  const charset = fc.constantFrom(
    undefined,
    'utf-8',
    'utf-16le',
    'shift_jis',
    'gb18030',
    'iso-2022-jp',
    'none',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), charset, (bytes, declared) => {
      try {
        expect(read(bytes, declared).text).not.toContain('\r');
      } catch (error) {
        expect(error).toBeInstanceOf(VariorumError);
      }
    }),
  );
});
