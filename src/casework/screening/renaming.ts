import type { Entity } from '../../entity/index.ts';
import type { RecordedHit } from '../../ledger/index.ts';
import { type ListedParty, namesOf, SCORE_MIN } from '../../screening/index.ts';
import type { NameComparer } from './name-comparer.ts';

/**
 * Where a report says that a party took or had another name, and the list has both names for one
 * entry: the claim and the two names of the entry that answer it. The article says "renamed", the
 * list "also known as": that they speak of one thing is an inference, and is shown as one.
 */
export function renamingBy(
  entity: Entity,
  party: ListedParty,
  compare: NameComparer,
): RecordedHit['renaming'] {
  const listed = namesOf(party).map(({ value }) => value);
  const answering = (name: string) => {
    const scored = listed.map((value) => ({ value, score: compare(name, value) }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { value: '', score: 0 });
    return best.score >= SCORE_MIN ? best.value : null;
  };
  for (const { name, relation, claim } of entity.otherNames) {
    const own = [entity.name, ...entity.aliases].filter((each) => each !== name);
    const listedOther = answering(name);
    if (listedOther === null) continue;
    for (const each of own) {
      const listedOwn = answering(each);
      if (listedOwn === null || listedOwn === listedOther) continue;
      return relation === 'later-name'
        ? { claim, from: each, to: name, listedFrom: listedOwn, listedTo: listedOther }
        : { claim, from: name, to: each, listedFrom: listedOther, listedTo: listedOwn };
    }
  }
  return null;
}
