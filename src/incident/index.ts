// Incident: claims become answers to the questions of incidents.
export type {
  Accusation,
  Answer,
  AnswerId,
  AnswerValue,
  Incident,
  IncidentId,
  QuestionId,
} from './answer.ts';
