import { expect, test } from 'vitest';
import { stepsOf } from './pathways.ts';
import { pathways } from './step.ts';
import { stepsWithTool, toolOf } from './step-tools.ts';

test('what the app offers for a step belongs to a step of some path', () => {
  const keys = new Set(pathways.flatMap((pathway) => stepsOf(pathway).map(({ key }) => key)));
  expect(stepsWithTool.filter((key) => !keys.has(key))).toEqual([]);
});

test('after a “no” every path offers the letter for the next step', () => {
  const formal = pathways.flatMap((pathway) =>
    stepsOf(pathway).filter(
      ({ key, stage }) => stage === 'refused' && !['check-denial', 'money-back'].includes(key),
    ),
  );
  expect(formal.length).toBeGreaterThan(5);
  expect(formal.filter(({ key }) => toolOf(key)?.kind !== 'letter')).toEqual([]);
});
