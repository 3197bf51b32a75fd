// The disk's own troubles, met for real: no room, no leave to write, somebody else at the file. Each has its sentence and loses nothing.
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '../../shared/errors.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { binder, commandPassphrase } from '../../scripts/testing/binder-command.ts';
import { pdfFixture, wordyPages } from '../../scripts/testing/pdf-fixture.ts';
import { onSmallDisk } from '../../scripts/testing/small-disk.ts';
import { openCase } from '../case/store/open-case.ts';
import { freshFolder } from '../case/store/testing.ts';

const said = (code: ErrorCode) => `binder: ${describeProblem({ code, details: {} })}\n`;
const longEnoughMs = 120_000;
const isRoot = process.getuid?.() === 0;
/** Any user who owns nothing here. */
const nobody = { uid: 65_534, gid: 65_534 };

const onePaper = pdfFixture(wordyPages(1, 1));
let made: Promise<Buffer> | null = null;

/** The bytes of a case with one paper in it. */
async function makeCase(): Promise<Buffer> {
  const folder = freshFolder();
  const path = join(folder, 'Test.binder');
  writeFileSync(join(folder, 'paper.pdf'), onePaper);
  expect(await binder(['new', path])).toMatchObject({ code: 0 });
  expect(await binder(['import', path, join(folder, 'paper.pdf')])).toMatchObject({ code: 0 });
  return readFileSync(path);
}

/** Made once; each test has a copy of its own. */
async function caseWithOnePaper() {
  const folder = freshFolder();
  const path = join(folder, 'case', 'Test.binder');
  mkdirSync(dirname(path));
  const paper = join(folder, 'paper.pdf');
  writeFileSync(paper, onePaper);
  writeFileSync(path, await (made ??= makeCase()));
  return { folder, path, paper };
}

/** What an import that was cut off leaves: it is swept out at the next opening, which needs room to note that. */
async function leaveIncoming(path: string): Promise<void> {
  const open = await openCase(path, { passphrase: commandPassphrase });
  const blob = "INSERT INTO blob (sha256, size_bytes, state) VALUES ('cut off', 1, 'incoming')";
  const { lastInsertRowid } = open.db.prepare(blob).run();
  const chunk = open.db.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
  for (let seq = 0; seq < 8; seq++) chunk.run(lastInsertRowid, seq, Buffer.alloc(65_536, seq));
  open.close();
}

const fullDiskOut = `1\n${said('case.disk-full')}Sound: 1 documents, 1 pages.\n1\nTest.binder\n`;
const paperCount = `"$NODE" "$BINDER" list "$0/Test.binder" documents --json | tr ',' '\\n' | grep -c fileName`;

test(
  'a full disk ends an import with its sentence, and everything before it is safe',
  async () => {
    const { folder, path } = await caseWithOnePaper();
    await leaveIncoming(path);
    writeFileSync(join(folder, 'large.bin'), Buffer.alloc(12 * 1024 * 1024, '\0x'));
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const ended = await onSmallDisk(
      disk,
      4,
      // At first not a byte is left, and it opens all the same.
      `cp "${path}" "$0/" && { cat /dev/zero > "$0/fill" 2> "${folder}/full" || true; } &&
     ${paperCount} && rm "$0/fill" && ! "$NODE" "$BINDER" import "$0/Test.binder" "${folder}/large.bin" &&
     "$NODE" "$BINDER" check "$0/Test.binder" && ${paperCount} && ls "$0"`,
    );
    expect(ended?.out ?? fullDiskOut).toBe(fullDiskOut);
  },
  longEnoughMs,
);

test(
  'a backup or a packet that finds no room says so and leaves nothing there',
  async () => {
    const { folder, path } = await caseWithOnePaper();
    writeFileSync(join(folder, 'noise.pdf'), pdfFixture(wordyPages(400, 2)));
    expect(await binder(['import', path, join(folder, 'noise.pdf')])).toMatchObject({ code: 0 });
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const ended = await onSmallDisk(
      disk,
      1,
      `! "$NODE" "$BINDER" backup "${path}" "$0/Copy.binder" && ls "$0" &&
     ! "$NODE" "$BINDER" packet "${path}" --out "$0" && ls "$0" &&
     ! "$NODE" "$BINDER" export-all "${path}" "$0" && ls "$0"`,
    );
    if (!ended) return;
    expect(ended.out.match(/binder: .*\n/g)).toEqual(Array.from({ length: 3 }, () => said('file.disk-full')));
    expect(ended.out).not.toContain('.part');
    expect(ended.out).not.toContain('Copy.binder');
    // Half of the papers, in clear, would be left where nobody looks.
    expect(ended.out).not.toContain('documents');
  },
  longEnoughMs,
);

test(
  'a new case on a full disk says so and leaves no file',
  async () => {
    const folder = freshFolder();
    const ended = await onSmallDisk(
      folder,
      1,
      `! head -c 900000 /dev/zero > "$0/filled" ; ! "$NODE" "$BINDER" new "$0/Test.binder" ; ls "$0"`,
    );
    const out = `${said('case.disk-full')}filled\n`;
    expect(ended?.out ?? out).toBe(out);
  },
  longEnoughMs,
);

test(
  'a folder that allows no changes is read from and never written to, with a sentence for each change',
  async () => {
    const { folder, path, paper } = await caseWithOnePaper();
    if (isRoot) {
      // Nobody may not write here, and may read everything on the way.
      for (const one of [folder, dirname(path)]) chmodSync(one, 0o755);
      chmodSync(path, 0o644);
    } else chmodSync(dirname(path), 0o555);
    const through = isRoot
      ? ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']
      : [];
    const before = readFileSync(path);
    try {
      for (const words of [
        ['list', path, 'records'],
        ['check', path],
        ['backup', path, join(folder, 'Copy.binder')],
      ].slice(0, isRoot ? 2 : 3))
        expect(await binder(words, { through })).toMatchObject({ code: 0 });
      for (const [words, code] of [
        [['import', path, paper], 'case.read-only-place'],
        [['new', join(dirname(path), 'Other.binder')], 'case.folder-read-only'],
      ] as const)
        expect(await binder([...words], { through })).toMatchObject({ code: 1, stderr: said(code) });
      // What was cut off there can only be taken back where something can be written.
      chmodSync(dirname(path), 0o755);
      writeFileSync(`${path}-journal`, Buffer.alloc(1024, 1));
      if (!isRoot) chmodSync(dirname(path), 0o555);
      expect(await binder(['check', path], { through })).toMatchObject({
        code: 1,
        stderr: said('case.folder-read-only'),
      });
      chmodSync(dirname(path), 0o755);
      rmSync(`${path}-journal`);
    } finally {
      chmodSync(dirname(path), 0o755);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['Test.binder']);
  },
  longEnoughMs,
);

test(
  'a file that may not be written is read, and takes no change though its folder would',
  async () => {
    const { folder, path, paper } = await caseWithOnePaper();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o444);
    if (isRoot) chownSync(dirname(path), nobody.uid, nobody.gid);
    const through = isRoot
      ? ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']
      : [];
    const before = readFileSync(path);
    expect(await binder(['list', path, 'records'], { through })).toMatchObject({ code: 0 });
    expect(await binder(['import', path, paper], { through })).toMatchObject({
      code: 1,
      stderr: said('case.read-only-place'),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['Test.binder']);
  },
  longEnoughMs,
);

test(
  'a place that cannot be written takes no backup and no packet, and says so',
  async () => {
    const { folder, path } = await caseWithOnePaper();
    const notAFolder = join(folder, 'paper.pdf', 'Copy.binder');
    expect(await binder(['backup', path, notAFolder])).toMatchObject({
      code: 1,
      stderr: said('file.cannot-write'),
    });
    expect(await binder(['backup', path, join(folder, 'nowhere', 'Copy.binder')])).toMatchObject({
      code: 1,
      stderr: said('file.cannot-write'),
    });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  },
  longEnoughMs,
);

test(
  'a second process is told that the file is open, and the first one loses nothing',
  async () => {
    const { folder, path } = await caseWithOnePaper();
    const first = await openCase(path, { passphrase: commandPassphrase });
    try {
      for (const words of [
        ['list', path, 'records'],
        ['import', path, folder],
        ['backup', path, join(folder, 'Copy.binder')],
      ])
        expect(await binder(words)).toMatchObject({ code: 1, stderr: said('case.open-elsewhere') });
      first.db.exec("UPDATE case_file SET title = 'Still mine'");
    } finally {
      first.close();
    }
    expect(await binder(['check', path])).toMatchObject({ code: 0 });
    expect(readdirSync(dirname(path))).toEqual(['Test.binder']);
  },
  longEnoughMs,
);

test(
  'a copy made of a damaged file is not given out as a backup',
  async () => {
    const { folder, path } = await caseWithOnePaper();
    const bytes = readFileSync(path);
    // One bit in each page of the file's second half, where the paper's bytes and words lie.
    for (let at = Math.floor(bytes.length / 8192) * 4096 + 2000; at < bytes.length; at += 4096)
      bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    writeFileSync(path, bytes);
    copyFileSync(path, join(folder, 'before'));
    expect(await binder(['backup', path, join(folder, 'Copy.binder')])).toMatchObject({
      code: 1,
      stderr: said('case.damaged'),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('Copy'))).toEqual([]);
    expect(readFileSync(path).equals(readFileSync(join(folder, 'before')))).toBe(true);
  },
  longEnoughMs,
);
