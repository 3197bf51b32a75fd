import { expect, test } from 'vitest';
import { likelyPassages, sentencesOf } from './passages.ts';
import { placeQuote } from './quote.ts';
import type { PlacedWord } from './quote.ts';

/** One line of text below the other, each word ten points high. */
function paper(lines: readonly string[]): PlacedWord[] {
  return lines.flatMap((line, row) =>
    line
      .split(' ')
      .filter((text) => text !== '')
      .map((text, at) => ({ text, x: at * 40, y: row * 12, width: 38, height: 10 })),
  );
}

const words = paper([
  'ASSESSMENT',
  '',
  '',
  'The cyst measures 32 mm and the duct 6 mm. Dr. Greerwood was',
  'told. I recommend a Whipple operation now. It should take place within',
  'about six weeks. If she were my own sister I would operate.',
]);

test('sentences run over lines, end at full stops, and no title of a doctor ends one', () => {
  expect(sentencesOf(words)).toEqual([
    'The cyst measures 32 mm and the duct 6 mm.',
    'Dr. Greerwood was told.',
    'I recommend a Whipple operation now.',
    'It should take place within about six weeks.',
    'If she were my own sister I would operate.',
  ]);
});

test('each question is offered the sentences that carry its words, and says which', () => {
  const pages = [{ page: 2, words }];
  expect(likelyPassages(pages, 'recommendation')[0]).toEqual({
    page: 2,
    text: 'I recommend a Whipple operation now.',
    found: ['recommend'],
  });
  expect(likelyPassages(pages, 'size')[0]?.found).toEqual(['measures', '32 mm'.slice(1)]);
  expect(likelyPassages(pages, 'urgency')[0]?.text).toBe('It should take place within about six weeks.');
  expect(likelyPassages(pages, 'trials')).toEqual([]);
});

test('what is offered stands on its page, letter by letter', () => {
  for (const { text } of likelyPassages([{ page: 2, words }], 'size'))
    expect(placeQuote(words, text)).not.toBeNull();
});
