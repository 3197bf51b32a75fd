// Everything a screen needs around it to look and speak as ours: styles, theme, language. Used by the app and by nothing else.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
// A letter looks on screen as it will on paper.
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-600.css';
import './library.css';
import './base.css';
import './fields.css';
import './forced-colours.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHasStrongContrast } from '../preferences.ts';
import { LanguageProvider } from '../strings/language.tsx';
import { UndoProvider } from '../ui/messages/undo.tsx';
import { cssVariables, theme } from './theme.ts';

/** Put into the page by whoever serves it, so that the library's own style element passes the security policy. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

export function Face({ nowMs, children }: { nowMs: number; children: ReactNode }) {
  const isStrong = useHasStrongContrast();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={isStrong ? cssVariables.strong : cssVariables.usual}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
    >
      <LanguageProvider nowMs={nowMs}>
        <UndoProvider>{children}</UndoProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
