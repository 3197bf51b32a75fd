// Run by electron-builder when the folder of the app is complete: Electron's own default app must not remain in it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export default async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  rmSync(join(resources, 'default_app.asar'), { force: true });
}
