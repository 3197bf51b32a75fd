// Reading pictures of pages against the tesseract command with the same trained data (G9): pages a minute, and characters right.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { assetPath } from '../main/case/assets.ts';
import { startOcrEngine } from '../main/case/text/ocr/engine.ts';
import { readPage } from '../main/case/text/ocr/read-page.ts';
import { withPdf } from './against-poppler.ts';
import { readByTheApp } from './ocr/by-the-app.ts';
import { charactersRight } from './ocr/characters.ts';
import { corpusWordRows } from './ocr/corpus-words.ts';
import { prosePages } from './ocr/prose.ts';
import { slantedRows } from './ocr/slanted.ts';
import { byTheCommand } from './ocr/the-command.ts';
import { plainWords } from '../scripts/testing/ocr-truth.ts';
import { isQuick } from './measure.ts';
import { row, type Bench, type Row } from './row.ts';
import { scanned } from './scanned-pages.ts';

const pages = isQuick ? 2 : 12;
const run = promisify(execFile);

export const ocrBench: Bench = {
  name: 'ocr',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
    try {
      const prose = prosePages(pages);
      const scans = join(folder, 'scans.pdf');
      writeFileSync(scans, await scanned(prose));
      const truth = prose.map(({ lines }) => lines.join(' '));
      const images = await greyMaps(scans, folder);
      const peer = await readByTheCommand(images, folder);
      const one = await readAlone(scans);
      const two = await readByTheApp(scans, folder);
      return [
        ...rowsOf({ truth, peer, one, two }),
        ...(await corpusWordRows(folder)),
        ...(await slanted({ scans, truth, folder })),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Read = { texts: string[]; seconds: number };
type Peer = { one: Read; two: Read } | null;

function rowsOf({ truth, peer, one, two }: { truth: string[]; peer: Peer; one: Read; two: Read }): Row[] {
  const perMinute = ({ seconds }: Read) => (pages / seconds) * 60;
  const right = ({ texts }: Read) => 100 * charactersRight(texts, truth);
  return [
    row('G9', 'one worker, tesseract with one thread', [
      perMinute(one),
      peer && perMinute(peer.one),
      'pages/min',
    ]),
    row('G9', 'the app, two tesseracts side by side', [
      perMinute(two),
      peer && perMinute(peer.two),
      'pages/min',
    ]),
    row('G9', 'characters right, tesseract', [right(one), peer && right(peer.one), '%']),
  ];
}

const slantedPages = 3;

function slanted(inputs: { scans: string; truth: string[]; folder: string }): Promise<Row[]> {
  const { scans, truth, folder } = inputs;
  return withPdf(scans, async (pdf) => {
    const known = truth.slice(0, slantedPages).map((text, index) => ({
      image: pdf.renderGrey(index, { widthPx: 2550 }),
      words: plainWords(text),
    }));
    const engine = await startOcrEngine();
    return slantedRows(known, engine, (image) => byTheCommand(image, { dpi: 300, folder }));
  });
}

/** The very pictures that our reader is given, so that only the reading differs. */
function greyMaps(path: string, folder: string): Promise<string[]> {
  return withPdf(path, (pdf) =>
    Array.from({ length: pages }, (_, index) => {
      const { widthPt } = pdf.pageSize(index);
      const { width, height, grey } = pdf.renderGrey(index, { widthPx: Math.round((widthPt / 72) * 300) });
      const file = join(folder, `page-${index}.pgm`);
      writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
      return file;
    }),
  );
}

async function readAlone(path: string): Promise<Read> {
  const engine = await startOcrEngine();
  return withPdf(path, (pdf) => {
    const start = performance.now();
    const texts = Array.from({ length: pages }, (_, index) => {
      const { widthPt, heightPt } = pdf.pageSize(index);
      return readPage(engine, pdf, { id: index, sha256: '', number: index + 1, widthPt, heightPt }).text;
    });
    return { texts, seconds: (performance.now() - start) / 1000 };
  });
}

/** Null where the command is not on this machine. */
async function readByTheCommand(images: readonly string[], folder: string): Promise<Peer> {
  writeFileSync(join(folder, 'eng.traineddata'), gunzipSync(readFileSync(assetPath('eng.traineddata.gz'))));
  const read = async (mine: readonly string[]): Promise<string[]> => {
    const list = join(folder, `${mine.length}-${mine[0]?.split('-').at(-1)}.txt`);
    writeFileSync(list, mine.join('\n'));
    const options = ['--tessdata-dir', folder, '-l', 'eng', '--dpi', '300'];
    const { stdout } = await run('tesseract', [list, '-', ...options], {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      maxBuffer: 1e8,
    });
    return stdout.split('\f').slice(0, mine.length);
  };
  const timed = async (work: () => Promise<string[]>): Promise<Read> => {
    const start = performance.now();
    const texts = await work();
    return { texts, seconds: (performance.now() - start) / 1000 };
  };
  try {
    const half = Math.ceil(images.length / 2);
    const one = await timed(() => read(images));
    const two = await timed(async () =>
      (await Promise.all([read(images.slice(0, half)), read(images.slice(half))])).flat(),
    );
    return { one, two };
  } catch {
    return null;
  }
}
