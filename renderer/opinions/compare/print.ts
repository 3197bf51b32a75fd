// Prints the screen as it stands, always in the light colours: a dark screen would print pale words on white paper.
import { useCallback, useEffect } from 'react';

const scheme = 'data-mantine-color-scheme';

export function usePrint(): () => void {
  useEffect(() => {
    const root = document.documentElement;
    let before: string | null = null;
    const lighten = () => {
      before = root.getAttribute(scheme);
      root.setAttribute(scheme, 'light');
    };
    const restore = () => {
      if (before !== null) root.setAttribute(scheme, before);
    };
    window.addEventListener('beforeprint', lighten);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('beforeprint', lighten);
      window.removeEventListener('afterprint', restore);
    };
  }, []);
  return useCallback(() => window.print(), []);
}
