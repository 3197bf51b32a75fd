// Text size, light or dark, contrast and the language, before anything else has to be read.
import { useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import {
  contrastChoices,
  languageChoices,
  textSizes,
  useContrastChoice,
  useLanguageChoice,
  useTextSize,
} from '../preferences.ts';
import { useStrings } from '../strings/language.tsx';
import { Segments } from '../ui/fields/segments.tsx';
import classes from './preferences-bar.module.css';

/** At the foot of the way in; among the settings it is a part of the page like any other. */
export function PreferencesBar({ isFoot = true }: { isFoot?: boolean }) {
  const { start } = useStrings();
  const Bar = isFoot ? 'footer' : 'div';
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [textSize, setTextSize] = useTextSize();
  const [language, setLanguage] = useLanguageChoice();
  const [contrast, setContrast] = useContrastChoice();
  const [sizeLabel, schemeLabel, contrastLabel, languageLabel] = [useId(), useId(), useId(), useId()];
  return (
    <Bar className={classes.preferences} data-foot={isFoot || undefined}>
      <div className={classes.preference}>
        <span id={sizeLabel}>{start.textSize}</span>
        <Segments
          labelledBy={sizeLabel}
          value={String(textSize)}
          onChange={(value) => setTextSize(Number(value) as (typeof textSizes)[number])}
          choices={textSizes.map((size) => ({ value: String(size), label: start.textSizeOption(size) }))}
        />
      </div>
      <div className={classes.preference}>
        <span id={schemeLabel}>{start.appearance}</span>
        <Segments
          labelledBy={schemeLabel}
          value={colorScheme}
          onChange={(value) => setColorScheme(value)}
          choices={(['auto', 'light', 'dark'] as const).map((scheme) => ({
            value: scheme,
            label: start.appearanceOption[scheme],
          }))}
        />
      </div>
      <div className={classes.preference}>
        <span id={contrastLabel}>{start.contrast}</span>
        <Segments
          labelledBy={contrastLabel}
          value={contrast}
          onChange={(value) => setContrast(value)}
          choices={contrastChoices.map((choice) => ({ value: choice, label: start.contrastOption[choice] }))}
        />
      </div>
      <div className={classes.preference}>
        <span id={languageLabel}>{start.language}</span>
        <Segments
          labelledBy={languageLabel}
          value={language}
          onChange={(value) => void setLanguage(value)}
          choices={languageChoices.map((choice) => ({ value: choice, label: start.languageOption[choice] }))}
        />
      </div>
    </Bar>
  );
}
