// The packets of the sample's story, planned from the whole sample case: page for page as the story tells them.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planPacket, refusalOf } from '../../../shared/domain/packet-plan.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { Packet, Release } from '../../../shared/domain/packet.ts';
import { findProfile } from '../../../shared/rules/packet-profiles.ts';
import { checklistReadiness } from '../../../shared/domain/packet/sections.ts';
import { createSample, samplePassphrase } from '../handlers/case-file.ts';
import { packetFacts } from '../handlers/packet-facts.ts';
import { clientOf, finish } from '../handlers/testing.ts';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { Session } from '../session.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'binder-sample-packets-'));
const session = new Session({ clock: () => Date.UTC(2026, 8, 1) });
const db = () => session.requireOpen().db;

beforeAll(() => createSample(session, join(folder, 'Sample.binder'), samplePassphrase));
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

function packetNamed(title: string): Packet {
  const packet = listRows(db(), tables.packet).find((one) => one.title === title);
  if (!packet) throw new Error(`no packet ${title}`);
  return packet;
}

function factsOf(title: string, set: Partial<Packet> = {}) {
  return packetFacts(db(), { ...packetNamed(title), ...set }, session.now());
}

/** Each line with its first and last page. */
function pagesIn({ outline }: PacketPlan): [string, number, number][] {
  return outline.map(({ title, firstPage, pages }) => [title, firstPage, firstPage + pages - 1]);
}

test('IMR-v1 has 41 pages: statement, chronology, the plan’s letters, three opinions, the law, proofs', () => {
  const plan = planPacket(factsOf('IMR-v1'));
  expect(refusalOf(plan)).toBeNull();
  expect(plan.pages).toBe(41);
  expect(pagesIn(plan).map(([, first, last]) => [first, last])).toEqual([
    [1, 1],
    [2, 2],
    [3, 4],
    [5, 7],
    [8, 10],
    [11, 14],
    [15, 18],
    [19, 27],
    [28, 32],
    [33, 36],
    [37, 38],
    [39, 39],
    [40, 40],
    [41, 41],
  ]);
  const titles = pagesIn(plan).map(([title]) => title);
  expect(titles[2]).toBe('Statement');
  expect(titles[10]).toContain('1383.15');
});

test('the chronology of IMR-v1 names the page of each exhibit', () => {
  const plan = planPacket(factsOf('IMR-v1'));
  const pages = plan.made.timeline
    .flat()
    .flatMap(({ ref }) => ref.keys.map((key) => plan.outline.find((line) => line.key === key)?.firstPage));
  for (const exhibit of [8, 11, 15, 19, 28, 33, 39, 40, 41]) expect(pages).toContain(exhibit);
});

test('the index of IMR-v1 gives days, and its chronology puts each hour on a line below its day', () => {
  const { index, timeline } = planPacket(factsOf('IMR-v1')).made;
  const days = index.flat().flatMap(({ kind, lines }) => (kind === 'row' ? [lines[1] ?? []] : []));
  expect(days.filter((lines) => lines.length > 1 || /:/.test(lines.join()))).toEqual([]);
  const moments = timeline.flat().map(({ lines }) => (lines[0] ?? []).join(' | '));
  expect(moments).toContain('5 Mar 2026 | 10:05\u00A0AM');
  expect(
    moments.filter((text) => !/^(\d+ )?[A-Z][a-z]{2} \d{4}( \| \d{1,2}:\d\d\u00A0[AP]M)?$/.test(text)),
  ).toEqual([]);
});

test('the supplement to v1 begins at page 65: its own index, then the molecular panel on 66 to 68', () => {
  const v1 = factsOf('Harborlight v1');
  const sent = planPacket(v1);
  const panel = v1.records.find(
    ({ title }) =>
      /molecular|panel/i.test(title) &&
      /2026-03-19/.test(title + v1.records.find((one) => one.title === title)?.serviceDate),
  );
  if (!panel) throw new Error('the sample has no molecular panel');
  const sections = v1.packet.sections.map((section, at) =>
    at === 2 ? { ...section, recordIds: [...section.recordIds, panel.id] } : section,
  );
  const has = new Set(sent.outline.flatMap(({ sha256 }) => sha256 ?? []));
  const facts = {
    ...factsOf('Harborlight v1', { sections }),
    supplementTo: { lastPage: sent.pages, has, label: '1.1' },
  };
  const plan = planPacket(facts);
  expect(pagesIn(plan)).toEqual([
    ['Index', 65, 65],
    [panel.title, 66, 68],
  ]);
  // Procedure and pathology is section D of v1, with three papers in it.
  expect(plan.outline.at(-1)).toMatchObject({ label: 'D4', section: 'D · Procedure and pathology' });
});

test('nothing is cut short in the index or the timeline, and a record’s own title is enough where its data stay out', () => {
  for (const plan of ['Harborlight v1', 'IMR-v1'].map((title) => planPacket(factsOf(title)))) {
    const { index, timeline } = plan.made;
    expect(
      [...index, ...timeline]
        .flat()
        .flatMap(({ lines }) => lines.flat().filter((line) => line.includes('…'))),
    ).toEqual([]);
    expect(plan.outline.filter(({ title }) => title.includes(' – '))).toEqual([]);
  }
});

test('the fresh-eyes variant of v1 has 55 pages without the first two opinions, and says why', () => {
  const plan = planPacket(factsOf('Harborlight v1', { freshEyes: true }));
  expect(plan.pages).toBe(55);
  const titles = plan.outline.map(({ title }) => title);
  expect(titles.some((title) => title.startsWith('Opinion'))).toBe(false);
  expect(plan.outline.at(-1)).toMatchObject({ part: 'manifest', firstPage: 55 });
  expect(plan.leftOut.filter(({ reason }) => reason.includes('fresh'))).not.toHaveLength(0);
});

test('before v1 the readiness for Harborlight lacks the molecular panel in the packet; with it, no core paper but the new addendum is missing', () => {
  const missing = (set: Partial<Packet>): string[] =>
    planPacket(factsOf('Harborlight v1', set))
      .warnings.filter(({ kind }) => kind === 'core-missing')
      .map(({ title }) => title);
  const before = missing({});
  const panel = listRows(db(), tables.record).find(({ type }) => type === 'genetics');
  if (!panel) throw new Error('the sample has no molecular panel');
  expect(before).toContain(panel.title);
  const { sections } = packetNamed('Harborlight v1');
  const after = missing({
    sections: sections.map((section, at) =>
      at === 2 ? { ...section, recordIds: [...section.recordIds, panel.id] } : section,
    ),
  });
  expect(after).not.toContain(panel.title);
  expect(before.filter((title) => !after.includes(title))).toEqual([panel.title]);
  const lines = checklistReadiness(
    listRows(db(), tables.record),
    findProfile('pancreas-center') ?? { checklist: [] },
  );
  expect(lines.every(({ readiness }) => readiness === 'have')).toBe(true);
});

test('a paper of another person put into v1 stops it until it is taken out', () => {
  const { sections } = packetNamed('Harborlight v1');
  const stranger = listRows(db(), tables.record).find(({ wrongPatient }) => wrongPatient);
  if (!stranger) throw new Error('the sample has no stranger’s paper');
  const [first, ...rest] = sections;
  if (!first) throw new Error('no section');
  const wrong = [{ ...first, recordIds: [...first.recordIds, stranger.id] }, ...rest];
  expect(refusalOf(planPacket(factsOf('Harborlight v1', { sections: wrong })))?.code).toBe(
    'record.wrong-patient',
  );
});

test('the emergency sheet of the sample is two pages, and imaging only is cover, index, series and what travels', () => {
  const sheet = planPacket(factsOf('Harborlight v1', { front: ['emergency'], sections: [] }));
  expect(pagesIn(sheet)).toEqual([['Emergency sheet', 1, 2]]);
  expect(sheet.warnings).toEqual([]);
  const imaging = planPacket(factsOf('Harborlight v1', { front: ['series'], sections: [] }));
  expect(refusalOf(imaging)).toBeNull();
  expect(imaging.outline.map(({ part }) => part)).toEqual(['cover', 'index', 'series', 'manifest']);
  const rows = imaging.made.series.flat().map(({ lines }) => lines.map((cell) => cell.join(' ')).join(' | '));
  expect(rows).toContain(' | 2 series, 24 images in all |  | ');
});

test('v1 is checked as its story says: one double and one stranger’s paper left out, two scans without text, what is core and not in it', () => {
  const { warnings, leftOut } = planPacket(factsOf('Harborlight v1'));
  const warned = (wanted: string): string[] =>
    warnings.flatMap(({ kind, title }) => (kind === wanted ? [title] : []));
  expect(warned('duplicate')).toEqual(['MRI/MRCP with contrast']);
  expect(warned('no-text')).toEqual(['MRI abdomen without contrast', 'Gallbladder removal']);
  expect(warned('core-missing')).toContain('Cyst fluid panel');
  expect(warned('wrong-patient')).toEqual([]);
  expect(leftOut.filter(({ reason }) => reason.startsWith('Another person’s paper'))).toHaveLength(1);
  expect(leftOut.filter(({ reason }) => reason.startsWith('The same file as'))).toHaveLength(1);
});

// The last one here: it changes the packet of v1.
test('the file of v1 stays as it was sent, byte by byte, when its supplement is made, and the member number can be hidden', async () => {
  const client = clientOf(session);
  const make = (packetId: Packet['id'], name: string, supplementTo?: Release['id']) => {
    const ticket = session.ticketFor(join(folder, name));
    const follows = supplementTo === undefined ? {} : { supplementTo };
    return finish(client.packets.make({ packetId, ticket, into: 'pdf', withFiles: false, ...follows }));
  };
  const { id, sections } = packetNamed('Harborlight v1');
  const v1 = await make(id, 'v1.pdf');
  const [before, panel] = [
    readFileSync(join(folder, 'v1.pdf')),
    listRows(db(), tables.record).find(({ type }) => type === 'genetics'),
  ];
  const withPanel = sections.map((section, at) =>
    at === 2 && panel ? { ...section, recordIds: [...section.recordIds, panel.id] } : section,
  );
  await client.packets.change({ id, set: { sections: withPanel } });
  const later = await make(id, 'v1.1.pdf', v1.id);
  expect(later).toMatchObject({ version: v1.version, supplement: 1, report: { firstPage: 65, pages: 4 } });
  expect(readFileSync(join(folder, 'v1.pdf')).equals(before)).toBe(true);
  expect(createHash('sha256').update(before).digest('hex')).toBe(v1.report.sha256);
  const told = (await client.releases.list({})).find((one) => one.id === v1.id);
  expect(told?.report).toEqual(v1.report);

  const first = sections.slice(0, 1).map((one) => ({ ...one, recordIds: one.recordIds.slice(0, 1) }));
  await client.packets.change({
    id,
    set: { sections: first, front: [], manifest: false, hiddenWords: ['4417'] },
  });
  await make(id, 'hidden.pdf');
  const opened = await openPdf(memorySource(readFileSync(join(folder, 'hidden.pdf'))));
  if (!opened.ok) throw new Error(opened.why);
  const texts = Array.from({ length: opened.pdf.pageCount }, (_, index) => opened.pdf.text(index)).join(' ');
  opened.pdf.close();
  expect(texts).toContain('Greerwood');
  expect(texts).not.toContain('4417');
}, 120_000);
