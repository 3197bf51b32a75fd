// For whoever doubts that what is covered is gone: of each PDF of a folder some words are hidden and a picture is covered, and poppler and
// qpdf, which share no code with the app, look for what is left. One line of JSON to each thing found, and one at the end.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { memorySource } from '../../main/case/bytes.ts';
import type { ByteSource } from '../../main/case/bytes.ts';
import { normalize } from '../../main/case/pdf/normalize.ts';
import { openDocument } from '../../main/case/pdf/read/document.ts';
import { readPages } from '../../main/case/pdf/read/pages.ts';
import { attempt } from '../../main/case/pdf/read/syntax/refusal.ts';
import { writePacketFile } from '../../main/case/packet/write-packet.ts';
import { openPdf } from '../../main/case/text/pdfium.ts';
import { factsWithPages, testId } from '../../scripts/testing/packet-facts.ts';
import { hiddenPatterns, holdsHidden, maskFacts } from '../../shared/domain/packet/hidden-words.ts';
import { planPacket } from '../../shared/domain/packet-plan.ts';
import type { Redaction } from '../../shared/domain/packet.ts';
import { AppError } from '../../shared/errors.ts';
import { lookedThrough, looksOf, wordsOf } from './seen-by-others.ts';
import type { Found, Word } from './seen-by-others.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Longer ones are passed over. */
    'most-pages': { type: 'string', default: '12' },
    from: { type: 'string', default: '0' },
    to: { type: 'string', default: '1000000' },
    /** Letters that a word to hide has at least, and at most. */
    least: { type: 'string', default: '6' },
    most: { type: 'string', default: '30' },
    /** Keep packets in which something was found. */
    keep: { type: 'string' },
  },
});

/** As the case file would hold it: mended where the plain reader refuses it; null where it is locked or no PDF. */
async function readable(path: string): Promise<ByteSource | null> {
  const source = memorySource(readFileSync(path));
  if (attempt(() => ({ pages: readPages(openDocument(source)) })).ok) return source;
  const mended = await normalize(source);
  return mended.ok ? memorySource(mended.bytes) : null;
}

/** Words that every PDF has in its own parts. */
const syntax =
  /^(contents?|pages?|length|filter|stream|object|helvetica|arial|times|courier|regular|document|index|parent|producer|creator|resources|packet|example|atkinson\w*|record|action|border|authors?|originals?)$/i;

/** Some of several pages; the same for the same file. */
function chosenWords(words: readonly Word[]): string[] {
  const [least, most] = [Number(values.least), Number(values.most)];
  const fit = words.filter(({ text }) => {
    const bare = text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
    return bare.length >= least && bare.length <= most && /\p{L}|\d{4}/u.test(bare) && !syntax.test(bare);
  });
  return [...new Set([0.1, 0.5, 0.9].map((share) => fit[Math.floor(share * fit.length)]?.text ?? ''))].filter(
    (text) => text !== '',
  );
}

async function coveredPictures(
  source: ByteSource,
): Promise<{ pages: number; redactions: Redaction[] } | null> {
  const opened = await openPdf(source);
  if (!opened.ok) return null;
  const { pdf } = opened;
  try {
    const documentId = testId('document', 1);
    for (let at = 0; at < pdf.pageCount; at++) {
      const { widthPt, heightPt } = pdf.pageSize(at);
      const region = pdf
        .pictureRegions(at)
        .find(
          ({ x, y, width, height, isText }) =>
            !isText && width > 20 && height > 20 && x >= 0 && y >= 0 && x < widthPt && y < heightPt,
        );
      if (!region) continue;
      const { x, y, width, height } = region;
      const half = { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
      return { pages: pdf.pageCount, redactions: [{ documentId, page: at + 1, region: half }] };
    }
    return { pages: pdf.pageCount, redactions: [] };
  } finally {
    pdf.close();
  }
}

type Work = { source: ByteSource; pages: number; hiddenWords: string[]; redactions: Redaction[] };

async function packetOf(path: string, { source, pages, hiddenWords, redactions }: Work): Promise<number[]> {
  const facts = factsWithPages([pages]);
  const pageEdits = Array.from({ length: pages }, (_, at) => ({
    documentId: testId('document', 1),
    page: at + 1,
    leaveOut: false,
    turn: 0 as const,
    lookedAt: true,
  }));
  const masked = maskFacts({ ...facts, packet: { ...facts.packet, hiddenWords, redactions, pageEdits } });
  const report = await writePacketFile(path, {
    plan: planPacket(masked),
    facts: masked,
    openDocument: () => ({ source }),
    madeAt: 0,
    // Every number on a strip of its own: many of these pages are no larger than it.
    usedFeet: new Set(Array.from({ length: pages + 2 }, (_, at) => at + 1)),
    signal: new AbortController().signal,
    report: () => undefined,
  });
  return report.redactedPages;
}

type Outcome = { outcome: string; found: Found[]; covered: number };

async function tried(path: string, folder: string): Promise<Outcome> {
  const nothing = (outcome: string): Outcome => ({ outcome, found: [], covered: 0 });
  const source = await readable(path);
  const about = source && (await coveredPictures(source));
  if (!source || !about) return nothing('unreadable');
  if (about.pages > Number(values['most-pages'])) return nothing('long');
  const before = join(folder, 'before.pdf');
  writeFileSync(before, source.read(0, source.sizeBytes));
  const words = wordsOf(before);
  const hiddenWords = chosenWords(words);
  if (hiddenWords.length === 0 && about.redactions.length === 0) return nothing('nothing to hide');
  const packet = join(folder, 'packet.pdf');
  try {
    const covered = await packetOf(packet, { source, ...about, hiddenWords });
    const places = placesOf(words, hiddenWords, about.redactions);
    const found = [...lookedThrough(packet, hiddenWords), ...looksOf(packet, before, places)];
    if (covered.length === 0) found.push({ kind: 'nothing covered', more: hiddenWords.join(' ') });
    return { outcome: 'made', found, covered: covered.length };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const more = `${error.code} ${JSON.stringify(error.details)} ${hiddenWords.join(' ')}`;
    return { outcome: error.code, found: [{ kind: 'stopped', more }], covered: 0 };
  }
}

function placesOf(
  words: readonly Word[],
  hiddenWords: readonly string[],
  redactions: readonly Redaction[],
): Word[] {
  const patterns = hiddenPatterns(hiddenWords);
  return [
    ...words.filter(({ text }) => hiddenWords.length > 0 && holdsHidden(text, patterns)),
    ...redactions.map(({ page, region: { x, y, width, height } }) => ({
      text: 'box',
      page,
      xMin: x,
      yMin: y,
      xMax: x + width,
      yMax: y + height,
    })),
  ];
}

const counts: Record<string, number> = {};
const count = (key: string, by = 1) => void (counts[key] = (counts[key] ?? 0) + by);
const files = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path],
);
for (const path of files.slice(Number(values.from), Number(values.to))) {
  const folder = mkdtempSync(join(tmpdir(), 'binder-hidden-'));
  try {
    const { outcome, found, covered } = await tried(path, folder);
    count(outcome);
    count('pages covered', covered);
    for (const one of found) {
      count(one.kind);
      console.log(JSON.stringify({ file: basename(path), ...one }));
    }
    if (values.keep && found.length > 0 && outcome === 'made')
      writeFileSync(join(values.keep, `packet-${basename(path)}`), readFileSync(join(folder, 'packet.pdf')));
  } catch (error) {
    count('broke');
    console.log(JSON.stringify({ file: basename(path), kind: 'broke', more: String(error).slice(0, 300) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(JSON.stringify(counts));
process.exit(0);
