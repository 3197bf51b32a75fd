// What the page may not do: leave, open windows, ask for permissions, reach any network.
import { app, session } from 'electron';
import { pageOrigin } from './page-protocol.ts';

/** Ours, and what Chromium makes inside the page itself. */
function isLocal(url: string): boolean {
  return (
    url.startsWith(`${pageOrigin}/`) || url.startsWith('blob:binder-app:') || url.startsWith('devtools:')
  );
}

export function denyEverythingElse(): void {
  const page = session.defaultSession;
  page.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  page.setPermissionCheckHandler(() => false);
  page.setDevicePermissionHandler(() => false);
  page.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  page.setSpellCheckerEnabled(false);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
