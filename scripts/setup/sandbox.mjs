// Chromium's sandbox needs the system's leave. Root cannot have it, and some systems withhold it from programs they do not know.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronExecutable } from './electron.mjs';
import { CannotGoOn } from './say.mjs';

/** Chromium refuses to start its sandbox as root; only then, and only for starts and tests from here, it goes without. */
export function sandboxSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

export function sandboxMustBeAllowed() {
  if (process.platform !== 'linux' || process.getuid?.() === 0 || !namespacesAreWithheld()) return;
  const helper = join(dirname(electronExecutable()), 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  throw new CannotGoOn(
    `This system lets no program build a sandbox of its own. Please run once, then start again:\nsudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
  );
}

function namespacesAreWithheld() {
  const setting = (name) => {
    try {
      return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
    } catch {
      return undefined; // this kernel has no such setting
    }
  };
  return (
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0'
  );
}
