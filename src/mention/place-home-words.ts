// Word lists for reading where a publication is at home from its name and address.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words that, beside the name of a place, make it the name of a publication of that place. In the
 * labels of addresses they are cut off, so that none is a word that towns' names begin or end with.
 */
export const OUTLET = set(`
  times post news herald tribune journal gazette sun star observer chronicle daily weekly register
  review beacon dispatch today online telegraph mirror record courier sentinel advocate examiner
  inquirer enquirer independent standard globe press mail leader bulletin citizen reporter argus
  echo guardian mercury republic telegram messenger democrat republican recorder constitution
  monitor insider live evening morning sunday newspaper newspapers media radio television tv
  broadcasting agency wire digital digest world business express ledger voice tidings intelligencer
  free local`);

/** Heads of publishers that are no press, and that "of" and a country may follow. */
export const OFFICE = set(`
  ministry government embassy presidency army navy police parliament republic kingdom bank
  council bureau times voice radio union federation command directorate authority`);

/**
 * Top-level domains of countries that are sold and used as if they named none.
 *
 * @see Google Search Central, "Generic country code top-level domains" (2026-11), and the five that
 * one registrar gave away for years.
 */
export const GENERIC_TLD = set(`
  ad ai as bz cc cd co dj fm io la me ms nu sc sr su tv tk ws
  cf ga gq ml
  ac eu gg gl im ly pw sh st to vc`);

/** Domains under which a generic domain is its country's all the same ("gov.co"). */
export const STATE_LABEL = set('gov gob gouv govt mil edu');

/** Top-level domains that are a country's and not spelled as its code. */
export const TLD_COUNTRY: Readonly<Record<string, string>> = {
  uk: 'GB',
  gov: 'US',
  mil: 'US',
  edu: 'US',
  'xn--p1ai': 'RU',
  'xn--j1amh': 'UA',
  'xn--90ais': 'BY',
  'xn--fiqs8s': 'CN',
  'xn--mgba3a4f16a': 'IR',
  'xn--mgberp4a5d4ar': 'SA',
  'xn--mgbaam7a8h': 'AE',
};
