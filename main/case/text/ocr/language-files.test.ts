import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assetPath } from '../../assets.ts';
import { finish, openDoor, refusal } from '../../handlers/testing.ts';
import { LanguageShelf } from '../../jobs/language-shelf.ts';
import { freshFolder } from '../../store/testing.ts';
import { addedLanguages, refusalOf } from './language-files.ts';

// Under another name it stands in for a language that somebody adds.
const packed = readFileSync(assetPath('spa.traineddata.gz'));

async function doorWithShelf() {
  const door = await openDoor();
  const folder = join(freshFolder(), 'languages');
  door.session.languages = new LanguageShelf(folder);
  return { ...door, languages: folder };
}

test('a language is added by its file, used for the next pages, switched off and on again, and is there at the next start', async () => {
  const { client, session, languages, fileTicket } = await doorWithShelf();
  await client.scans.addLanguage({ ticket: fileTicket('fra.traineddata.gz', packed) });
  const added = { code: 'fra', ships: false, isUsed: true, problem: null };
  expect((await client.scans.languages({})).languages).toMatchObject([
    { code: 'eng' },
    { code: 'spa' },
    added,
  ]);
  expect(await session.languages.usable()).toEqual([
    { code: 'fra', path: join(languages, 'fra.traineddata.gz') },
  ]);
  await client.scans.useLanguage({ code: 'fra', isUsed: false });
  expect(await session.languages.usable()).toEqual([]);
  expect((await client.scans.languages({})).languages.at(-1)).toEqual({ ...added, isUsed: false });
  await client.scans.useLanguage({ code: 'fra', isUsed: true });
  expect(await new LanguageShelf(languages).list()).toContainEqual(added);
  // Reading goes on as ever with one more language about.
  await expect(finish(client.scans.run({}))).resolves.toMatchObject({ waiting: 0 });
});

test('a file that cannot serve is refused with its reason, whether it is added or lies in the folder', async () => {
  const { client, languages, fileTicket } = await doorWithShelf();
  const add = (name: string, bytes: Uint8Array | string) =>
    client.scans.addLanguage({ ticket: fileTicket(name, bytes) });
  const whole = gunzipSync(packed);
  await expect(add('French.pdf', whole)).rejects.toMatchObject(
    refusal('language.name-unknown', { name: 'French.pdf' }),
  );
  await expect(add('eng.traineddata', whole)).rejects.toMatchObject(
    refusal('language.ships', { name: 'eng.traineddata' }),
  );
  await expect(add('fra.traineddata', '<html>Not found</html>')).rejects.toMatchObject(
    refusal('language.not-data', { name: 'fra.traineddata' }),
  );
  await expect(add('deu.traineddata.gz', packed.subarray(0, 5000))).rejects.toMatchObject(
    refusal('language.not-data', { name: 'deu.traineddata.gz' }),
  );
  expect(addedLanguages(languages)).toEqual([]);

  mkdirSync(languages, { recursive: true });
  // Its table says that all is there, and its network is noise.
  const broken = whole.map((byte, at) => (at > 300 ? (byte * 31 + at) & 0xff : byte));
  writeFileSync(join(languages, 'ita.traineddata'), broken);
  writeFileSync(join(languages, 'readme.txt'), 'nothing of ours');
  const { languages: listed } = await client.scans.languages({});
  expect(listed.at(-1)).toMatchObject({ code: 'ita', problem: { code: 'language.unusable' } });
  expect(listed).toHaveLength(3);
});

test('data for older programs is told from damaged data by the table at its beginning', () => {
  const path = join(freshFolder(), 'old.traineddata');
  const parts = 24;
  const bytes = Buffer.alloc(4 + parts * 8 + 100);
  bytes.writeInt32LE(parts, 0);
  for (let part = 0; part < parts; part++)
    bytes.writeBigInt64LE(part < 3 ? BigInt(4 + parts * 8) : -1n, 4 + part * 8);
  writeFileSync(path, bytes);
  expect(refusalOf(path)).toBe('language.too-old');
});
