// A state is never colour alone: its word is there, its shape is there, and screen readers hear the same.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { meanings } from '../../theme/colours.ts';
import { Chip } from './chip.tsx';
import { StatusMark } from './status-mark.tsx';
import { StepMark } from './step-mark.tsx';

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '');
const shapesOf = (html: string) => html.match(/<(?:path|circle|line|rect)[^>]+>/g)?.join('') ?? '';

test('every meaning has a word and a shape of its own', () => {
  const marks = meanings.map((meaning) =>
    renderToStaticMarkup(<StatusMark meaning={meaning}>{`about ${meaning}`}</StatusMark>),
  );
  for (const [at, html] of marks.entries()) expect(textOf(html)).toBe(`about ${meanings[at]}`);
  expect(new Set(marks.map(shapesOf)).size).toBe(meanings.length);
});

test('every fill of a chip has a shape of its own and says its state', () => {
  const fills = ['empty', 'half', 'full', 'never'] as const;
  const chips = fills.map((fill) =>
    renderToStaticMarkup(<Chip label="images" fill={fill} state={`state ${fill}`} />),
  );
  for (const [at, html] of chips.entries()) expect(textOf(html)).toBe(`images: state ${fills[at]}`);
  expect(new Set(chips.map(shapesOf)).size).toBe(fills.length);
});

test('a step mark says how far it is; one that ended says only its word', () => {
  expect(textOf(renderToStaticMarkup(<StepMark word="Asked for" at={2} of={5} spoken="step 2 of 5" />))).toBe(
    'Asked for, step 2 of 5',
  );
  expect(
    textOf(renderToStaticMarkup(<StepMark word="Cannot be had" at={0} of={5} spoken="step 0 of 5" ended />)),
  ).toBe('Cannot be had');
});
