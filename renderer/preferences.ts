// How this computer likes to show things. Kept outside every case file, and never anything of a case.
import { useSyncExternalStore } from 'react';
import { lockMinutes, usualLockMinutes } from '../shared/lock-minutes.ts';
import type { LockMinutes } from '../shared/lock-minutes.ts';
import { speakProblemsIn } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { fetchCatalogue } from './strings/catalogue.ts';

/** Percent of the normal text size. */
export const textSizes = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

const key = 'text-size';
const listeners = new Set<() => void>();

function whenChanged(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function storedTextSize(): TextSize {
  const stored = Number(localStorage.getItem(key));
  return textSizes.find((size) => size === stored) ?? 100;
}

/** Everything is measured in rem, so one number at the root makes all of it larger. */
export function applyTextSize(): void {
  document.documentElement.style.fontSize = `${storedTextSize()}%`;
}

/** Set before the first paint, so that a dark room is never lit up by a white page. The library keeps the choice itself. */
export function applyAppearance(): void {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = chosen === 'dark' || (chosen !== 'light' && prefersDark);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
}

/** Paper is white: a print from a dark room is laid out with the light colours. */
export function printOnWhite(): void {
  const root = document.documentElement;
  const scheme = 'data-mantine-color-scheme';
  window.addEventListener('beforeprint', () => root.setAttribute(scheme, 'light'));
  window.addEventListener('afterprint', applyAppearance);
}

export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const size = useSyncExternalStore(whenChanged, storedTextSize);
  const set = (next: TextSize) => {
    localStorage.setItem(key, String(next));
    applyTextSize();
    for (const changed of listeners) changed();
  };
  return [size, set];
}

export const contrastChoices = ['auto', 'usual', 'strong'] as const;
export type ContrastChoice = (typeof contrastChoices)[number];
const contrastKey = 'contrast';
const moreContrast = () => window.matchMedia('(prefers-contrast: more)');

function storedContrast(): ContrastChoice {
  const stored = localStorage.getItem(contrastKey);
  return contrastChoices.find((choice) => choice === stored) ?? 'auto';
}

function whenContrastChanges(changed: () => void): () => void {
  const forget = whenChanged(changed);
  const asked = moreContrast();
  asked.addEventListener('change', changed);
  return () => {
    forget();
    asked.removeEventListener('change', changed);
  };
}

/** Whether words and lines are drawn with more contrast: as chosen, or as the computer asks. */
export function useHasStrongContrast(): boolean {
  return useSyncExternalStore(whenContrastChanges, () => {
    const choice = storedContrast();
    return choice === 'auto' ? moreContrast().matches : choice === 'strong';
  });
}

export function useContrastChoice(): [ContrastChoice, (choice: ContrastChoice) => void] {
  const choice = useSyncExternalStore(whenChanged, storedContrast);
  const set = (next: ContrastChoice) => {
    localStorage.setItem(contrastKey, next);
    for (const changed of listeners) changed();
  };
  return [choice, set];
}

export const languageChoices = ['auto', 'en', 'es'] as const;
export type LanguageChoice = (typeof languageChoices)[number];
const languageKey = 'language';

function storedLanguage(): LanguageChoice {
  const stored = localStorage.getItem(languageKey);
  return languageChoices.find((choice) => choice === stored) ?? 'auto';
}

/** The chosen language, or that of the computer where the app speaks it. */
function spokenBy(choice: LanguageChoice): Language {
  if (choice !== 'auto') return choice;
  return navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en';
}

const spokenLanguage = (): Language => spokenBy(storedLanguage());

/** Set before the first paint and with every choice: what reads the page aloud goes by the page's own language. */
export async function applyLanguage(choice = storedLanguage()): Promise<void> {
  const language = spokenBy(choice);
  await fetchCatalogue(language);
  document.documentElement.lang = language;
  speakProblemsIn(language);
  void window.binder.speak(language);
}

export function useLanguage(): Language {
  return useSyncExternalStore(whenChanged, spokenLanguage);
}

export function useLanguageChoice(): [LanguageChoice, (choice: LanguageChoice) => Promise<void>] {
  const choice = useSyncExternalStore(whenChanged, storedLanguage);
  const set = async (next: LanguageChoice) => {
    await applyLanguage(next);
    localStorage.setItem(languageKey, next);
    for (const changed of listeners) changed();
  };
  return [choice, set];
}

const lockKey = 'lock-after';

function storedLockMinutes(): LockMinutes {
  const stored = localStorage.getItem(lockKey);
  return lockMinutes.find((minutes) => String(minutes) === stored) ?? usualLockMinutes;
}

/** The shell watches how long nobody has touched the computer; it has to be told. */
export function applyLockAfter(): void {
  void window.binder.lockAfter(storedLockMinutes());
}

export function useLockAfter(): [LockMinutes, (minutes: LockMinutes) => void] {
  const minutes = useSyncExternalStore(whenChanged, storedLockMinutes);
  const set = (next: LockMinutes) => {
    localStorage.setItem(lockKey, String(next));
    applyLockAfter();
    for (const changed of listeners) changed();
  };
  return [minutes, set];
}

const noticeKey = 'desktop-notices';

function storedNotices(): boolean {
  return localStorage.getItem(noticeKey) !== 'off';
}

/** Whether a clock that is about to end is told on the desktop. */
export function useNotices(): [boolean, (on: boolean) => void] {
  const isOn = useSyncExternalStore(whenChanged, storedNotices);
  const set = (on: boolean) => {
    localStorage.setItem(noticeKey, on ? 'on' : 'off');
    for (const changed of listeners) changed();
  };
  return [isOn, set];
}
