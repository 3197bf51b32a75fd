// The walls around the page, tried from inside the running app: what it is allowed, what is refused, and that nonsense breaks nothing.
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { socketsAbroad } from '../scripts/testing/network-sockets.ts';
import { withApp } from './app.ts';
import { go, openSample } from './screens.ts';

/** Read through here, so that these tests need no types of the page's own. */
const inPage = <Result>(page: Page, work: () => Result | Promise<Result>): Promise<Result> =>
  page.evaluate(work);

test('the window runs in the sandbox, apart from Node and from the preload’s own world', async () => {
  await withApp(async ({ electron, page }) => {
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      // Not in the types: what the window really runs with.
      return (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    for (const never of [
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'allowRunningInsecureContent',
      'experimentalFeatures',
    ])
      expect(preferences[never] ?? false, never).toBe(false);
    const names = await inPage(page, () =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    );
    expect(names).toEqual([]);
  });
});

test('the page’s policy allows its own files and nothing unsafe, and text never becomes code', async () => {
  await withApp(async ({ page }) => {
    const policy = await inPage(
      page,
      async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '',
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
    const ran = await inPage(
      page,
      () =>
        new Promise<string[]>((resolve) => {
          const happened: string[] = [];
          // In a task of its own: what the test itself runs is outside the policy.
          setTimeout(() => {
            for (const run of [Function, Reflect.get(window, 'eval') as (text: string) => unknown])
              try {
                run('1');
                happened.push('text ran as code');
              } catch {
                // Refused, as it should be.
              }
            const script = document.createElement('script');
            script.textContent = 'window.wasRun = true';
            document.head.append(script);
            const picture = document.createElement('img');
            picture.setAttribute('onerror', 'window.wasRun = true');
            picture.src = 'binder-app://page/none.png';
            document.body.append(picture);
            setTimeout(() => resolve('wasRun' in window ? [...happened, 'inline script'] : happened), 300);
          });
        }),
    );
    expect(ran).toEqual([]);
  });
});

test('the page can neither leave nor open another window', async () => {
  await withApp(async ({ electron, page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const before = page.url();
    const opened = await inPage(page, () => {
      const tries = [
        'https://example.org/',
        'file:///etc/hosts',
        'data:text/html,x',
        'binder-app://other/index.html',
      ];
      const windows = tries.map((url) => window.open(url)).filter((one) => one !== null).length;
      for (const url of tries) {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.click();
        link.remove();
      }
      return windows + (window.open('about:blank') === null ? 0 : 1);
    });
    await inPage(page, () => void (window.location.href = 'https://example.org/'));
    await inPage(page, () => window.location.assign('file:///etc/hosts'));
    await page.waitForTimeout(500);
    expect(opened).toBe(0);
    expect(page.url()).toBe(before);
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    // Asked of the window itself: the test's own view of the page waits for a navigation that never comes.
    const shown = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("h1")?.textContent',
      ),
    );
    expect(shown).toBe('Second Opinion Binder');
  });
});

test('every permission is denied', async () => {
  await withApp(async ({ page }) => {
    const granted = await inPage(page, async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ];
      const asked = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => (state === 'granted' ? name : null),
            () => null,
          ),
        ),
      );
      const uses = await Promise.all(
        [
          () => navigator.mediaDevices.getUserMedia({ audio: true }),
          () => navigator.mediaDevices.getDisplayMedia(),
          () => navigator.clipboard.readText(),
          () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ].map((use, index) =>
          Promise.resolve()
            .then(use)
            .then(
              () => `use ${index}`,
              () => null,
            ),
        ),
      );
      const noticed = await Notification.requestPermission();
      return [...asked, ...uses, noticed === 'granted' ? 'Notification' : null].filter((one) => one !== null);
    });
    expect(granted).toEqual([]);
  });
});

test('nothing leaves: a whole journey asks only for the app’s own files, and no remote address answers', async () => {
  await withApp(async ({ electron, page }) => {
    await electron.evaluate(({ session }) => {
      const log: string[] = [];
      (globalThis as unknown as { asked: string[] }).asked = log;
      // Other events than the app's own guard listens to: only one listener may stand on each.
      session.defaultSession.webRequest.onSendHeaders(({ url }) => void log.push(url));
      session.defaultSession.webRequest.onErrorOccurred(({ url }) => void log.push(`refused ${url}`));
    });
    await page.reload();
    await openSample(page);
    for (const place of ['Records', 'Opinions', 'Letters', 'Packets', 'Settings']) {
      await go(page, place);
      expect(socketsAbroad(electron.process().pid ?? 0)).toEqual([]);
    }
    const asked = () => electron.evaluate(() => [...(globalThis as unknown as { asked: string[] }).asked]);
    const journey = await asked();
    expect(journey.length).toBeGreaterThan(2);
    expect(
      journey.filter((url) => !/^(refused )?(binder-app:\/\/page\/|blob:binder-app:)/.test(url)),
    ).toEqual([]);

    const reached = await inPage(page, async () => {
      const addresses = [
        'https://example.org/',
        'http://127.0.0.1:9/',
        'file:///etc/hosts',
        'binder-app://other/x',
      ];
      const fetched = await Promise.all(
        addresses.map((url) =>
          fetch(url).then(
            () => url,
            () => null,
          ),
        ),
      );
      const socket = await new Promise<string | null>((resolve) => {
        try {
          const one = new WebSocket('wss://example.org/');
          one.addEventListener('open', () => resolve('socket'));
          one.addEventListener('error', () => resolve(null));
        } catch {
          resolve(null);
        }
      });
      const picture = await new Promise<string | null>((resolve) => {
        const one = new Image();
        one.addEventListener('load', () => resolve('picture'));
        one.addEventListener('error', () => resolve(null));
        one.src = 'https://example.org/x.png';
      });
      navigator.sendBeacon('https://example.org/', 'x');
      return [...fetched, socket, picture].filter((one) => one !== null);
    });
    expect(reached).toEqual([]);
    expect(
      (await asked()).filter(
        (url) => !/^(refused )?(binder-app:|blob:binder-app:)/.test(url) && !url.startsWith('refused '),
      ),
    ).toEqual([]);
  });
});

test('the app’s own address serves its files only, whatever is asked of it', async () => {
  await withApp(async ({ page }) => {
    const served = await inPage(page, async () => {
      const paths = [
        '/../main/shell.js',
        '/..%2fmain%2fshell.js',
        '/%2e%2e/main/cli.js',
        '/assets/../../main/case.js',
        '/%zz',
        '/%00',
        '//etc/hosts',
        '/.built-from',
        '/index.html%00.js',
      ];
      const answers = await Promise.all(
        paths.map((path) =>
          fetch(path).then(
            async (answer) => (answer.ok && !(await answer.text()).includes('<div id=') ? path : null),
            () => null,
          ),
        ),
      );
      const posted = await fetch('/index.html', { method: 'POST', body: 'x' }).then(
        ({ ok }) => ok,
        () => false,
      );
      return [...answers, posted ? 'a post' : null].filter((one) => one !== null);
    });
    expect(served).toEqual([]);
  });
});

test('a stranger’s frame is refused by every request of the shell', async () => {
  await withApp(async ({ electron }) => {
    const preload = join(
      await electron.evaluate(({ app }) => app.getAppPath()),
      'out',
      'preload',
      'preload.cjs',
    );
    const heard = await electron.evaluate(async ({ BrowserWindow }, bridge) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: bridge, sandbox: true } });
      await stranger.loadURL('about:blank');
      const names = `['connect', 'lock', 'leftLocked', 'pickFiles', 'pickFolder', 'pickCase', 'sampleTicket', 'knownCases', 'openedWith']`;
      const code = `Promise.all(${names}.map((name) => window.binder[name]().then(() => name + ' answered', String)))`;
      const answers = (await stranger.webContents.executeJavaScript(code)) as string[];
      stranger.destroy();
      return answers;
    }, preload);
    expect(heard).toHaveLength(9);
    for (const answer of heard) expect(answer).toContain('refused: not our page');
  });
});
