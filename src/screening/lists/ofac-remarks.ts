import type { ListedProperty, PartyBuilder } from './listed-party.ts';

/** What the head words of a remark tell. The first that matches holds. */
const HEADS: readonly (readonly [RegExp, ListedProperty])[] = [
  [/^(?:alt\. )?DOB (?:circa )?(?<value>.+)$/u, 'birthDate'],
  [/^(?:alt\. )?POB (?<value>.+)$/u, 'birthPlace'],
  [/^(?:alt\. )?nationality (?<value>.+)$/u, 'nationality'],
  [/^(?:alt\. )?citizen (?<value>.+)$/u, 'nationality'],
  [/^Gender (?<value>.+)$/u, 'gender'],
  [/^(?:alt\. )?Passport (?<value>\S+)/u, 'passportNumber'],
  [/^Vessel Registration Identification IMO (?<value>\d+)/u, 'imoNumber'],
  [/^MMSI (?<value>\d+)/u, 'mmsi'],
  [/^Vessel Type (?<value>.+)$/u, 'type'],
  [/^Vessel Flag (?<value>.+)$/u, 'flag'],
  [
    /^(?:National ID No\.|Cedula No\.|Identification Number|Personal ID Card) (?<value>\S+)/u,
    'idNumber',
  ],
  [/^(?:Registration (?:Number|ID)|Company Number) (?<value>\S+)/u, 'registrationNumber'],
  [/^(?:Tax ID No\.|R\.F\.C\.) (?<value>\S+)/u, 'taxNumber'],
  [/^Email Address (?<value>\S+)/u, 'email'],
  [/^Website (?<value>\S+)/u, 'website'],
  [/^Linked To: (?<value>.+)$/u, 'linkedTo'],
  [/^f\.k\.a\. '(?<value>.+)'$/u, 'previousName'],
  // OFAC keeps what it calls weak aliases in the remarks of its CSV.
  [/^a\.k\.a\. '(?<value>.+)'$/u, 'weakAlias'],
];

/** Adds what the remarks of an OFAC entry say, part by part; what has no head goes to the notes. */
export function addRemarks(party: PartyBuilder, remarks: string): void {
  for (const part of remarks.replace(/\.\s*$/u, '').split('; ')) {
    const words = part.trim();
    const found = HEADS.flatMap(([head, property]) => {
      const value = head.exec(words)?.groups?.value;
      return value === undefined ? [] : [{ property, value }];
    })[0];
    if (found === undefined) party.add('notes', words);
    else party.add(found.property, found.value, nameTypeOf(found.property));
  }
}

function nameTypeOf(property: ListedProperty): string | null {
  if (property === 'weakAlias') return 'a.k.a. in remarks';
  return property === 'previousName' ? 'f.k.a. in remarks' : null;
}
