// Word lists about English place names: which capitalised words beside a name belong to it, stand
// in for something else, or tell that it is used of a place.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Prepositions after which a proper noun is most often a place. */
export const LOCATIVE = set(`
  in at near from outside inside around across into toward towards throughout within via
  through off above over beyond to leaving reaching`);

/** Verbs whose object is most often a place, where it is a proper noun. */
export const PLACE_VERB = set(`
  leave enter reach capture recapture retake seize bomb bombard shell besiege storm occupy liberate
  visit tour evacuate flee encircle annex invade`);

/** Nouns that say what sort of place a name names, before "of" or after the name. */
export const PLACE_NOUN = set(`
  city town village province region district state county governorate oblast prefecture
  municipality capital suburb neighborhood neighbourhood area port island peninsula valley
  republic camp township commune parish border coast`);

/** Lower-case nouns after which a name is a first-level division's. */
export const DIVISION_NOUN = set('state province governorate oblast prefecture');

/** What belongs to a state as a power: "state media" is no division. */
export const OF_THE_STATE = set('media tv television radio news broadcaster agency department');

/** Capitalised endings that belong to the name of a place: "Orange County", "Jordan Valley". */
export const PLACE_TAIL = set(`
  city county province governorate oblast district region state parish island islands valley
  river lake bay peninsula township village heights hills beach creek springs mountain mountains
  park strip territory territories prefecture republic gulf sea ocean canal desert plateau
  delta basin coast falls strait borough`);

/** Words for titles: a place before one says of where ("Turkey President Erdogan"). */
export const TITLE = set(`
  president minister premier chancellor king queen prince princess governor senator mayor
  ambassador general colonel captain sheriff judge justice attorney sen rep gov gen col capt rev
  secretary spokesman spokeswoman spokesperson chief director coach deputy prime foreign defence
  defense interior mr mrs ms dr sir lord lady pope bishop archbishop sheikh ayatollah`);

/** Capitalised words that stand beside a name without being part of it. */
export const NEIGHBOUR = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  i mr mrs ms dr the a an and or but in on at of for from to with by as
  northern southern eastern western central greater upper lower`);

/**
 * Ordinary words, titles, months and generic heads that are also the names of towns somewhere: alone
 * they are never read as a place.
 */
export const ORDINARY = set(`
  a an the this that these those he she it we you they i his her its our your their my me him us
  them who whom whose which what when where why how here there now then today yesterday tomorrow
  and or but nor so yet for if though although because since while until unless after before as
  in on at by to of from with without within over under about against between among through
  during despite except like near off out up down all any both each every either neither some
  many most more much few several one two three four five six seven eight nine ten no not yes
  is was are were be been being has have had do does did will would can could may might must
  shall should also only just even still again once ever never always often perhaps meanwhile
  however moreover furthermore instead therefore thus indeed according
  man men woman women boy girl mother father son daughter brother sister wife husband family
  police army navy force forces court church school college university hospital house home
  office center centre council board club company bank hotel store market park street road
  avenue drive lane highway route bridge building tower square plaza hall theatre theater
  south north east west new old big small great high low long short young white black red green
  blue brown gold silver sunny rich poor free best good bad first last next second third
  news post times press star sun herald tribune journal gazette world nation state city county
  love hope peace liberty union independence victory freedom justice progress police fire water
  rock hill lake river sea ocean island mountain valley beach forest field farm spring summer
  autumn fall winter day night morning evening week month year time sun moon sky earth
  god lord king queen prince bishop pope saint president minister general major captain
  senator governor mayor judge sheriff officer chief doctor professor sir lady
  friday monday saturday sunday thursday tuesday wednesday march april may june july august
  page photo image video read sign enter email contact copyright home menu search
  male female boys reading nice split mobile bath sandwich deal date most police
  january february june july august september october november december western eastern northern
  southern duma hamas fatah act acts states federal royal part parts centre central council court
  union parliament senate congress assembly committee commission department ministry agency bureau
  association foundation institute society club league cup champion team group party alliance
  academy library museum hospital airport station port gate mission village town county district
  region province island valley normal buy sale western twitter facebook google internet
  christmas easter ramadan`);

/** Keys of well-known names that towns bear too, and that mean something else: winds, clubs. */
export const OTHER_THINGS: ReadonlySet<string> = new Set([
  'el nino',
  'la nina',
  'real madrid',
  'el clasico',
  'la liga',
  'el mundo',
  'el pais',
  'la stampa',
]);

/** Words after which a people's adjective is their language. */
export const TO_A_LANGUAGE = set('speak learn teach understand translate read write');

/** Names that are people's more often than towns'; they need a sign that a place is meant. */
export const PERSONAL = set(`
  anna maria jackson johnson lincoln jefferson madison clinton bush obama kennedy
  nixon carter reagan ford grant wilson taylor scott marshall warren russell allen clark davis
  harris lewis martin mason miller moore nelson parker perry price reed rogers ross shaw stewart
  stone thomas thompson turner walker ward warner wells wood woods ali ben dan eden ann dean
  donald douglas edward edwin franklin frank fred gary george glen harry henry howard hugo jack
  jacob james jason jerome john joseph keith kent kevin larry leo leon leonard leslie louis luke
  marco mark marion mary max melissa michael milton monica morgan murray nancy neil norman oliver
  oscar patrick paul peter philip pierre ralph ray raymond richard robert robin rose roy ruby ryan
  sam samuel sarah sharon shirley simon stanley stella stephen steven susan ted terry tim todd tom
  tony tyler vernon victor vincent walter wayne
  will william`);

/** Heads of the names of institutions: a place before one is part of that name. */
export const INSTITUTION = set(`
  police department university college tech school high elementary academy council board commission
  committee association agency authority court courts county city post times herald tribune
  journal gazette news press observer chronicle daily hospital airport bank club coalition
  chamber company corporation corp inc ltd limited center centre museum library church police
  pd sheriff fire fair festival project network institute society foundation group union league
  team united fc office ministry parliament senate legislature assembly army navy air guard
  force forces state supreme superior district metropolitan public health highway transit water
  railway airlines energy oil gas electric ambulance prison jail garrison observatory zoo
  theatre theater arts orchestra symphony opera marathon cup open grand branch command corps
  common criminal municipal regional community technical international national general medical
  service services system street road avenue`);

/** Abbreviations that are places only when written with these capitals ("us" is a pronoun). */
export const UPPER_ONLY = set(
  'us uk uae eu usa drc car prc roc rok dprk ksa nwfp gbao kp cal man eu ussr',
);
