import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Names of people and organisations from all over the world, as running text writes them. */
export interface ListedNames {
  readonly people: readonly { readonly given: string; readonly family: string }[];
  readonly organisations: readonly string[];
}

/** Firms' legal forms and letters that stay in capitals. */
const CAPITALS =
  /^(?:LLC|JSC|OJSC|FZE|FZC|SARL|GMBH|PJSC|AO|OOO|PLC|AG|SA|II|III|IT|USA|UAE|[^AEIOUY]+)$/;
const SMALL = /^(?:of|and|for|the|in|on|de|del|la|y|al|el|e|et|du|des)$/i;

/**
 * The sanctions list of the United States (OFAC SDN), a work of its government in the public
 * domain. Only the letters of the names are used; nothing else of the list enters the model.
 */
export function readListedNames(folder: string): ListedNames {
  const file = readdirSync(folder)
    .filter((name) => /^ofac_sdn_.*\.jsonl\.gz$/.test(name))
    .sort()
    .at(-1);
  if (file === undefined) throw new Error(`Cannot read listed names: no ofac_sdn in ${folder}`);
  const people: { given: string; family: string }[] = [];
  const organisations: string[] = [];
  for (const line of gunzipSync(readFileSync(`${folder}/${file}`))
    .toString()
    .split('\n')) {
    if (line === '') continue;
    const { type, name } = JSON.parse(line) as { type: string; name: string };
    if (/[^\p{L}\p{M} ,.'’&-]/u.test(name)) continue;
    const [family = '', given = '', ...more] = name.split(/,\s*/);
    if (type === 'individual' && given !== '' && more.length === 0) {
      people.push({ given, family: titled(family, false) });
    } else if (type === 'entity' && given === '' && name.includes(' ')) {
      organisations.push(titled(name, true));
    }
  }
  return { people, organisations };
}

/** "AL-ZAYDI" as "Al-Zaydi". */
function titled(name: string, capitals: boolean): string {
  return name
    .split(' ')
    .map((word, at) => {
      if (capitals && CAPITALS.test(word)) return word;
      if (capitals && at > 0 && SMALL.test(word)) return word.toLowerCase();
      return word
        .toLowerCase()
        .replace(
          /(^|[-'’.])(\p{L})/gu,
          (_, gap: string, letter: string) => gap + letter.toUpperCase(),
        );
    })
    .join(' ');
}
