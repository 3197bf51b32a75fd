// The languages the app and its papers speak. Names only: words stand in the catalogues and beside what they translate.

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** For dates and numbers, and for the `lang` of a page or a PDF. */
export const localeOf: Record<Language, string> = { en: 'en-US', es: 'es-US' };
