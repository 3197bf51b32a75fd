// The menu: few entries, the same commands as on screen, with their shortcuts.
import { app, BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { channels } from '../../shared/contract/shell.ts';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import type { CaseKeeper } from './case-keeper.ts';

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
  return {
    label: 'File',
    submenu: [
      item('Add files…', 'CmdOrCtrl+O', 'import'),
      { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: () => keeper.lock('asked') },
      { type: 'separator' },
      { role: isMac ? 'close' : 'quit' },
    ],
  };
}

const editMenu: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    item('Undo last change', 'CmdOrCtrl+Alt+Z', 'undo'),
    item('Do it again', 'CmdOrCtrl+Alt+Y', 'redo'),
    { type: 'separator' },
    { role: 'undo' },
    { role: 'redo' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    { type: 'separator' },
    item('Search, or find something to do', 'CmdOrCtrl+K', 'search'),
    item('Note something down', 'CmdOrCtrl+N', 'capture'),
    item('Log a call', 'CmdOrCtrl+J', 'log-call'),
  ],
};

function viewMenu(): MenuItemConstructorOptions {
  const forEngineers: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }];
  return {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...forEngineers,
    ],
  };
}

const helpMenu: MenuItemConstructorOptions = {
  role: 'help',
  label: 'Help',
  submenu: [item('Help for this screen', 'F1', 'help'), item('Shortcuts', 'CmdOrCtrl+/', 'shortcuts')],
};

export function setMenu(keeper: CaseKeeper): void {
  const first: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...first,
      fileMenu(keeper),
      editMenu,
      viewMenu(),
      { role: 'windowMenu' },
      helpMenu,
    ]),
  );
}
