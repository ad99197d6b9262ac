// Lower-case heads that name a facility: something built that can be hit, held or visited.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Heads that are facilities whatever stands before them. */
export const FACILITY = set(`
  plant factory depot warehouse workshop refinery shipyard dockyard arsenal armoury armory silo
  airport airfield airbase airstrip aerodrome runway hangar heliport seaport harbour harbor port
  jetty pier terminal
  barracks garrison fortress bunker outpost checkpoint headquarters stronghold trench
  hospital clinic school kindergarten university mosque church synagogue temple cathedral shrine
  monastery seminary madrasa madrassa cemetery
  hotel restaurant cafe café nightclub mall supermarket bazaar market marketplace bakery cinema
  theatre theater museum stadium library gym
  embassy consulate courthouse prison jail penitentiary parliament
  bridge tunnel dam reservoir pipeline oilfield gasfield powerplant substation reactor
  building skyscraper apartment house villa farmhouse compound complex bungalow hostel orphanage
  dormitory shelter
  laboratory laboratories facility installation site mine quarry
  tower lighthouse motorway railway crossing roundabout junction intersection`);

/** Heads that are facilities only after one of these words, or in one compound with them. */
export const FACILITY_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  post: set(
    'border check command police military guard frontier observation army security customs',
  ),
  station: set(
    `police power train railway rail metro subway bus gas petrol fuel fire pumping radar railroad
    television tv radio naval research space coastguard weather relay border fuelling fueling`,
  ),
  base: set(
    `military air naval army navy airforce force missile drone submarine marine training russian
    american iranian israeli turkish french british rebel militant forward logistics`,
  ),
  camp: set(
    'refugee training military army militant displacement displaced detention labor labour',
  ),
  centre: set(
    `detention training shopping medical command research community health cultural logistics
    trade city data control distribution recruitment operations`,
  ),
  center: set(
    `detention training shopping medical command research community health cultural logistics
    trade city data control distribution recruitment operations`,
  ),
  office: set('government post police party ministry intelligence recruitment branch'),
  block: set('apartment residential tower flats office housing'),
  works: set('ammunition steel iron chemical munitions power water gas cement'),
  hall: set('concert town city prayer production assembly wedding exhibition sports'),
  system: set('radar'),
  line: set('railway power metro transmission rail'),
  field: set('oil gas air'),
  point: set('crossing border distribution aid'),
  store: set('arms ammunition fuel weapons grocery department'),
  dump: set('ammunition arms munitions fuel'),
  yard: set('rail railway ship naval scrap'),
  ground: set('training proving testing burial'),
  range: set('firing missile test'),
  site: set('nuclear missile launch construction military'),
};

// "a plant" that grows, "a market" that falls, "a house" of parliament: heads that these words
// before them make into something else.
export const NO_FACILITY_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  plant: set('tobacco native medicinal flowering house'),
  market: set(
    `stock labour labor housing property bond financial energy oil gas global world emerging job
    free black domestic export common single real bear bull currency money capital`,
  ),
  mine: set(
    'land sea naval limpet anti-tank anti-personnel antipersonnel antitank floating drifting',
  ),
  site: set('web news social networking internet gossip'),
  building: set('nation confidence capacity consensus'),
  school: set('old'),
  port: set('usb'),
  platform: set('media social'),
  complex: set('industrial military-industrial inferiority'),
  house: set('full publishing upper lower media clearing auction fashion'),
  crossing: set('illegal irregular river channel small'),
  terminal: set('computer'),
  mall: set(''),
  installation: set('software art'),
  facility: set('loan credit financing sports'),
  shelter: set('tax'),
  junction: set(''),
};
