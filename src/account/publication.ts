import { timeBounds } from '../incident/index.ts';
import type { Document } from '../source/index.ts';

/** A declared publication time in milliseconds; infinite where it cannot be read. */
export function momentMs(declared: string): number {
  const bounds = timeBounds(declared);
  if (bounds === null) return Number.POSITIVE_INFINITY;
  return (bounds.instant ?? bounds.local).startMs;
}

/** When a report was published, in milliseconds; infinite where it does not say. */
export function publishedMs({ publishedAt }: Document): number {
  return publishedAt === null ? Number.POSITIVE_INFINITY : momentMs(publishedAt);
}

/** Orders reports by publication, undated ones last, and by id where that is equal. */
export function byPublication(a: Document, b: Document): number {
  const [left, right] = [publishedMs(a), publishedMs(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
