// The tasks that can be scored, by name. Shapes: see accuracy/README.md.
import { run as attribution } from './attribution.ts';
import { run as clusters } from './clusters.ts';
import { run as contested } from './contested.ts';
import { run as fusion } from './fusion.ts';
import { run as mucRoles } from './muc-roles.ts';
import { run as ner } from './ner.ts';
import { run as parse } from './parse.ts';
import { run as screenPairs } from './screen-pairs.ts';
import { run as screenQueries } from './screen-queries.ts';
import { run as timex } from './timex.ts';
import { run as toponyms } from './toponyms.ts';

/** What a task on one file may need beside it. */
export interface TaskOptions {
  /** File of the list that names are looked up in, where the task has one. */
  readonly list?: string | undefined;
}

/** A task turns one file's content into another's, or a folder into a folder. */
export type Task =
  | {
      readonly kind: 'file';
      readonly run: (input: string, options: TaskOptions) => string | Promise<string>;
    }
  /** By path: a folder, or a file too large to be one string. */
  | {
      readonly kind: 'folder';
      readonly run: (folders: { readonly from: string; readonly to: string }) => Promise<void>;
    };

/** Tasks by the name that is given on the command line. */
export const tasks: Readonly<Record<string, Task>> = {
  parse: { kind: 'file', run: parse },
  ner: { kind: 'file', run: ner },
  timex: { kind: 'file', run: timex },
  toponyms: { kind: 'file', run: toponyms },

  attribution: { kind: 'file', run: attribution },
  'muc-roles': { kind: 'file', run: mucRoles },
  clusters: { kind: 'file', run: clusters },
  contested: { kind: 'folder', run: contested },
  fusion: { kind: 'folder', run: fusion },
  'screen-queries': { kind: 'file', run: screenQueries },
  'screen-pairs': { kind: 'file', run: screenPairs },
};

/** Names of the tasks, for usage. */
export const taskNames = Object.keys(tasks);
