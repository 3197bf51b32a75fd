// Electron's main process, as a table of contents: one line a duty. It never sees content.
import { app, BrowserWindow, Menu } from 'electron';
import { CaseKeeper } from './case-keeper.ts';
import { answerPage } from './answer-page.ts';
import { lockWhenAway } from './away.ts';
import { denyEverythingElse } from './hardening.ts';
import { caseIn, rememberOpenedWith } from './opened-with.ts';
import { keepTemporaryFilesInMemory } from './memory-place.ts';
import { setMenu } from './menu.ts';
import { lockWhenPageIsGone } from './page-gone.ts';
import { declareScheme, servePage } from './page-protocol.ts';
import { openWindow, showWindow } from './window.ts';

// Under root on test machines the sandbox cannot start; asking for it there would end the app.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess');
declareScheme();
// Otherwise a menu is made that nobody ever sees.
Menu.setApplicationMenu(null);
keepTemporaryFilesInMemory();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    rememberOpenedWith(caseIn(argv));
    showWindow();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    rememberOpenedWith(path);
    showWindow();
  });
  rememberOpenedWith(caseIn(process.argv.slice(1)));
  // Never awaited at top level: `ready` fires only after this file has been evaluated.
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  servePage();
  denyEverythingElse();
  const keeper = new CaseKeeper();
  answerPage(keeper);
  lockWhenAway(keeper);
  lockWhenPageIsGone(keeper);
  openWindow();
  // The page is on its way meanwhile.
  setMenu(keeper);
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow());
  app.on('window-all-closed', () => app.quit());
  endBeforeQuitting(keeper);
}

/** The app goes last: a case process that it took along would leave the marks of an open case behind. */
function endBeforeQuitting(keeper: CaseKeeper): void {
  let isOver = false;
  app.on('will-quit', (event) => {
    if (isOver || keeper.isIdle()) return;
    event.preventDefault();
    isOver = true;
    // Not before this event is over: until then another wish to quit is not heard.
    void keeper.end().then(() => setImmediate(() => app.quit()));
  });
}
