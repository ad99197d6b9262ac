import type { Document, DocumentId } from '../source/index.ts';
import type { Origin, OriginEvidence, OriginHow } from './account.ts';
import type { Held } from './build-accounts.ts';
import { findCitations } from './cited-reports.ts';
import type { Citation } from './citing.ts';
import { copyOrigins } from './copied-reports.ts';
import { byPublication } from './publication.ts';
import type { CaseMaterial } from './statements.ts';

/**
 * Where the statements in these reports entered the world: reports that share another's words,
 * and reports that pass on what a party published or said elsewhere. A copy passes on all that its
 * original does. Each origin has at least two reports; the order of the material makes no
 * difference.
 */
export function findOrigins(material: CaseMaterial, held: readonly Held[]): Origin[] {
  const documents = [...material.documents].sort(byPublication);
  const copies = copyOrigins(documents, material.entities);
  const citations = findCitations(documents, { material, held });
  return [...copies, ...citedOrigins(documents, [...citations, ...copied(citations, copies)])];
}

/** What the copies of a report cite: what the report itself does. */
function copied(citations: readonly Citation[], copies: readonly Origin[]): Citation[] {
  return copies.flatMap(({ documents }) => {
    const [first, ...later] = documents;
    return citations
      .filter(({ document }) => document === first)
      .flatMap(({ origin }) => later.map((document) => ({ document, origin, span: null })));
  });
}

function citedOrigins(documents: readonly Document[], citations: readonly Citation[]): Origin[] {
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const place = (id: DocumentId) => order.get(id) ?? 0;
  const groups = Map.groupBy(citations, ({ origin }) =>
    origin.kind === 'document' ? `d ${origin.document}` : `e ${origin.entity}`,
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, cited]): Origin[] => {
      const origin = cited[0]?.origin;
      if (origin === undefined) return [];
      const own = origin.kind === 'document' ? origin.document : null;
      const citing = [...new Set(cited.map(({ document }) => document))]
        .filter((id) => id !== own)
        .sort((a, b) => place(a) - place(b));
      const reports = own === null ? citing : [own, ...citing];
      if (reports.length < 2) return [];
      return [
        {
          origin,
          how: howOf(citing.map((document) => byId.get(document))),
          documents: reports,
          evidence: citing.map((document) => evidenceOf(document, cited)),
        },
      ];
    });
}

/** Words by which a report says that it was translated. */
const TRANSLATED =
  /\b(?:translated|adapted|translation)\b[^.]{0,40}\b(?:from|by)\b|\benglish edition\b/i;

function howOf(citing: readonly (Document | undefined)[]): OriginHow {
  const translated = citing.every((document) => TRANSLATED.test(document?.text ?? ''));
  return translated ? 'translated-citing' : 'reworded-citing';
}

function evidenceOf(document: DocumentId, citations: readonly Citation[]): OriginEvidence {
  const spans = citations.flatMap((citation) =>
    citation.document === document && citation.span !== null ? [citation.span] : [],
  );
  const [first] = spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return { document, span: first ?? null, containment: null };
}
