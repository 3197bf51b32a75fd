// How the sources become out/: main (ES modules), one CommonJS preload, the page. Everything is bundled but Electron and the SQLite addon.
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { assets } from './main/case/assets.ts';
import { licencesOf, packagesOf } from './scripts/licences.mjs';
import { RuleFact } from './shared/rules/facts/fact.ts';
import { facts } from './shared/rules/facts/facts.ts';

const root = import.meta.dirname;
// scripts/build.mjs builds beside out/ and swaps the finished folder in.
const out = resolve(root, process.env.BINDER_OUT ?? 'out');

// The oldest runtimes that run this code: Node 20 for the command line and tests, Chromium 130 for the page.
const nodeTarget = 'node20';
const pageTarget = 'chrome130';

// Fonts reach the page through its style sheets, where the bundler does not count them as modules.
const pageFonts = ['@fontsource-variable/atkinson-hyperlegible-next/package.json'];

const mainEntries = {
  shell: 'main/shell/main.ts',
  case: 'main/case/process.ts',
  worker: 'main/case/jobs/worker.ts',
  cli: 'main/cli.ts',
  // The measurements are built beside the app, into a folder of their own: nothing of them is in what ships.
  ...(process.env.BINDER_BENCH === '1' && {
    bench: 'bench/main.ts',
    soak: 'bench/soak.ts',
    'every-write': 'bench/torture/every-write.ts',
    'power-cut': 'bench/torture/power-cut.ts',
    kills: 'bench/torture/kills.ts',
    load: 'bench/torture/load.ts',
    'pages-before-after': 'bench/torture/pages-before-after.ts',
    'hidden-over-files': 'bench/torture/hidden-over-files.ts',
  }),
};

// Code finds these through `assetPath(name)` of main/case/assets.ts; a new WebAssembly module or font is one line in its table.
function copyAssets(): Plugin {
  return {
    name: 'copy-assets',
    writeBundle() {
      for (const [name, source] of Object.entries(assets)) {
        cpSync(join(root, 'node_modules', source), join(out, 'main', 'assets', name));
      }
    },
  };
}

/** What the bundle holds that others wrote, with their licence texts beside it. */
function writeLicences(copied: readonly string[] = []): Plugin {
  return {
    name: 'write-licences',
    generateBundle() {
      const held = {
        modules: [...this.getModuleIds()],
        assets: copied.map((file) => join(root, 'node_modules', file)),
      };
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf(held) });
      // For the bill of materials: see scripts/sbom.mjs.
      this.emitFile({ type: 'asset', fileName: 'packages.json', source: JSON.stringify(packagesOf(held)) });
    },
  };
}
// A rule without a citation or a date is not shipped.
for (const fact of facts) RuleFact.parse(fact);

// In a file of its own, as among the measurements, this package's way to Node's modules meets the bundler's.
const benchOnly =
  process.env.BINDER_BENCH === '1' ? { resolve: { alias: { fflate: 'fflate/browser' } } } : {};

const main: UserConfig['main'] = {
  ...benchOnly,
  plugins: [copyAssets(), writeLicences(Object.values(assets))],
  build: {
    outDir: join(out, 'main'),
    target: nodeTarget,
    externalizeDeps: { include: ['better-sqlite3', '@playwright/test'] },
    rolldownOptions: {
      input: present(mainEntries),
      // Flat, so that import.meta.url names the same folder in every file.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const preload: UserConfig['preload'] = {
  plugins: [writeLicences()],
  build: {
    outDir: join(out, 'preload'),
    target: nodeTarget,
    externalizeDeps: false,
    rolldownOptions: {
      input: present({ preload: 'main/preload/preload.ts' }),
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

const renderer: UserConfig['renderer'] = {
  root: join(root, 'renderer'),
  plugins: [react(), writeLicences(pageFonts)],
  build: {
    outDir: join(out, 'renderer'),
    target: pageTarget,
    minify: true,
    // An inlined file becomes a data: address, which the page's security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: { input: present({ index: 'renderer/index.html' }) },
  },
};

export default defineConfig({
  ...(hasInput(main) && { main }),
  ...(hasInput(preload) && { preload }),
  ...(hasInput(renderer) && { renderer }),
});

function present(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries)
      .map(([name, path]) => [name, join(root, path)] as const)
      .filter(([, path]) => existsSync(path)),
  );
}

function hasInput(room: UserConfig['main'] | UserConfig['renderer']): boolean {
  return Object.keys(room?.build?.rolldownOptions?.input ?? {}).length > 0;
}
