import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * A file of the user's own that outlives a case: watch-lists, gazetteers. In `$VARIORUM_HOME`, else
 * where the XDG base directories put data, else in `~/.local/share/variorum`.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function userDataFile(name: string): string {
  const { VARIORUM_HOME, XDG_DATA_HOME } = process.env;
  const shared = XDG_DATA_HOME || join(homedir(), '.local/share');
  return join(VARIORUM_HOME || join(shared, 'variorum'), name);
}
