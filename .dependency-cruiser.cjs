// Who may import whom: the picture of docs/ARCHITECTURE.md as rules. `npm test` runs them; each says why it is there.
const tests = String.raw`\.test\.tsx?$`;
const nodeCore = { dependencyTypes: ['core'] };

module.exports = {
  forbidden: [
    {
      name: 'shared-knows-the-rules-and-nothing-else',
      comment:
        'shared imports only itself and zod (the contract also its own library): every room must be able to use it, and it must stay testable in a millisecond.',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { pathNot: ['^shared/', '(^|/)node_modules/(zod|@orpc/contract)/'] },
    },
    {
      name: 'domain-decides-alone',
      comment: 'Domain files and rule facts are pure: they do not know the doorway.',
      severity: 'error',
      from: { path: '^shared/(domain|rules)/', pathNot: tests },
      to: { path: ['^shared/contract/', 'node_modules/@orpc/'] },
    },
    {
      name: 'only-shell-and-preload-know-electron',
      comment: 'The case process, the command line and every test run the same code in plain Node.',
      severity: 'error',
      from: { pathNot: ['^main/(shell|preload)/', '^e2e/', '^bench/', '^scripts/'] },
      to: { path: ['^electron$', '(^|/)node_modules/electron/'] },
    },
    {
      name: 'only-the-store-speaks-sql',
      comment: 'One place opens files, holds keys and knows the driver.',
      severity: 'error',
      from: { pathNot: ['^main/case/store/', '^bench/', '^scripts/', tests] },
      to: { path: ['^better-sqlite3$', 'node_modules/better-sqlite3/'] },
    },
    {
      name: 'the-case-process-does-not-know-the-shell',
      comment:
        'The shell starts the case process, never the other way round; the case process runs without it.',
      severity: 'error',
      from: { path: ['^main/case/', '^main/cli'] },
      to: { path: '^main/(shell|preload)/' },
    },
    {
      name: 'the-shell-never-sees-content',
      comment: 'The shell hands over ports and tickets. It imports nothing that reads a case.',
      severity: 'error',
      from: { path: '^main/(shell|preload)/', pathNot: tests },
      to: { path: '^main/case/' },
    },
    {
      name: 'the-preload-decides-nothing',
      comment: 'It forwards; its only imports are Electron and the names both sides agree on.',
      severity: 'error',
      from: { path: '^main/preload/', pathNot: tests },
      to: { pathNot: ['^main/preload/', '^shared/', '^electron$', '(^|/)node_modules/electron/'] },
    },
    {
      name: 'the-page-has-no-hands',
      comment:
        'The page is sandboxed: it knows the doorway in shared, React and the component library; never main, never Node.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: tests },
      to: { path: ['^main/', '^scripts/', '^e2e/', '^bench/'] },
    },
    {
      name: 'the-page-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: tests },
      to: nodeCore,
    },
    {
      name: 'main-has-no-face',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: ['^renderer/', '(^|/)node_modules/(react|react-dom|@mantine)/'] },
    },
    {
      name: 'screens-share-through-ui',
      comment: 'A screen does not reach into another one; what two need lives in renderer/ui or shared.',
      severity: 'error',
      from: { path: '^renderer/([^/]+)/', pathNot: tests },
      to: {
        path: '^renderer/([^/]+)/',
        pathNot: ['^renderer/$1/', '^renderer/(ui|theme|strings|client|frame|viewer|clocks|coverage|help)/'],
      },
    },
    {
      name: 'ui-knows-no-noun',
      comment: 'A partial date is a value every form has; the nouns of the case belong to the screens.',
      severity: 'error',
      from: { path: '^renderer/ui/', pathNot: tests },
      to: { path: ['^shared/domain/', '^shared/contract/'], pathNot: '^shared/domain/partial-date' },
    },
    {
      name: 'product-code-needs-no-scripts',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/', pathNot: tests },
      to: { path: ['^(scripts|e2e|bench)/', tests] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release|node_modules/.cache)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
