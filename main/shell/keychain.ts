// The keychain of the operating system, through Electron. On Linux it may have none, and would then hide a key under a known password.
import { safeStorage } from 'electron';
import type { Keychain } from './quick-unlock.ts';

const openToEverybody = ['basic_text', 'unknown'];

export const systemKeychain: Keychain = {
  isSafe() {
    if (!safeStorage.isEncryptionAvailable()) return false;
    if (process.platform !== 'linux') return true;
    return !openToEverybody.includes(safeStorage.getSelectedStorageBackend());
  },
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
};
