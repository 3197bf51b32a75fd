// The one window.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme } from 'electron';
import { pageOrigin } from './page-protocol.ts';
import { askBeforeClosing } from './quit-guard.ts';
import { leastSize } from './window-place.ts';
import { firstBounds, rememberPlace } from './window-state.ts';

const preload = join(fileURLToPath(new URL('../preload/', import.meta.url)), 'preload.cjs');

export function openWindow(): void {
  const { bounds, isMaximized } = firstBounds();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Second Opinion Binder',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14191b' : '#fbfaf7',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  if (isMaximized) window.maximize();
  rememberPlace(window);
  askBeforeClosing(window);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/index.html`);
}

export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
