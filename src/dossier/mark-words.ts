import type { Mark } from './incident-view.ts';

const NAMED_AT_MOST = 2;

function others(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).join(', ');
  return names.length > NAMED_AT_MOST ? `${shown} and ${names.length - NAMED_AT_MOST} more` : shown;
}

/** A mark in words. Of many opponents the first two are named. */
export function markWords(mark: Mark): string {
  switch (mark.kind) {
    case 'conflict':
      return `conflicts with ${others(mark.with)}`;
    case 'precision':
      return `differs only in precision from ${others(mark.with)}`;
    case 'single-line':
      return 'one line only';
    case 'lines':
      return `${mark.count} independent lines`;
    case 'earlier':
      return 'earlier position, since replaced';
    case 'implied':
      return 'implied';
  }
}
