/**
 * What each value of `Claim.rule` means, as one sentence for the reader of a claim: why these words
 * were given to this speaker.
 */
export const ruleWords: Readonly<Record<string, string>> = {
  'claim/own': 'No one else is named for these words: the publication says them itself.',
  'claim/open-quotation':
    'These words stand in quotation marks, and the text does not say whose they are.',
  'claim/open-voice':
    'The one who speaks before these words may be speaking on; the text does not say.',
  'claim/according-to': 'A phrase such as “according to” names the source of its clause.',
  'claim/fronted': 'What is said comes first, then a comma, the source and the verb of saying.',
  'claim/fronted-participle':
    'A participle of saying opens the sentence; the subject of its main clause is the speaker.',
  'claim/verb/clause': 'A verb of saying governs this clause and the speaker is its subject.',
  'claim/verb/rest': 'A verb of saying stands before these words, up to the end of the sentence.',
  'claim/verb/quotation': 'A verb of saying stands beside this quotation, with nothing between.',
  'claim/verb/infinitive':
    'A verb such as “promise” or “deny” has this as its infinitive or gerund.',
  'claim/verb/object': 'A verb such as “report” or “condemn” has this as its object.',
  'claim/verb/naming': 'A verb such as “call” gives this name to that thing.',
  'claim/verb/charge': 'A verb such as “accuse” or “blame” lays this on that party.',
  'claim/verb/topic': 'A verb of speaking is followed by what it is about.',
  'claim/verb/request': 'A verb such as “urge” asks that party to do this.',
  'claim/noun': 'A noun such as “claim” or “denial” is followed by what it says.',
  'claim/hearsay': 'An adverb such as “allegedly” gives the clause to others without naming them.',
  'claim/colon': 'A name and a colon stand before these words, as in a headline.',
  'claim/turn': 'A name in capitals and a colon open the paragraph, as in a transcript.',
  'claim/quotation-first':
    'The quotation breaks off, and the one who speaks it and a verb of saying follow at once.',
  'claim/signature': 'The quotation is signed with a name after a dash.',
  'claim/afterthought': 'The sentence after these words says whom they come from.',
  'claim/announced': 'The sentence before, which ends in a colon, announces this quotation.',
  'claim/followed': 'The sentence after this quotation says who spoke it.',
};
