// Tries a reading language in a worker of its own: a file that brings the reader down ends this worker and nothing else.
import { fail } from '../../../shared/errors.ts';
import { startOcrEngine } from '../text/ocr/engine.ts';
import type { LanguageFile } from '../text/ocr/languages.ts';

export async function tryLanguage(file: LanguageFile): Promise<true> {
  const engine = await startOcrEngine([file]);
  const [width, height] = [200, 60];
  const grey = new Uint8Array(width * height).fill(255);
  // A few strokes, so that the network is asked for something.
  for (let x = 40; x < 160; x += 20)
    for (let y = 20; y < 40; y++) grey.fill(0, y * width + x, y * width + x + 3);
  try {
    engine.read({ width, height, grey }, { language: file.code, dpi: 150 });
  } catch {
    fail('language.unusable');
  }
  return true;
}
