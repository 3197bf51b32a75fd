// The page's entry: text size and language before the first paint, then the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import {
  applyAppearance,
  applyLanguage,
  applyLockAfter,
  applyTextSize,
  printOnWhite,
} from './preferences.ts';
import { tellCopied } from './tell-copied.ts';
import { Boundary } from './ui/messages/boundary.tsx';
import { Face } from './theme/face.tsx';

applyTextSize();
applyAppearance();
applyLockAfter();
printOnWhite();
tellCopied();
await applyLanguage();

const page = document.getElementById('page');
if (!page) throw new Error('the page has lost its root');
createRoot(page).render(
  <StrictMode>
    <Face nowMs={Date.now()}>
      <Boundary>
        <App />
      </Boundary>
    </Face>
  </StrictMode>,
);
