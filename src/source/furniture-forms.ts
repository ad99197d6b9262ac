// The forms of lines that are no report, one list a place where they may stand. Every form is
// held against one line or paragraph on a single line of at most LIMIT_FORM code units.

/** A longer paragraph is never furniture. The longest author boxes seen have about 450. */
const LIMIT_FORM = 600;

const RELATED =
  '(?:related|recommended|similar|more)(?: (?:news|articles?|stories|story|posts?|reading|' +
  'reports?|content|coverage|topics|links|videos?|on this(?: story| topic)?|from [\\w ]{2,40}))?';
const READ_MORE =
  '(?:read|see|watch|listen)(?: (?:more|also|next|on))|also (?:read|on (?:our|this) (?:web)?site)' +
  '|(?:most (?:read|popular|viewed|shared))|trending(?: now)?|you (?:may|might) also (?:like|enjoy)' +
  "|what to read next|editors?[\u2019']?s? (?:picks?|choice)|don[\u2019']t miss|further reading";
const PLATFORM =
  '(?:twitter|x|facebook|instagram|telegram|whatsapp|linkedin|youtube|tiktok|reddit|threads' +
  '|mastodon|bluesky|pinterest|vk|viber|e-?mail|print|copy link|google news|social media)';
const LETTER =
  '(?:news ?letters?|updates|alerts|(?:daily|weekly|morning|evening) (?:e-?mail|briefing)|mailing list)';
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

/** Name of a person as a by-line has it: two to four capitalised words, particles between. */
const PERSON =
  "(?:[A-Z]\\p{L}{0,30}(?:[.\u2019'-]\\p{L}{0,30})?)(?: (?:(?:de|van|von|der|al|el|bin|ben|da|di|la|le) )?[A-Z][\\p{L}.\u2019'-]{0,30}){1,3}";

const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`, 'i');

/** Headings that open a list of other reports. */
const RELATED_HEADINGS = whole(
  `(?:${RELATED}|${READ_MORE}|more (?:news|stories|from|on)\\b[^.]{0,40})\\s{0,9}[:\u2026\u00bb>]{0,9}`,
);

/** Forms that no report has, wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  RELATED_HEADINGS,
  // RELATED: The generals' quiet border; ALSO ON OUR SITE: Diesel, a border economy
  new RegExp(`^(?:${RELATED}|${READ_MORE}) ?: ?\\S`, 'i'),
  // Advertisement; Sponsored content; Share this article; Listen to this article; Comments (12)
  whole('(?:advertisement|sponsored(?: content)?|promoted content|paid content|ad)'),
  whole(
    '(?:share|print|save|listen to|comment on|e-?mail) this (?:article|story|page|post|news)\\W*',
  ),
  whole(
    '(?:comments?(?: are)? (?:closed|off)|leave a (?:comment|reply)|comments? ?\\(\\d+\\)|loading)\\W*',
  ),
  // Share: Facebook Twitter WhatsApp
  whole(`(?:share|follow us|tweet)?(?: on| via)?\\W*${PLATFORM}(?:(?:\\W| and )+${PLATFORM})+\\W*`),
  whole(`(?:click to )?(?:share|tweet|send|post)(?: this)? (?:on|via|to|by) ${PLATFORM}\\W*`),
  // Follow us on Telegram; Follow the Review on social media; Like us on Facebook
  new RegExp(
    `^(?:follow|join|like|find|add) (?:us|our|me|@\\w+|the [A-Z]\\w+)\\b.{0,60}\\b(?:on|via|in|channel) ?${PLATFORM}?\\b.{0,40}$`,
    'i',
  ),
  // Subscribe to our newsletter; Subscribe: t/example; Sign up for our morning briefing
  whole(`(?:subscribe|sign up|register|get)\\b.{0,80}\\b${LETTER}\\b.{0,80}`),
  whole('subscribe(?: (?:now|here|today|to (?:us|our \\w+(?: \\w+)?)))?[.!]?'),
  /^subscribe ?: ?\S+$/i,
  /^(?:already a subscriber|(?:please )?(?:log|sign) in to (?:read|continue)|this (?:article|content) is for subscribers)\b/i,
  /^(?:support|donate to) (?:us|our (?:work|journalism|reporting|newsroom))\b/i,
  /^(?:download|get|install) (?:our|the) (?:[\w ]{1,30})?app\b/i,
  /^(?:share|send)(?: us)?(?: your)? (?:news )?tips\b.{0,80}$/i,
  // Copyright and syndication
  /^(?:\u00a9|\(c\) ?(?:\d{4}|copyright)|copyright (?:\u00a9|\(c\)|\d{4}|by ))/i,
  /^(?:[^.]{0,80}\. )?all rights reserved\W*$/i,
  /^(?:[^.]{0,80}\. )?(?:reproduction|republication|reprint(?:ing)?)s? (?:is |are )?(?:permitted|allowed|prohibited|forbidden|only)\b.{0,120}$/i,
  /^this (?:article|story|material|report) (?:may not be (?:published|reproduced|copied)|(?:first |originally )?(?:appeared|was (?:first |originally )?published) (?:in|on|by|at) )/i,
  new RegExp(
    `^(?:first |originally )?published (?:in|on|by) [^.]{2,60}, (?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}),? \\d{4}\\.?$`,
    'i',
  ),
  /^\(?(?:translated|adapted) (?:from|by) [^,;:]{2,90}\)?$/i,
  // Cookie notices
  /^(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our partners) uses? cookies\b/i,
  /^by (?:continuing|using|clicking|browsing)\b.{0,80}\b(?:you (?:agree|accept|consent)|cookies)\b/i,
  /^(?:accept|reject|manage) (?:all )?cookies\W*$/i,
  // Credits and state of the page
  /^\(?(?:photo|photograph|picture|image|file photo|cover image|video)(?: credits?| courtesy)? ?(?::|by |\u00a9|courtesy of ).{2,100}$/i,
  /^\(?(?:reporting|writing) by [^;]{3,120}; ?(?:additional |writing|editing|reporting).{0,200}$/i,
  new RegExp(`^\\(?(?:[Aa]dditional reporting|[Ee]diting|[Ee]dited) by ${PERSON}\\b.{0,120}$`, 'u'),
  whole('more (?:to follow|details soon|follows)\\W*'),
  /^this (?:is a (?:breaking|developing)(?: news)? story|story is (?:developing|being updated|breaking))\b.{0,80}$/i,
  whole('(?:tags|filed under|topics|keywords|categories) ?: ?.{2,200}'),
];

const CRAFT =
  '(?:author|writer|journalist|reporter|correspondent|editor|columnist|contributor|analyst' +
  '|fellow|researcher|professor|lecturer|consultant|historian|photographer|producer|blogger|freelancer)';

/** Forms of author boxes and notices about the authors: furniture only at the end of a text. */
const AT_END: readonly RegExp[] = [
  // Jay Hicks is an author, instructor and consultant. H. O. is casualty correspondent.
  new RegExp(
    `^${PERSON} is (?:(?:a|an|the|our) )?(?:[\\p{L}\u2019'-]+,? (?:and )?){0,5}?${CRAFT}s?\\b`,
    'u',
  ),
  // S. A. writes on Central Asia for the Courier. S. A. covers Central Asia.
  new RegExp(`^${PERSON} (?:writes|reports|blogs|tweets) (?:on|about|for|from|at)\\b`, 'u'),
  new RegExp(`^${PERSON} covers [^.]{3,60}(?: for [^.]{3,40})?\\.(?: |$)`, 'u'),
  new RegExp(
    `^${PERSON} has (?:been (?:covering|reporting|writing)|reported|written|covered) (?:on|about|for|from) `,
    'u',
  ),
  // T. B. follows the southern shore of the Mediterranean. Translated by the editorial staff.
  new RegExp(
    `^${PERSON} follows [^.]{3,60}\\. (?:Translated|Follow|Contact|E-?mail|Share)\\b`,
    'u',
  ),
  /^(?:our|the) (?:author|writer|correspondent|reporter|columnist)s? (?:is|are|has|have|can be|writes?|covers?|reports?)\b/i,
  /^about the authors?\b/i,
  /^(?:the )?(?:views|opinions)(?: and opinions)? expressed\b.{0,60}\bauthor/i,
  new RegExp(
    `^(?:contact|e-?mail|follow|write to) (?:${PERSON}|the (?:author|writer|reporter)s?)(?: (?:at|on|via) |: )`,
    'iu',
  ),
  new RegExp(`^${PERSON} can be (?:found|reached|contacted) (?:at|on|via|by) `, 'u'),
  /^comments (?:are )?open\b.{0,80}$/i,
  /^(?:with (?:files|inputs?|reporting) from) .{2,80}$/i,
];

/** Forms that stand before a report: trail of links, by-line, dates and length of the page. */
const AT_START: readonly RegExp[] = [
  /^home ?(?:[>\u203a\u00bb|/]) ?\S.{0,100}$/i,
  /^skip to (?:main )?content\W*$/i,
  /^(?:about )?\d{1,3}[ -]min(?:ute)?s?(?: to)? read(?:ing time)?\W*$/i,
  /^reading time ?: ?.{1,20}$/i,
  new RegExp(`^By ${PERSON}(?:(?:,| and) ${PERSON}){0,3}(?:, [\\p{L} ]{2,30})?$`, 'u'),
  /^(?:(?:first )?published|updated|last updated|posted|last modified)(?: on| at)? ?:? ?(?=.{0,40}\d{4})[^.]{4,60}$/i,
];

/** Words by which a line reports something, and so is no furniture whatever its form. */
const REPORTS = /\b(?:said|told|stated|announced|according to|confirmed|denied)\b/i;

/** Words of reported facts, for the softer forms: an author box has none of them. */
const FACTS =
  /\b(?:says|was|were|killed|wounded|injured|died|dead|arrested|detained|attacked|struck|exploded|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight)\b/i;

/** True for a line that is furniture wherever it stands. */
export function isFurnitureAnywhere(words: string): boolean {
  return fits(words, ANYWHERE);
}

/** True for a line that is furniture where only furniture follows it. */
export function isFurnitureAtEnd(words: string): boolean {
  return fits(words, AT_END) && !FACTS.test(words);
}

/** True for a line that is furniture where only furniture stands before it. */
export function isFurnitureAtStart(words: string): boolean {
  return fits(words, AT_START);
}

/** True for a heading under which links to other reports follow. */
export function isRelatedHeading(words: string): boolean {
  return words.length <= 60 && RELATED_HEADINGS.test(words);
}

/** True for a line that can be the headline of another report: short, no full sentence. */
export function isHeadline(words: string): boolean {
  return words.length <= 120 && !/[.!\u201d"]$/.test(words) && !REPORTS.test(words);
}

function fits(words: string, forms: readonly RegExp[]): boolean {
  return (
    words.length <= LIMIT_FORM && !REPORTS.test(words) && forms.some((form) => form.test(words))
  );
}
