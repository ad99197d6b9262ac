// Story: which reports tell of one incident, by their words and days.
export { loadWordRanks, type WordRanks } from './load-word-ranks.ts';
export type { StoryReport } from './profile.ts';
export { groupStories, Stories, type Story } from './stories.ts';
