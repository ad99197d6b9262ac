import { type Comparison, compareAccounts } from '../account/index.ts';
import type { ClaimId } from '../claim/index.ts';
import type { Entity, Speakers } from '../entity/index.ts';
import {
  type CaseIncidents,
  type Catalogue,
  incidentsOfMatter,
  openMatters,
  type ReportAnswers,
} from '../incident/index.ts';
import type { GazetteerPlace } from '../mention/index.ts';
import type { DocumentId } from '../source/index.ts';

/** A report with all that the earlier stages found out about it. */
export interface ReadReport {
  readonly answers: ReportAnswers;
  /** Entities that it names, publisher included. */
  readonly entities: readonly Entity[];
  /** One row a claim of it. */
  readonly speakers: readonly Speakers[];
}

/** What a report's matter comes to once the report is taken in. */
export interface ReconciledMatter extends CaseIncidents, Comparison {
  /** Reports of the matter, the new one included. */
  readonly documents: readonly DocumentId[];
}

/** A case that grows report by report. */
export interface GrowingCase {
  /**
   * Takes a report in and reconciles its matter anew; other matters are not touched. The result is
   * what reading all reports of the matter at once would give.
   */
  readonly add: (report: ReadReport) => ReconciledMatter;
}

/**
 * An empty case that reports join one by one. What is kept is each report as it was read; a new one
 * joins or opens incidents in the time that its own matter takes, whatever else the case holds.
 */
export function openGrowingCase({
  catalogue,
  places = [],
}: {
  readonly catalogue: Catalogue;
  readonly places?: readonly GazetteerPlace[];
}): GrowingCase {
  const matters = openMatters();
  const read = new Map<DocumentId, ReadReport>();
  return {
    add(report) {
      read.set(report.answers.report.document.id, report);
      const matter = matters.add(report.answers);
      const parts = matter.flatMap(({ report: { document } }) => read.get(document.id) ?? []);
      const speakers = distinct(
        parts.flatMap((part) => part.speakers),
        ({ claim }: Speakers): ClaimId => claim,
      );
      const entities = distinct(
        parts.flatMap((part) => part.entities),
        ({ id }: Entity) => id,
      );
      const { incidents, answers } = incidentsOfMatter(matter, { catalogue, speakers });
      const documents = matter.map(({ report: { document } }) => document);
      const claims = matter.flatMap(({ report: { claims: said } }) => said);
      const material = { documents, claims, entities, speakers, incidents, answers };
      const comparison = compareAccounts({ ...material, catalogue, places });
      return { documents: documents.map(({ id }) => id), incidents, answers, ...comparison };
    },
  };
}

function distinct<T, Key>(items: readonly T[], keyOf: (item: T) => Key): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
