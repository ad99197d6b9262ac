import type { LinkKind, Stance } from './claim.ts';

/**
 * How a cue verb takes what is said:
 * - `clause`: a finite clause or quotation ("said that ...", "..., she said");
 * - `infinitive`: an infinitive or gerund ("promised to ...", "denied using ...");
 * - `object`: a noun phrase ("reported three explosions");
 * - `naming`: object and predicate ("called it an attack", "put the toll at nine");
 * - `charge`: object and what is laid on it ("accused Iran of ...", "linked it to ...");
 * - `topic`: a prepositional phrase ("spoke of ...", "warned against ...");
 * - `request`: the one addressed and what he is to do ("urged Iran to ...").
 */
export type Frame = 'clause' | 'infinitive' | 'object' | 'naming' | 'charge' | 'topic' | 'request';

/** What a cue word tells about the saying. */
export interface CueSense {
  /** Ways in which it takes its content. */
  readonly frames: readonly Frame[];
  /** How the source puts the content. */
  readonly stance: Stance;
  /** Kind of the link that it makes in a source chain. */
  readonly link: LinkKind;
}

/** One group of verbs that behave alike, written as words for the reader of this table. */
interface Group {
  readonly frames: readonly Frame[];
  readonly stance?: Stance;
  readonly link?: LinkKind;
  readonly verbs: string;
}

// Classes follow Levin's verbs of communication (37) and of psychological state, and Biber's lists
// of stance verbs; the words are ours. A verb stands in one group only.
const groups: readonly Group[] = [
  {
    frames: ['clause'],
    verbs: `say add continue explain remark note comment recall recount relate stress
      emphasise emphasize underline underscore affirm reaffirm reiterate repeat specify clarify
      elaborate opine testify maintain contend insist assert argue reason reply respond answer
      retort counter shout cry yell murmur mutter whisper joke quip lament boast brag swear declare
      state remind tell inform assure notify advise brief concur echo rejoin interject volunteer
      exclaim intone venture narrate chant sing feel worry point conclude chant scold
      fume snap plead summarise summarize rail rant object counter hear`,
  },
  { frames: ['clause', 'topic'], verbs: 'complain agree disagree decide rule learn hear read' },
  {
    frames: ['clause', 'object'],
    verbs: `report announce reveal confirm mention proclaim detail outline spell cite note
      publicise publicize convey certify attest verify record count explain stress highlight echo`,
  },
  { frames: ['clause', 'infinitive', 'object'], verbs: 'claim profess' },
  {
    frames: ['clause'],
    link: 'writes',
    verbs: 'write tweet post blog text email cable message retweet',
  },
  { frames: ['clause'], verbs: 'disclose' },
  {
    frames: ['object'],
    verbs: `reiterate voice express reference downplay recall disclose underscore emphasise
      emphasize repeat tweet retweet declare assert pledge promise articulate recommend tout cite`,
  },
  { frames: ['clause'], verbs: 'express convince' },
  {
    frames: ['clause', 'object'],
    link: 'reports-seeing',
    verbs: 'show indicate establish demonstrate witness spot observe',
  },
  { frames: ['clause'], link: 'reports-seeing', verbs: 'find prove notice' },
  { frames: ['object'], verbs: 'give list' },
  { frames: ['clause'], verbs: 'stipulate hold' },
  {
    frames: ['object'],
    verbs: `criticise criticize praise condemn deplore denounce oppose endorse welcome hail
      lament regret decry slam lambaste chastise deride rebuke bemoan assail extol mock ridicule
      applaud commend laud prefer congratulate berate disparage`,
  },
  { frames: ['clause', 'object'], stance: 'hedges', verbs: 'suggest imply allege speculate' },
  { frames: ['topic', 'clause'], stance: 'hedges', verbs: 'hint' },
  {
    frames: ['clause'],
    stance: 'hedges',
    verbs: 'believe think assume reckon guess suppose presume surmise',
  },
  {
    frames: ['clause', 'object'],
    stance: 'hedges',
    verbs: 'suspect estimate doubt',
  },
  {
    frames: ['clause', 'object'],
    stance: 'predicts',
    verbs: 'predict forecast foresee anticipate',
  },
  {
    frames: ['clause', 'infinitive'],
    stance: 'predicts',
    verbs: 'expect hope promise vow pledge threaten fear undertake',
  },
  { frames: ['clause', 'topic'], verbs: 'warn caution alert' },
  {
    frames: ['clause', 'infinitive', 'object'],
    stance: 'denies',
    verbs: 'deny',
  },
  {
    frames: ['object', 'clause'],
    stance: 'denies',
    verbs: 'reject dismiss refute rebut dispute contradict disavow contest disprove repudiate',
  },
  {
    frames: ['clause', 'infinitive', 'object', 'topic'],
    stance: 'admits',
    verbs: 'admit confess',
  },
  {
    frames: ['clause', 'object'],
    stance: 'admits',
    verbs: 'acknowledge concede recognise recognize',
  },
  { frames: ['clause'], stance: 'asks', verbs: 'ask wonder inquire enquire query' },
  { frames: ['object', 'clause'], stance: 'asks', verbs: 'question' },
  { frames: ['infinitive'], verbs: 'agree' },
  { frames: ['request', 'clause', 'infinitive', 'object'], verbs: 'demand urge propose request' },
  {
    frames: ['request'],
    verbs: 'encourage implore beg order instruct advise ask tell invite warn press caution',
  },
  { frames: ['infinitive', 'topic'], stance: 'declines', verbs: 'decline' },
  { frames: ['infinitive'], stance: 'declines', verbs: 'refuse' },
  { frames: ['topic'], verbs: 'call' },
  {
    frames: ['naming'],
    verbs: `call describe label brand term dub portray characterise characterize depict`,
  },
  { frames: ['object'], verbs: 'describe' },
  { frames: ['clause', 'object'], verbs: 'remember recollect' },
  { frames: ['naming'], verbs: 'put' },
  {
    frames: ['charge'],
    verbs: 'accuse blame charge attribute ascribe link connect pin credit suspect',
  },
  { frames: ['topic'], verbs: 'speak talk complain boast testify refer point comment respond ask' },
  { frames: ['topic'], verbs: 'vouch lash rail push press' },
  // Attitude and knowledge: reported as often as done, so that the scorer must decide.
  { frames: ['request', 'infinitive', 'object'], verbs: 'want' },
  { frames: ['clause'], verbs: 'know regret lament' },
  { frames: ['object'], verbs: 'support' },
  { frames: ['infinitive'], verbs: 'plan seek intend aim prefer offer vote like wish refrain' },
  { frames: ['object'], verbs: 'discuss defend back favor favour blast issue publish sign' },
  { frames: ['clause'], verbs: 'signal realise realize understand determine' },
];

const senses = new Map<string, CueSense>();
for (const group of groups) {
  for (const lemma of group.verbs.trim().split(/\s+/)) {
    const known = senses.get(lemma);
    senses.set(lemma, {
      frames: [...new Set([...(known?.frames ?? []), ...group.frames])],
      stance: known?.stance ?? group.stance ?? 'asserts',
      link: known?.link ?? group.link ?? 'says',
    });
  }
}

/** The sense of a cue verb by its lemma (lower case), or undefined where it is none. */
export function cueSense(lemma: string): CueSense | undefined {
  const plain = lemma.toLowerCase();
  // A lemmatiser that does not know "emphasised" gives "emphasis".
  return senses.get(plain) ?? (plain.endsWith('is') ? senses.get(`${plain}e`) : undefined);
}

/** The sense of a form in -ing that the tagger may have taken for a noun ("denying", "stating"). */
export function gerundSense(form: string): CueSense | undefined {
  if (!/ing$/i.test(form)) return undefined;
  const stem = form.slice(0, -3).toLowerCase();
  return [`${stem}e`, stem, `${stem.slice(0, -1)}`]
    .map(cueSense)
    .find((sense) => sense !== undefined);
}

/** Prepositions that bring in the content of most `topic` verbs. */
const topicPrepositions: ReadonlySet<string> = new Set([
  'of',
  'about',
  'on',
  'to',
  'against',
  'at',
  'over',
  'for',
]);

/** Verbs that are about a topic only with these ("spoke of it", but not "spoke at the meeting"). */
const ownTopicPrepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['speak', new Set(['of', 'about'])],
  ['talk', new Set(['of', 'about'])],
  ['call', new Set(['for', 'on'])],
  ['warn', new Set(['of', 'about', 'against'])],
  ['read', new Set()],
  ['learn', new Set(['of', 'about'])],
  ['hear', new Set(['of', 'about'])],
  ['comment', new Set(['on', 'about'])],
  ['respond', new Set(['to'])],
  ['ask', new Set(['about', 'for'])],
  ['decline', new Set(['to'])],
  ['vouch', new Set(['for'])],
  ['lash', new Set(['at'])],
  ['rail', new Set(['against'])],
  ['push', new Set(['for'])],
  ['press', new Set(['for'])],
]);

/** Prepositions after which a `topic` verb says what it is about. */
export function topicPrepositionsOf(lemma: string): ReadonlySet<string> {
  return ownTopicPrepositions.get(lemma.toLowerCase()) ?? topicPrepositions;
}

/** Verbs that bring in a mere object only of what shows something by itself. */
export const evidenceVerbs: ReadonlySet<string> = new Set([
  'give',
  'list',
  'put',
  'show',
  'indicate',
  'establish',
  'demonstrate',
]);

/** Verbs that in a passive without an agent still tell of a saying ("casualties are reported"). */
export const hearsayVerbs: ReadonlySet<string> = new Set([
  'report',
  'allege',
  'suspect',
  'claim',
  'fear',
  'rumour',
]);

/** Nouns for what shows something by itself ("footage"), as against a witness. */
export const evidenceNouns: ReadonlySet<string> = new Set(
  `video footage image picture photo photograph clip recording film camera radar satellite imagery
  map graph chart poll survey study research data figure statistic record document file report
  list register certificate yearbook analysis evidence test result investigation inquiry audit log transcript x-ray scan`
    .trim()
    .split(/\s+/),
);

/** Prepositions that bring in what a `charge` verb lays on its object. */
export const chargePrepositions: ReadonlySet<string> = new Set(['of', 'for', 'with', 'to', 'on']);

/** Verbs of citing: they pass on what another has said ("citing the ministry"). */
export const relayVerbs: ReadonlySet<string> = new Set(['cite', 'quote']);

/** Verbs whose object is the one spoken to. */
export const addresseeVerbs: ReadonlySet<string> = new Set([
  'tell',
  'inform',
  'assure',
  'remind',
  'notify',
  'advise',
  'brief',
  'warn',
  'ask',
]);

/** Nouns for a saying: "the claim that ...", "a statement saying ...", "comments about". */
export const speechNouns: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...words(
    'statement report announcement assertion claim remark comment account testimony',
    'asserts',
  ),
  ...words('conclusion finding confirmation assurance argument observation declaration', 'asserts'),
  ...words('allegation accusation suspicion suggestion belief speculation rumour rumor', 'hedges'),
  ...words('fear hope prediction forecast warning promise pledge threat', 'predicts'),
  ...words('denial', 'denies'),
  ...words('admission acknowledgement acknowledgment confession', 'admits'),
]);

/** Adverbs that give a clause to unnamed others. */
export const hearsayAdverbs: ReadonlySet<string> = new Set([
  'reportedly',
  'allegedly',
  'purportedly',
  'supposedly',
  'ostensibly',
]);

/** Things that carry someone's words: their author or the one they cite is the speaker. */
export const mediumNouns: ReadonlySet<string> = new Set([
  'post',
  'tweet',
  'message',
  'statement',
  'letter',
  'communique',
  'communiqué',
  'email',
  'e-mail',
  'notice',
  'bulletin',
  'thread',
  'article',
  'dispatch',
  'transcript',
  'list',
  'register',
  'certificate',
  'yearbook',
]);

/** Common nouns for those who pass news on. */
export const outletNouns: ReadonlySet<string> = new Set([
  'agency',
  'newspaper',
  'paper',
  'daily',
  'weekly',
  'magazine',
  'broadcaster',
  'television',
  'tv',
  'radio',
  'channel',
  'station',
  'outlet',
  'website',
  'site',
  'media',
  'press',
  'portal',
  'service',
  'network',
]);

function words(list: string, stance: Stance): [string, Stance][] {
  return list.split(' ').map((word) => [word, stance]);
}
