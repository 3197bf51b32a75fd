// Light, dark, contrast and the size of the text, as things one can do.
import { useMantineColorScheme } from '@mantine/core';
import { AArrowDown, AArrowUp, Contrast, Monitor, Moon, Sun } from 'lucide-react';
import type { Command } from '../frame/commands.ts';
import { textSizes, useContrastChoice, useHasStrongContrast, useTextSize } from '../preferences.ts';
import { useStrings } from '../strings/language.tsx';

export function useLooks(): Command[] {
  const { look, lookAlso } = useStrings().commands;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [size, setSize] = useTextSize();
  const isStrong = useHasStrongContrast();
  const [, setContrast] = useContrastChoice();
  const at = textSizes.indexOf(size);
  const [smaller, larger] = [textSizes[at - 1], textSizes[at + 1]];
  const one = (id: keyof typeof look, icon: Command['icon'], run: (() => void) | null): Command => ({
    id,
    group: 'look',
    label: look[id],
    also: lookAlso,
    icon,
    isOff: run === null,
    run: run ?? (() => undefined),
  });
  const scheme = (id: 'light' | 'dark' | 'auto', icon: Command['icon']) =>
    one(id, icon, colorScheme === id ? null : () => setColorScheme(id));
  return [
    one('larger', AArrowUp, larger === undefined ? null : () => setSize(larger)),
    one('smaller', AArrowDown, smaller === undefined ? null : () => setSize(smaller)),
    scheme('light', Sun),
    scheme('dark', Moon),
    scheme('auto', Monitor),
    isStrong
      ? one('usual', Contrast, () => setContrast('usual'))
      : one('strong', Contrast, () => setContrast('strong')),
  ];
}
