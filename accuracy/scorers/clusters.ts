import { jsonLines } from '../json-lines.ts';
import type { ScoredCase } from './scored.ts';

/**
 * BCubed precision and recall of a grouping of reports (Bagga and Baldwin, 1998): of each report,
 * which share of those grouped with it belongs to it, and which share of those that belong to it is
 * grouped with it. A report that the system leaves out is a group of its own.
 *
 * `precision` and `recall` are means over the reports, and so tallies of their own: in millionths.
 */
export function scoreClusters(gold: string, system: string): readonly ScoredCase[] {
  const given = new Map(
    jsonLines<{ id: string; cluster: string }>(system).map(({ id, cluster }) => [id, cluster]),
  );
  const reports = jsonLines<{ id: string; incident: string }>(gold).map(({ id, incident }) => ({
    id,
    incident: String(incident),
    cluster: given.get(id) ?? id,
  }));
  const byIncident = Map.groupBy(reports, ({ incident }) => incident);
  const byCluster = Map.groupBy(reports, ({ cluster }) => cluster);
  return reports.map(({ id, incident, cluster }) => {
    const labelled = byIncident.get(incident) ?? [];
    const grouped = byCluster.get(cluster) ?? [];
    const common = grouped.filter((other) => other.incident === incident).length;
    const share = (of: number) => Math.round((MILLION * common) / of);
    return {
      id,
      tallies: {
        precision: { hit: share(grouped.length), gold: MILLION, system: MILLION },
        recall: { hit: share(labelled.length), gold: MILLION, system: MILLION },
      },
    };
  });
}

const MILLION = 1_000_000;
