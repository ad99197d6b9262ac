// Dossier: what leaves a case: one reading as a page, as Markdown, as JSON and as rows of CSV.
export { dossierHtml } from './html/page.ts';
export type { DossierOptions, QuestionHead } from './options.ts';
