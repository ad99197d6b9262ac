import { recordOf } from '../training/corpus-records.ts';
import { readReports } from '../training/corpus-report.ts';

const REPORTS = new URL('../training/corpus/reports/', import.meta.url);

/**
 * The held reports of our own corpus as JSON Lines: names, times and attributions that nothing was
 * trained on. They are at hand in every clone.
 */
export function heldCorpus(): string {
  const records = readReports(REPORTS).flatMap((reading) =>
    reading.kind === 'read' ? [recordOf(reading.report)] : [],
  );
  return records
    .filter(({ split }) => split === 'held')
    .map((record) => JSON.stringify(record))
    .join('\n');
}
