/** A unit of the calendar or the clock. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** TIMEX3 code of a season; winter is that of the year in which it begins or which names it. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** TIMEX3 code of a part of the day. */
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'DT';

const MONTH_NAMES =
  'january february march april may june july august september october november december';
const MONTH_SHORT = 'jan feb mar apr jun jul aug sep sept oct nov dec';
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday';

const monthNames = MONTH_NAMES.split(' ');

/** Full month names to 1-12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  monthNames.map((name, at) => [name, at + 1]),
);

/** Short month names to 1-12. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_SHORT.split(' ').map((name) => [
    name,
    monthNames.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1,
  ]),
);

/** Month names that are ordinary words too: they need a capital and a companion. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'august']);

/** Weekday names to ISO numbers, Monday 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.split(' ').map((name, at) => [name, at + 1]),
);

/** Short weekday names, taken only before a date. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mon: 1,
    tue: 2,
    tues: 2,
    wed: 3,
    thu: 4,
    thur: 4,
    thurs: 4,
    fri: 5,
    sat: 6,
    sun: 7,
  }),
);

/** Seasons. */
export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
]);

/** Parts of the day. Dawn counts to the morning and dusk to the evening. */
export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'EV'],
  ['night', 'NI'],
  ['nighttime', 'NI'],
  ['daytime', 'DT'],
]);

const UNIT_NAMES = [
  'second minute hour day night week weekend fortnight',
  'month quarter season year decade',
];

/** Units, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  UNIT_NAMES.flatMap((line) => line.split(' '))
    .flatMap((name): [string, Unit][] => [
      [name, name as Unit],
      [`${name}s`, name as Unit],
    ])
    .concat([
      ['century', 'century'],
      ['centuries', 'century'],
      ['hrs', 'hour'],
      ['mins', 'minute'],
    ]),
);

/** Ordinals in words, to 31, and for centuries. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
    'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ]
    .flatMap((line) => line.split(' '))
    .map((word, at) => [word, at + 1]),
);

/** Words before a year, a month or a season that make it a time rather than a number or a verb. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  [
    'in by since until till from during throughout before after around about through between of',
    'early late mid beginning circa for into within over to on and or than',
  ].flatMap((line) => line.split(' ')),
);

/** Zones said in words, to IANA names or fixed offsets. Ambiguous letters (IST, CST) are absent. */
export const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gmt: '+00:00',
    utc: '+00:00',
    zulu: '+00:00',
    bst: '+01:00',
    cet: '+01:00',
    cest: '+02:00',
    eet: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    irst: '+03:30',
    est: '-05:00',
    edt: '-04:00',
    pst: '-08:00',
    pdt: '-07:00',
    jst: '+09:00',
    kst: '+09:00',
  }),
);

/** "Moscow time", "Kyiv time": the place before "time", to IANA names. */
export const ZONE_PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    moscow: 'Europe/Moscow',
    kyiv: 'Europe/Kyiv',
    kiev: 'Europe/Kyiv',
    london: 'Europe/London',
    paris: 'Europe/Paris',
    berlin: 'Europe/Berlin',
    istanbul: 'Europe/Istanbul',
    ankara: 'Europe/Istanbul',
    tehran: 'Asia/Tehran',
    baghdad: 'Asia/Baghdad',
    damascus: 'Asia/Damascus',
    jerusalem: 'Asia/Jerusalem',
    israel: 'Asia/Jerusalem',
    cairo: 'Africa/Cairo',
    riyadh: 'Asia/Riyadh',
    dubai: 'Asia/Dubai',
    kabul: 'Asia/Kabul',
    islamabad: 'Asia/Karachi',
    delhi: 'Asia/Kolkata',
    beijing: 'Asia/Shanghai',
    tokyo: 'Asia/Tokyo',
    seoul: 'Asia/Seoul',
    washington: 'America/New_York',
    eastern: 'America/New_York',
    pacific: 'America/Los_Angeles',
    lagos: 'Africa/Lagos',
    nairobi: 'Africa/Nairobi',
    khartoum: 'Africa/Khartoum',
  }),
);
