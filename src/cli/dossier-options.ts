import type { Stages } from '../casework/index.ts';
import type { DossierOptions, QuestionHead, ShownScreening } from '../dossier/index.ts';

/** What a dossier needs besides the reading: the questions of each type, from the catalogue. */
export function dossierOptions(
  { catalogue }: Stages,
  {
    title,
    preparedAt,
    screening = null,
  }: {
    readonly title?: string;
    readonly preparedAt: string;
    readonly screening?: ShownScreening | null;
  },
): DossierOptions {
  const questions = new Map<string, readonly QuestionHead[]>();
  for (const type of catalogue.types.values()) {
    const heads = type.questions.flatMap((id) => {
      const question = catalogue.questions.get(id);
      return question === undefined ? [] : [{ id, label: question.label, ask: question.ask }];
    });
    questions.set(type.id, heads);
  }
  return {
    questions,
    preparedAt,
    ...(title === undefined ? {} : { title }),
    ...(screening === null ? {} : { screening }),
  };
}
