import { Sun } from 'lucide-react';
import { expect, test } from 'vitest';
import { commandsFor } from './commands.ts';
import type { Command } from './commands.ts';

const command = (label: string, set: Partial<Command> = {}): Command => ({
  id: label,
  group: 'do',
  label,
  icon: Sun,
  run: () => undefined,
  ...set,
});
const all = [
  command('Log a call', { also: 'phone' }),
  command('Go to Visits'),
  command('Undo', { isOff: true }),
  command('Añadir una visita'),
  command('New visit', { also: 'appointment call' }),
];
const found = (typed: string) => commandsFor(typed, all).map(({ label }) => label);

test('with nothing typed everything that can be done now is offered', () => {
  expect(found(' ')).toEqual(['Log a call', 'Go to Visits', 'Añadir una visita', 'New visit']);
});

test('every typed word begins a word of the label, or of what it is also called', () => {
  expect(found('vis')).toEqual(['Go to Visits', 'Añadir una visita', 'New visit']);
  expect(found('new vis')).toEqual(['New visit']);
  expect(found('phone')).toEqual(['Log a call']);
  expect(found('call')).toEqual(['Log a call', 'New visit']);
  expect(found('isit')).toEqual([]);
  expect(found('undo')).toEqual([]);
});

test('accents need not be typed', () => {
  expect(found('anadir')).toEqual(['Añadir una visita']);
});
