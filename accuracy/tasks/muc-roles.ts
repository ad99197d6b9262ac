// Task `muc-roles`: who and what had part in the incidents of a report, as in MUC-4.
import { loadSmallWords, type Role, readTemplate, recase } from '../../src/incident/index.ts';
import { loadEnglish } from '../../src/language/index.ts';
import { jsonLines } from '../json-lines.ts';

const NAMES: Readonly<Record<Role, string>> = {
  perpetrator: 'PerpInd',
  organisation: 'PerpOrg',
  target: 'Target',
  victim: 'Victim',
  weapon: 'Weapon',
};

/**
 * JSON Lines `{id, text}` in, `{id, roles: {PerpInd: [[mention, ...], ...], ...}}` out. Of each
 * filler the most telling mention is given: the scorer wants every given one among the labelled.
 */
export function run(input: string): string {
  const english = loadEnglish();
  return jsonLines<{ id: string; text: string }>(input)
    .map(({ id, text }) => {
      const cased = recase(text, loadSmallWords());
      const fillers = readTemplate(cased, english.analyse(cased));
      const roles = Object.fromEntries(
        Object.entries(NAMES).map(([role, name]) => [
          name,
          fillers
            .filter((filler) => filler.role === role)
            .map(({ mentions }) =>
              mentions.slice(0, 1).map(({ start, end }) => text.slice(start, end)),
            ),
        ]),
      );
      return `${JSON.stringify({ id, roles })}\n`;
    })
    .join('');
}
