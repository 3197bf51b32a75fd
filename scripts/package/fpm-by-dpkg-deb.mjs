#!/usr/bin/env node
// Stands in for fpm where electron-builder cannot fetch it: makes the .deb with the system's dpkg-deb from the
// arguments that electron-builder gives.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const shortNames = { '-d': 'depends', '-s': 'source', '-t': 'target' };
const { options, pairs } = readArguments(process.argv.slice(2));

const root = mkdtempSync(join(tmpdir(), 'deb-'));
// The folder stands for / in the package.
chmodSync(root, 0o755);
try {
  for (const pair of pairs) place(pair);
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlText());
  script('after-install', 'postinst');
  script('after-remove', 'postrm');
  const compression = ['-Zxz', '-z3'];
  execFileSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, last('package')], {
    stdio: 'inherit',
  });
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Every option here but `--force` has a value, and what is not an option says which file goes where. */
function readArguments(args) {
  /** @type {{ options: Record<string, string[]>, pairs: string[] }} */
  const found = { options: {}, pairs: [] };
  while (args.length > 0) {
    const arg = args.shift();
    const name = shortNames[arg] ?? (arg.startsWith('--') ? arg.slice(2) : undefined);
    if (name === undefined) found.pairs.push(arg);
    else if (name !== 'force') (found.options[name] ??= []).push(args.shift());
  }
  return found;
}

function last(name) {
  return options[name]?.at(-1) ?? '';
}

/** `from=to`: a file, or with a slash at its end what lies in a folder. */
function place(pair) {
  const [from, to] = pair.split('=');
  const target = join(root, to);
  mkdirSync(statSync(from).isDirectory() ? target : dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
}

function script(option, name) {
  if (!last(option)) return;
  const path = join(root, 'DEBIAN', name);
  cpSync(last(option), path);
  chmodSync(path, 0o755);
}

function controlText() {
  const [summary, ...rest] = last('description').trim().split('\n');
  const kilobytes = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0];
  const lines = {
    Package: last('name'),
    Version: last('version'),
    Architecture: last('architecture'),
    Maintainer: last('maintainer'),
    'Installed-Size': kilobytes,
    Depends: options.depends?.join(', '),
    Recommends: options['deb-recommends']?.join(', '),
    Section: last('category') ?? 'default',
    Priority: last('deb-priority'),
    Homepage: last('url'),
    Description: [summary, ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  };
  const present = Object.entries(lines).filter(([, value]) => value);
  return present.map(([name, value]) => `${name}: ${value}\n`).join('');
}
