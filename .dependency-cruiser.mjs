// The direction of the house, checked from one ordered array: a folder imports only from those
// that stand before it, and enters another folder only through its face, index.ts.
// test/architecture.test.ts plants a breach of each rule and demands that it is reported.

/** The rooms in the order in which a report travels (ARCHITECTURE.md, "The house"). */
export const rooms = [
  'error',
  'text',
  'source',
  'language',
  'mention',
  'claim',
  'entity',
  'screening',
  'incident',
  'account',
  'ledger',
  'casework',
  'dossier',
  'http',
  'cli',
];

/** The modules that touch the machine: files, network, clock, randomness. */
const edges = [
  'source/fetch-[^/]+\\.ts$',
  'language/model\\.ts$',
  'mention/gazetteer/load\\.ts$',
  'mention/load-parties\\.ts$',
  'incident/catalogue/read-catalogue\\.ts$',
  'incident/(story|template)/load-[^/]+\\.ts$',
  'ledger/storage/',
  'screening/storage/',
  'http/serve\\.ts$',
  'screening/load-word-lists\\.ts$',
  'cli/',
];

const upward = rooms.slice(0, -1).map((room, at) => ({
  name: `${room}-imports-only-earlier-rooms`,
  comment: `src/${room} may import only from: ${rooms.slice(0, at).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.slice(at + 1).join('|')})/` },
}));

export default {
  forbidden: [
    ...upward,
    {
      name: 'only-through-the-face',
      comment: 'Another folder is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'pure-inside',
      comment: 'node:* belongs to the edges; all else is a pure function of its arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/(${edges.join('|')})`, '\\.test\\.ts$'] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(assert|crypto|assert/strict)$' },
    },
    {
      name: 'no-development-dependencies',
      comment: 'What ships stands on "dependencies" alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
