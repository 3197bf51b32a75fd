// The menu: few entries, the same commands as on screen, with their shortcuts.
import { app, BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import type { CaseKeeper } from './case-keeper.ts';
import { shellWords } from './words.ts';

function tell(command: ShellCommand): void {
  (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents.send(
    channels.command,
    command,
  );
}

function item(label: string, accelerator: string, command: ShellCommand): MenuItemConstructorOptions {
  return { label, accelerator, click: () => tell(command) };
}

const isMac = process.platform === 'darwin';

function fileMenu(keeper: CaseKeeper): MenuItemConstructorOptions {
  const { menu } = shellWords();
  return {
    label: menu.file,
    submenu: [
      item(menu.addFiles, 'CmdOrCtrl+O', 'import'),
      item(menu.print, 'CmdOrCtrl+P', 'print'),
      { label: menu.lock, accelerator: 'CmdOrCtrl+L', click: () => keeper.lock('asked') },
      { type: 'separator' },
      isMac ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit },
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  const { menu } = shellWords();
  return {
    label: menu.edit,
    submenu: [
      item(menu.undoLast, 'CmdOrCtrl+Alt+Z', 'undo'),
      item(menu.redoLast, 'CmdOrCtrl+Alt+Y', 'redo'),
      { type: 'separator' },
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
      { type: 'separator' },
      item(menu.search, 'CmdOrCtrl+K', 'search'),
      item(menu.capture, 'CmdOrCtrl+N', 'capture'),
      item(menu.logCall, 'CmdOrCtrl+J', 'log-call'),
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  const forEngineers: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }];
  const { menu } = shellWords();
  return {
    label: menu.view,
    submenu: [
      { role: 'resetZoom', label: menu.resetZoom },
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'togglefullscreen', label: menu.fullScreen },
      ...forEngineers,
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  const { menu } = shellWords();
  return {
    role: 'help',
    label: menu.help,
    submenu: [item(menu.helpHere, 'F1', 'help'), item(menu.shortcuts, 'CmdOrCtrl+/', 'shortcuts')],
  };
}

export function setMenu(keeper: CaseKeeper): void {
  const first: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...first,
      fileMenu(keeper),
      editMenu(),
      viewMenu(),
      { role: 'windowMenu', label: shellWords().menu.window },
      helpMenu(),
    ]),
  );
}
