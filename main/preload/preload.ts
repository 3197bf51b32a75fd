// The bridge: forwards, decides nothing. One CommonJS file in the sandbox; the event object never reaches the page.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { Bridge } from '../../shared/contract/shell.ts';

// The two things of the page's world that the bridge touches; main has no DOM types.
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, origin: string, ports: readonly unknown[]): void;
};
type PickedFile = Parameters<typeof webUtils.getPathForFile>[0];

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T): void => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}

const bridge: Bridge = {
  connect: () => ipcRenderer.invoke(channels.connect),
  lock: (why) => ipcRenderer.invoke(channels.lock, why),
  renew: (leave) => ipcRenderer.invoke(channels.renew, leave),
  leftLocked: () => ipcRenderer.invoke(channels.leftLocked),
  lockAfter: (minutes) => ipcRenderer.invoke(channels.lockAfter, minutes),
  pickFiles: () => ipcRenderer.invoke(channels.pickFiles),
  pickFolder: () => ipcRenderer.invoke(channels.pickFolder),
  pickCase: () => ipcRenderer.invoke(channels.pickCase),
  pickSave: (ask) => ipcRenderer.invoke(channels.pickSave, ask),
  ticketsFor: (files) =>
    ipcRenderer.invoke(
      channels.ticketsFor,
      files.map((file) => webUtils.getPathForFile(file as PickedFile)).filter((path) => path !== ''),
    ),
  sampleTicket: () => ipcRenderer.invoke(channels.sampleTicket),
  knownCases: () => ipcRenderer.invoke(channels.knownCases),
  pickAgain: (ticket) => ipcRenderer.invoke(channels.pickAgain, ticket),
  openedWith: () => ipcRenderer.invoke(channels.openedWith),
  showSaved: (ticket) => ipcRenderer.invoke(channels.showSaved, ticket),
  openSaved: (ticket) => ipcRenderer.invoke(channels.openSaved, ticket),
  showLanguages: () => ipcRenderer.invoke(channels.showLanguages),
  quickUnlock: (ask) => ipcRenderer.invoke(channels.quickUnlock, ask),
  useKeptKey: (ticket) => ipcRenderer.invoke(channels.useKeptKey, ticket),
  hasKeptKey: (ticket) => ipcRenderer.invoke(channels.hasKeptKey, ticket),
  speak: (language) => ipcRenderer.invoke(channels.speak, language),
  setBusy: (ask) => ipcRenderer.invoke(channels.setBusy, ask),
  copied: () => ipcRenderer.invoke(channels.copied),
  notify: (say) => ipcRenderer.invoke(channels.notify, say),
  onLocked: (listener) => listen(channels.locked, listener),
  onCommand: (listener) => listen(channels.command, listener),
};

// Ports cannot pass the context bridge; a window message to our own origin carries them.
ipcRenderer.on(channels.port, (event) =>
  window.postMessage({ binder: 'port' }, window.location.origin, event.ports),
);

contextBridge.exposeInMainWorld('binder', bridge);
