// The commands in the order in which help shows them. A new command is one file beside this one that
// registers itself, and one line here.
import type { Register } from '../registration.ts';
import { registerAccounts } from './accounts.ts';
import { registerAch } from './ach.ts';
import { registerChanges } from './changes.ts';
import { registerChecks } from './checks.ts';
import { registerClaims } from './claims.ts';
import { registerConflicts } from './conflicts.ts';
import { registerDemo } from './demo.ts';
import { registerDossier } from './dossier.ts';
import { registerEntities } from './entities.ts';
import { registerGazetteer } from './gazetteer.ts';
import { registerHits } from './hits.ts';
import { registerIncidents } from './incidents.ts';
import { registerJudge } from './judge.ts';
import { registerLists } from './lists.ts';
import { registerOrigins } from './origins.ts';
import { registerRead } from './read.ts';
import { registerScreen } from './screen.ts';
import { registerServe } from './serve.ts';
import { registerShow } from './show.ts';
import { registerSupport } from './support.ts';
import { registerVerify } from './verify.ts';

/** Every command of the program. */
export const commands: readonly Register[] = [
  registerRead,
  registerDemo,
  registerVerify,
  registerIncidents,
  registerAccounts,
  registerClaims,
  registerConflicts,
  registerChanges,
  registerOrigins,
  registerSupport,
  registerAch,
  registerChecks,
  registerShow,
  registerDossier,
  registerEntities,
  registerJudge,
  registerLists,
  registerScreen,
  registerHits,
  registerServe,
  registerGazetteer,
];
