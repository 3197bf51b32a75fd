// The way around: only places that exist, a number only where something waits.
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { en } from '../strings/en.ts';
import { SpokenWith } from '../strings/language.tsx';
import { Rail } from './rail.tsx';
import { SavedLine } from './saved-line.tsx';

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const shown = (face: ReactNode) =>
  renderToStaticMarkup(
    <SpokenWith strings={en} nowMs={0}>
      {face}
    </SpokenWith>,
  );
const rail = (waiting: Parameters<typeof Rail>[0]['waiting']) =>
  shown(
    <Rail
      caseTitle="Knee"
      patientName="Ann"
      places={['today', 'records', 'settings']}
      current="records"
      waiting={waiting}
      onGo={() => undefined}
      footer={null}
    />,
  );

test('places that have no screen are not there, and the current one says so', () => {
  const html = rail({});
  expect(textOf(html)).toContain('Today Records Settings');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
});

test('a number stands only where something waits, and is read out with its noun', () => {
  expect(textOf(rail({ today: 3, records: 0 }))).toContain('Today 3 , 3 things wait Records Settings');
  expect(textOf(rail({ today: 1 }))).toContain('1 thing waits');
});

test('the saved line says what is known about backups, and nothing about what is not', () => {
  const line = (age?: string | null) =>
    textOf(shown(<SavedLine state="saved" {...(age === undefined ? {} : { backupAge: age })} />));
  expect(line('2 days ago')).toContain('Saved · backup 2 days ago');
  expect(line(null)).toContain('Saved · no backup yet');
  expect(line().trim()).toBe('Saved');
  const old = shown(<SavedLine state="saved" backupAge="9 days ago" isOld />);
  expect(textOf(old)).toContain('Last backup 9 days ago');
});
