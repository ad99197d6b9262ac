import { readFileSync } from 'node:fs';
import type { NameKind } from '../src/language/analysis.ts';
import { entriesOf } from '../src/language/name-lists.ts';
import type { NamedWords } from '../src/language/names.ts';
import { tokens } from '../src/text/index.ts';
import { readCities } from './cities.ts';
import type { ListedNames } from './listed-names.ts';
import type { NamedSentence } from './named-sentences.ts';
import type { Random } from './random.ts';

const FIELDS =
  'Health|Defence|Defense|Finance|Foreign Affairs|Interior|Justice|Education|Agriculture|Energy|Trade|Transport|Tourism|Environment|Labour|Culture|Water|Oil|Petroleum|Mines|Planning|Information|Security|Aviation|Immigration|Statistics|Elections|Human Rights|Public Works|Fisheries|Sport|Science|Technology|Housing|Communications|Industry|Customs|Intelligence|Development|Women Affairs|Civil Defence|Road Safety'.split(
    '|',
  );
const ADJECTIVES =
  "National|Federal|Central|General|Royal|State|International|Independent|United|Democratic|Supreme|Islamic|Popular|People 's|Liberal|Social|Republican|Public|Higher|Joint|Northern|Southern|Eastern|Western|Economic|Islamic|Christian|Free|New".split(
    '|',
  );
const PARTY = 'Party|Movement|Front|Alliance|Congress|Union|Coalition|League|Democrats|Bloc'.split(
  '|',
);
const BODY =
  'Commission|Agency|Authority|Council|Board|Committee|Institute|Bureau|Service|Office|Directorate|Department|Administration|Corporation|Association|Federation|Organization|Centre|Fund|Foundation|Network|Society|Assembly|Court|Company|Guard|Police|Army|Brigade'.split(
    '|',
  );
const PAPERS =
  'Times|Post|Herald|News|Tribune|Observer|Daily News|Gazette|Star|Standard|Press|Chronicle|Mail|Guardian|Independent|Monitor|Express|Journal|Today|News Agency|Press Agency|TV|Radio|Television|Review|Echo|Courier'.split(
    '|',
  );
const FIRMS =
  'Industries|Group|Holdings|Corporation|Corp|Inc|Ltd|Company|Bank|Airlines|Airways|Motors|Oil|Energy|Telecom|Steel|Foods|Technologies|Systems|Aviation|Shipping|Construction|Insurance|Capital|Partners|Pharmaceuticals|Electronics|Mining|& Sons|& Co|International'.split(
    '|',
  );
const SCHOOLS =
  'University|College|Institute of Technology|Medical School|Hospital|School|Academy|Polytechnic|General Hospital|Teaching Hospital|High School'.split(
    '|',
  );
const CLUBS =
  'FC|United|City|Rovers|Athletic|Wanderers|Stars|Lions|Tigers|Eagles|Warriors|Rangers|Dynamo|Sporting'.split(
    '|',
  );
const PLACE_HEADS =
  'Province|District|County|State|Region|River|Lake|Island|Islands|Valley|Street|Avenue|Road|Airport|International Airport|Bridge|Square|Port|Park|Prison|Stadium|Village|Square|Mosque|Cathedral|Market|Highway|Border Crossing|Dam|Desert|Mountains|Hotel|Camp|Air Base|Beach|Bay|Governorate|Palace'.split(
    '|',
  );
const PLACE_STARTS =
  'North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Central|New|Port|San|Santa|Al|El|Mount|Lake|Fort|Saint'.split(
    '|',
  );

/** Share of names that are taken from the public list whole. */
const LISTED_SHARE = 0.25;

/** Larger places are named more often. */
const CITY_PEOPLE_MIN = 20_000;

/** Makes names of all kinds and regions, and puts them in the place of others. */
export class NameSwapper {
  readonly #random: Random;
  readonly #given: readonly (readonly string[])[];
  readonly #family: readonly (readonly string[])[];
  readonly #cities: readonly string[];
  readonly #countries: readonly string[];
  readonly #demonyms: readonly string[];
  readonly #bodies: readonly string[];

  readonly #listed: ListedNames;

  constructor(random: Random, listed: ListedNames) {
    this.#random = random;
    this.#listed = listed;
    this.#given = regions('given-names');
    this.#family = regions('surnames');
    this.#cities = readCities().flatMap(({ name, ascii, people }) =>
      people >= CITY_PEOPLE_MIN ? [people > 500_000 ? ascii : name] : [],
    );
    this.#countries = entriesOf('countries', list('countries'));
    this.#demonyms = entriesOf('demonyms', list('countries'));
    this.#bodies = entriesOf('known-organisations', list('known-organisations'));
  }

  /** The sentence with every name replaced by another of its kind. */
  swapped({ forms, names }: NamedSentence): NamedSentence {
    const out: string[] = [];
    const moved: NamedWords[] = [];
    let at = 0;
    for (const { kind, first, end } of names) {
      out.push(...forms.slice(at, first));
      const words = this.name(kind, end - first);
      moved.push({ kind, first: out.length, end: out.length + words.length });
      out.push(...words);
      at = end;
    }
    out.push(...forms.slice(at));
    return { forms: out, names: moved };
  }

  /** A new name in words; one of a single word stays so, as a second mention would. */
  name(kind: NameKind, length: number): string[] {
    if (kind === 'person') return this.person(length);
    return cut(kind === 'place' ? this.place(length) : this.organisation(length));
  }

  demonym(): string {
    return this.#random.pick(this.#demonyms);
  }

  person(length: number): string[] {
    const random = this.#random;
    if (random.next() < LISTED_SHARE) {
      const { given, family } = random.pick(this.#listed.people);
      return cut(length === 1 ? family : `${given} ${family}`);
    }
    const region = random.below(this.#given.length);
    const given = (): string =>
      random.next() < 0.2 ? this.invented() : capitalised(random.pick(this.#given[region] ?? []));
    const families = this.#family[Math.min(region, this.#family.length - 1)] ?? [];
    const family = random.next() < 0.35 ? this.invented() : capitalised(random.pick(families));
    if (length === 1) return cut(random.next() < 0.8 ? family : given());
    const draw = random.next();
    const initial = `${String.fromCharCode(65 + random.below(26))}.`;
    // Chen Chih-chung, Lee Jong-suk: the family first, the second half of the name small.
    if (draw < 0.1) return cut(`${family} ${given()}-${this.invented().toLowerCase().slice(0, 4)}`);
    if (draw < 0.2) return cut(`${given()} ${initial} ${family}`);
    if (draw < 0.32) return cut(`${given()} ${given()} ${family}`);
    if (draw < 0.37) return cut(`${given()} ${family} ${this.invented()}`);
    if (draw < 0.42) return cut(`${given()} ${family}-${this.invented()}`);
    if (draw < 0.46)
      return cut(
        `${given()} ${random.pick(['bin', 'Bin', 'ibn', 'al', 'Al', 'de la', 'van', 'El', 'da'])} ${family}`,
      );
    if (draw < 0.49)
      return cut(`${initial.slice(0, 1)}${random.next() < 0.5 ? 'K' : '.'} ${family}`);
    return cut(`${given()} ${family}`);
  }

  /** A word that is in no list, as most names are: halves of two others. */
  invented(): string {
    const random = this.#random;
    const part = (): string => random.pick(random.pick(this.#family)).replace(/-/g, '');
    const a = part();
    const b = part();
    return capitalised(a.slice(0, Math.ceil(a.length / 2) + 1) + b.slice(Math.floor(b.length / 2)));
  }

  place(length: number): string {
    const random = this.#random;
    const draw = random.next();
    if (draw < 0.35) return random.pick(this.#countries);
    if (draw < 0.75) {
      const city = random.pick(this.#cities);
      return length === 1 && city.includes(' ') ? random.pick(this.#cities) : city;
    }
    if (draw < 0.83) return this.invented();
    const name = random.next() < 0.7 ? random.pick(this.#cities) : this.invented();
    if (draw < 0.93) return `${name} ${random.pick(PLACE_HEADS)}`;
    return `${random.pick(PLACE_STARTS)} ${name}`;
  }

  organisation(length: number): string {
    const random = this.#random;
    const draw = random.next();
    if (length === 1 && draw < 0.8) {
      const kind = random.next();
      if (kind < 0.45) return this.acronym();
      if (kind < 0.75) return random.pick(this.#bodies);
      return kind < 0.9
        ? this.invented()
        : `${this.invented()}${random.pick(['tel', 'bank', 'corp', 'net', 'soft', 'air'])}`;
    }
    if (draw < 0.08) return this.acronym();
    if (length > 1 && random.next() < LISTED_SHARE) return random.pick(this.#listed.organisations);
    if (draw < 0.18) return random.pick(this.#bodies);
    const where = (): string => {
      const place = random.next();
      if (place < 0.4) return random.pick(this.#countries);
      return place < 0.75 ? random.pick(this.#cities) : random.pick(this.#demonyms);
    };
    if (draw < 0.34) {
      const head = random.pick([
        'Ministry',
        'Department',
        'Office',
        'Directorate',
        'Committee',
        'Bureau',
        'Institute',
      ]);
      return `${head} of ${random.pick(FIELDS)}${random.next() < 0.2 ? ` and ${random.pick(FIELDS)}` : ''}`;
    }
    if (draw < 0.4)
      return `${random.pick(FIELDS)} ${random.pick(['Ministry', 'Department', ...BODY])}`;
    if (draw < 0.55) {
      const lead = random.next() < 0.5 ? random.pick(ADJECTIVES) : where();
      const field = random.next() < 0.6 ? ` ${random.pick(FIELDS)}` : '';
      return `${lead}${field} ${random.pick(BODY)}`;
    }
    if (draw < 0.63)
      return `${random.pick(ADJECTIVES)} ${random.next() < 0.4 ? `${random.pick(ADJECTIVES)} ` : ''}${random.pick(PARTY)}`;
    if (draw < 0.73) return `${random.next() < 0.4 ? 'The ' : ''}${where()} ${random.pick(PAPERS)}`;
    if (draw < 0.85)
      return `${random.next() < 0.6 ? this.invented() : capitalised(random.pick(random.pick(this.#family)))} ${random.pick(FIRMS)}`;
    if (draw < 0.91)
      return random.next() < 0.6
        ? `${where()} ${random.pick(SCHOOLS)}`
        : `University of ${random.pick(this.#cities)}`;
    if (draw < 0.95) return `${random.pick(BODY)} of ${random.pick(this.#countries)}`;
    return `${random.pick(this.#cities)} ${random.pick(CLUBS)}`;
  }

  acronym(): string {
    const random = this.#random;
    const letters = 'ABCDEFGHILMNOPRSTU';
    return Array.from({ length: 3 + random.below(3) }, () =>
      letters.charAt(random.below(letters.length)),
    ).join('');
  }
}

function list(name: string): string {
  return readFileSync(new URL(`../resources/names/${name}.txt`, import.meta.url), 'utf8');
}

function regions(name: string): string[][] {
  return list(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^\w+:/, '').trim().split(/\s+/));
}

/** "al-assad" becomes "al-Assad", "le-pen" "Le Pen". */
function capitalised(name: string): string {
  if (/^al-/.test(name)) return `al-${capitalised(name.slice(3))}`;
  const spaced = /^(?:le|von|de|ben|van)-/.test(name) ? name.replace(/-/g, ' ') : name;
  return spaced.replace(
    /(^|[\s'-])(\p{L})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
}

function cut(name: string): string[] {
  return tokens(name).map(({ start, end }) => name.slice(start, end));
}
