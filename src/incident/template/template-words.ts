// Words by which incidents of political violence and who and what had part in them are told. About
// the language: none is here for one report.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Verbs whose object is a person harmed. */
export const HARM_VERBS = list(`
  kill murder assassinate slay shoot execute massacre gun lynch behead stab strangle poison
  kidnap abduct capture wound injure hurt maim torture ambush machinegun`);

/** Verbs whose object is a thing or a person attacked. */
export const ATTACK_VERBS = list(`
  attack assault raid strafe shell bombard storm ransack loot rob steal seize occupy harass target
  hijack fire machinegun ambush besiege`);

/** Verbs whose object is a thing destroyed, by whatever means. */
export const DAMAGE_VERBS = list(`
  destroy damage wreck sabotage demolish burn torch bomb dynamite blow blast set ignite firebomb
  down shatter topple level derail stone`);

/** Verbs of bombs: they go off, or are put somewhere. */
export const BLAST_VERBS = list(`explode detonate go blow`);
export const PLACE_VERBS = list(`place plant throw hurl toss lob launch fire leave put hide activate
  deactivate defuse detonate explode set`);

/** Nouns of deeds. */
export const DEED_NOUNS = list(`
  attack assault raid bombing explosion blast murder killing assassination slaying massacre
  kidnapping abduction shooting ambush sabotage execution hijacking burning destruction death
  attempt crime takeover strafing bombardment shelling dynamiting`);

/** Nouns of deeds against a person. */
export const PERSON_DEED_NOUNS = list(`
  murder killing assassination slaying massacre kidnapping abduction shooting execution death
  wounding attempt attack crime disappearance`);

/** Nouns for those who do such things, whatever they did. */
export const OUTLAW_NOUNS = list(`
  guerrilla guerilla terrorist rebel gunman assassin murderer killer kidnapper abductor assailant
  attacker extremist insurgent narcoterrorist narco-terrorist trafficker subversive commando hitman
  sniper bandit outlaw criminal delinquent hoodlum mercenary hijacker bomber arsonist dissident
  fighter militiaman saboteur hooligan thug perpetrator mobster sicario militant paramilitary squad
  gang sharpshooter narcotrafficker capo kingpin`);

/** Nouns for people, who may have done it where the sentence says so. */
export const PEOPLE_NOUNS = list(`
  man woman person individual people youth member group soldier officer policeman troop student
  unit element agent lieutenant suspect patrol personnel guard detachment civilian someone couple
  demonstrator column mob faction sector cell worker peasant professional military serviceman
  sergeant corporal band organization colonel captain battalion command`);

/** Nouns for the armed servants of a state: what they do to fighters is no such incident. */
export const STATE_NOUNS = list(`
  soldier officer policeman troop police army patrol military battalion lieutenant detachment
  serviceman sergeant corporal agent unit brigade`);

/** Things that are attacked. */
export const TARGET_NOUNS = list(`
  office building car residence headquarters bus store house home embassy hotel bank vehicle
  facility station branch restaurant tower pipeline bridge pylon church property post installation
  plane pole institute factory warehouse market school box club establishment company dealership
  booth hall stand truck substation transformer consulate ambulance palace shop theater theatre boat
  train taxi network base airliner airplane aircraft drugstore shack monastery helicopter mall plant
  farm university mansion temple cathedral convent jeep motorcycle tanker railroad railway
  powerline line system supermarket newspaper terminal airport barracks garrison prison jail hospital
  clinic center dam reservoir antenna transmitter oil refinery ranch estate plantation crop
  structure pickup van wagon locomotive ship vessel pump well cafe bar disco movie cinema
  headquarter town-hall courthouse`);

/** Things named together with "system", "line", "post" that are a target only with such a word. */
export const NEEDS_KIND: Readonly<Record<string, RegExp>> = {
  system: /electri|power|telephone|transport|communication|water/i,
  line: /power|electri|telephone|transmission|rail|high-tension/i,
  post: /police|guard|command|military|civil|sentry|border/i,
  stand: /news|fruit|market|kiosk/i,
  box: /telephone|control|transformer|junction|traffic|ballot/i,
  network: /electri|power|telephone/i,
  oil: /installation/i,
  well: /oil/i,
  crop: /./,
  center: /./,
  plant: /./,
  base: /./,
};

/** Words of weapons. */
export const BOMB_NOUNS = list(`
  bomb dynamite explosive grenade rocket mortar mine carbomb car-bomb truck-bomb firebomb tnt
  device charge cocktail bazooka missile`);

export const GUN_NOUNS = list(`
  rifle machinegun machine-gun submachinegun gun pistol revolver firearm shotgun weapon bullet ak-47
  m-16 machete knife artillery`);

/**
 * Bodies that take up arms or are accused of it, one a line with all its names (world knowledge,
 * written for Variorum).
 */
export const ARMED_ORGANISATIONS: readonly (readonly string[])[] = `
  Farabundo Marti National Liberation Front|FMLN
  National Liberation Army|Army of National Liberation|ELN|UC-ELN
  Revolutionary Armed Forces of Colombia|Colombian Revolutionary Armed Forces|FARC
  Popular Liberation Army|People's Liberation Army|EPL
  19th of April Movement|19 April Movement|M-19
  Shining Path|Sendero Luminoso
  Tupac Amaru Revolutionary Movement|MRTA
  Manuel Rodriguez Patriotic Front|FPMR|FPM
  Lautaro Youth Front|Lautaro Youth Movement
  Movement of the Revolutionary Left|MIR
  Guatemalan National Revolutionary Unity|URNG
  Guerrilla Army of the Poor|EGP
  People's Revolutionary Army|Revolutionary Army of the People|ERP
  Popular Liberation Forces|FPL
  Cinchonero Popular Liberation Movement|Cinchoneros
  Morazanist Patriotic Front
  Zarate Willka Armed Forces of Liberation|Zarate Wilka Armed Forces of Liberation|FAL
  Medellin Cartel
  Cali Cartel
  The Extraditables|Extraditables
  Maximiliano Hernandez Martinez Brigade
  Secret Anticommunist Army
  White Hand
  Death to Kidnappers
  Alfaro Lives|Alfaro Vive
  Bandera Roja|Red Flag
  Simon Bolivar Guerrilla Coordinating Board
  Quintin Lame
  Basque Fatherland and Liberty|ETA
  Irish Republican Army|IRA
  Red Brigades
  Red Army Faction
  Hizballah|Hezbollah
  Hamas
  Islamic Jihad
  Palestine Liberation Organization|PLO
  Abu Nidal
  Black September
  Kurdistan Workers Party|PKK
  Tamil Tigers|LTTE
  Al-Qaida|Al-Qaeda
  Islamic State|ISIS|ISIL|Daesh
  Taliban
  Boko Haram
  Al-Shabaab
  Abu Sayyaf
  RENAMO|Mozambique National Resistance
  UNITA
  Contras|Nicaraguan Resistance
  Khmer Rouge
  New People's Army
  Lord's Resistance Army
  Zapatista National Liberation Army|EZLN
  United Self-Defense Forces of Colombia|AUC
  Wagner
  Houthis|Ansar Allah
  Janjaweed|Rapid Support Forces
  Aum Shinrikyo
  Ku Klux Klan
  Tupamaros
  Montoneros
  Moro National Liberation Front|MNLF
  Moro Islamic Liberation Front|MILF`
  .split('\n')
  .map((line) => line.trim().split('|'))
  .filter(([name = '']) => name !== '');
