// The component library told to speak our colours, type and radius. Looks of single components live beside them.
import { createTheme, defaultCssVariablesResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { dark, darkStrong, light, lightStrong } from './colours.ts';
import type { Colours } from './colours.ts';

const fontFamily =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible', 'Segoe UI', system-ui, sans-serif";

// The library wants ten shades of a primary colour. We use exactly one per scheme, set as variables below;
// this ramp only fills what it derives by itself.
const teal: MantineColorsTuple = [
  '#e3efec',
  '#cbe3df',
  '#a3ded8',
  '#82cdc5',
  '#5aaea7',
  '#378e8a',
  '#1f7676',
  '#0f5d5e',
  '#0a4748',
  '#072322',
];

export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: fontFamily,
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 3 },
  colors: { teal },
  autoContrast: true,
  white: light.sheet,
  black: light.ink,
  defaultRadius: '0.5rem',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.9375rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: { fontFamily, fontWeight: '650' },
  components: {
    // What is typed would else be noted down beside the page's address, in a process that outlives a lock.
    Input: { defaultProps: { size: 'md', autoComplete: 'off' } },
    InputWrapper: {
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    // The page itself never scrolls behind a dialog, and the scroll lock would write a style element without our nonce.
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 160 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 160 } } },
    // The first item takes the keyboard; a hidden stand-in for it would be a child that a menu may not have.
    // It stays within the window, and never makes the page behind it scroll.
    Menu: {
      defaultProps: {
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
        floatingStrategy: 'fixed',
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
      },
    },
    Tooltip: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

function cssName(role: string): string {
  return `--${role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function variablesFor(colours: Colours, scheme: 'light' | 'dark'): Record<string, string> {
  const roles = Object.fromEntries(Object.entries(colours).map(([role, value]) => [cssName(role), value]));
  return {
    ...roles,
    '--mantine-color-scheme': scheme,
    '--mantine-color-body': colours.paper,
    '--mantine-color-text': colours.ink,
    '--mantine-color-bright': colours.ink,
    '--mantine-color-dimmed': colours.inkSoft,
    '--mantine-color-error': colours.differs,
    '--mantine-color-success': colours.arrived,
    '--mantine-color-placeholder': colours.inkSoft,
    '--mantine-color-anchor': colours.accent,
    '--mantine-color-default': colours.sheet,
    '--mantine-color-default-hover': colours.hover,
    '--mantine-color-default-color': colours.ink,
    '--mantine-color-default-border': colours.edge,
    '--mantine-color-disabled': colours.disabled,
    '--mantine-color-disabled-color': colours.inkSoft,
    '--mantine-color-disabled-border': colours.line,
    '--mantine-primary-color-filled': colours.accent,
    '--mantine-primary-color-filled-hover': colours.accentHover,
    '--mantine-primary-color-contrast': colours.accentInk,
    '--mantine-primary-color-light': colours.accentWash,
    '--mantine-primary-color-light-hover': colours.accentWash,
    '--mantine-primary-color-light-color': colours.accent,
  };
}

function resolverFor(inLight: Colours, inDark: Colours): CSSVariablesResolver {
  return (mantineTheme) => {
    const base = defaultCssVariablesResolver(mantineTheme);
    return {
      variables: base.variables,
      light: { ...base.light, ...variablesFor(inLight, 'light') },
      dark: { ...base.dark, ...variablesFor(inDark, 'dark') },
    };
  };
}

/** What the library is told, as it is and with more contrast. */
export const cssVariables = {
  usual: resolverFor(light, dark),
  strong: resolverFor(lightStrong, darkStrong),
} as const;
