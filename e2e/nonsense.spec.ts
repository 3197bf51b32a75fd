// Nonsense from the page: through the bridge to the shell, and raw on the port to the case process. Each is refused, and nothing breaks.
import { expect, test, type Page } from '@playwright/test';
import { choose, saveTo, withApp, type App } from './app.ts';
import { openSample } from './screens.ts';

type HeldPort = { port: MessagePort; answers: string[] };
type Caller = (...words: unknown[]) => unknown;

const inPage = <Result>(page: Page, work: () => Result | Promise<Result>): Promise<Result> =>
  page.evaluate(work);

test('nonsense through the bridge is refused, call by call, and the app goes on', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await saveTo(app, '/nonexistent/place/none.binder');
    await choose(app, []);
    const outcome = await inPage(page, async () => {
      const bridge = (window as unknown as { binder: Record<string, Caller> }).binder;
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      const odd: unknown[] = [
        undefined,
        null,
        0,
        -1,
        Number.NaN,
        '',
        '../../etc/passwd',
        'x'.repeat(1_000_000),
        [],
        [[]],
        {},
        circle,
        { kind: 'case' },
        { kind: '__proto__', suggestedName: 'x' },
        { kind: 'case', suggestedName: 'x'.repeat(10_000) },
        JSON.parse('{"__proto__": {"polluted": true}}'),
        () => 1,
        Symbol('x'),
        new Uint8Array(100),
        new Date(),
        10n,
      ];
      // These take no words: "connect" starts a process each time, and after a lock the page begins anew.
      const alone = ['connect', 'lock'];
      const names = Object.keys(bridge).filter((name) => !name.startsWith('on') && !alone.includes(name));
      const refused: Record<string, number> = {};
      for (const name of names)
        for (const word of odd)
          try {
            await bridge[name]?.(word);
          } catch {
            refused[name] = (refused[name] ?? 0) + 1;
          }
      return { names, refused, polluted: 'polluted' in {} };
    });
    expect(outcome.polluted).toBe(false);
    // Requests with a schema of their own refuse nearly all of it; the others take no words at all.
    for (const name of ['pickSave', 'ticketsFor', 'pickAgain', 'showSaved'])
      expect(outcome.refused[name], name).toBeGreaterThan(8);
    await page.reload();
    await openSample(page);
  });
});

/** A port to a fresh case process, held in the page with everything it answers. */
async function holdPort(app: App): Promise<void> {
  // The page makes a connection of its own when it begins, and a later one would end ours: ours waits until the page has had its own.
  await expect(async () => {
    const running = await app.electron.evaluate(({ app: electronApp }) =>
      electronApp.getAppMetrics().some(({ name }) => name === 'Second Opinion Binder case'),
    );
    expect(running).toBe(true);
  }).toPass();
  await takePort(app.page);
  await answersTo(app, []);
}

function takePort(page: Page): Promise<void> {
  return inPage(page, async () => {
    const binder = (window as unknown as { binder: Record<string, Caller> }).binder;
    const arrived: MessagePort[] = [];
    window.addEventListener('message', ({ data, ports }: MessageEvent<{ binder?: string }>) => {
      if (data?.binder === 'port' && ports[0]) arrived.push(ports[0]);
    });
    await binder['connect']?.();
    // The page's own port may still be on its way when we ask for ours, so the newest one counts, once no more come.
    for (let quiet = 0, seen = 0; quiet < 500 || seen === 0; quiet += 20) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (arrived.length !== seen) quiet = 0;
      seen = arrived.length;
    }
    const port = arrived.at(-1);
    if (!port) throw new Error('no port came');
    const answers: string[] = [];
    port.addEventListener('message', ({ data }: MessageEvent<string>) => void answers.push(data));
    port.start();
    (window as unknown as { held: HeldPort }).held = { port, answers };
  });
}

/** Sends raw messages and waits until the last one, a sound request, is answered. */
async function answersTo({ page }: App, raw: readonly string[]): Promise<string[]> {
  return page.evaluate(async (messages) => {
    const { port, answers } = (window as unknown as { held: HeldPort }).held;
    answers.length = 0;
    for (const message of messages) port.postMessage(message);
    const last = `sound ${Math.random()}`;
    port.postMessage(JSON.stringify({ i: last, p: { u: '/caseFile/get', b: { json: {} } } }));
    for (let waited = 0; waited < 5_000; waited += 20) {
      if (answers.some((answer) => answer.includes(last)))
        return answers.filter((answer) => !answer.includes(last));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the case process answers no more');
  }, raw);
}

const request = (path: string, json: unknown, id = '1') =>
  JSON.stringify({ i: id, p: { u: path, b: { json } } });

test('raw nonsense on the port is dropped or refused, and the next sound request is answered', async () => {
  await withApp(async (app) => {
    await holdPort(app);
    const torn = request('/records/list', {});
    const nonsense = [
      '',
      ' ',
      'x',
      '{',
      '[]',
      'null',
      '42',
      '"text"',
      '{}',
      '{"i":1}',
      '{"i":"1","p":null}',
      '{"i":"1","p":{"u":5}}',
      '{"i":"1","p":{"u":""}}',
      '{"i":"1","p":{"u":"http://["}}',
      '{"i":"1","t":9,"p":{}}',
      '{"i":"1","t":3}',
      '{"i":"1","t":4}',
      '{"i":"1","p":{"u":"/records/list","h":{"content-type":"multipart/form-data"}}}',
      '{"i":"1","p":{"u":"/records/list","h":{"content-type":"text/event-stream"},"b":7}}',
      '{"i":"1","p":{"u":"/%zz/%00","b":{"json":{}}}}',
      '{"i":"1","p":{"u":"/records/list","m":"GET"}}',
      '{"i":"1","p":{"u":"/records/list","b":{"json":{},"meta":[["x"]],"maps":5}}}',
      ...Array.from({ length: torn.length }, (_, at) => torn.slice(0, at)),
      `{"i":"1","p":{"u":"/records/add","b":{"json":${'['.repeat(5_000)}${']'.repeat(5_000)}}}}`,
    ];
    await answersTo(app, nonsense);
    const refusals = await answersTo(app, [
      request('/nowhere/at/all', {}, 'a'),
      request('/__proto__/constructor', {}, 'b'),
      request('/caseFile/open', { ticket: '/etc/passwd', secret: { passphrase: 'x' } }, 'c'),
      request('/caseFile/open', { ticket: `tkt_${'0'.repeat(32)}`, secret: { passphrase: 'x' } }, 'd'),
      request('/records/list', {}, 'e'),
      request('/records/add', { title: 'x'.repeat(100_000) }, 'f'),
      request('/documents/pageImage', { documentId: 'doc_x', page: -1, widthPx: 1e9 }, 'g'),
      request('/search/run', { text: { $ne: '' }, limit: 'all' }, 'h'),
    ]);
    const byId = new Map(
      refusals.map((text) => {
        const answer = JSON.parse(text) as { i: string; p: { s?: number } };
        return [answer.i, answer.p.s ?? 200];
      }),
    );
    expect(Object.fromEntries(byId)).toEqual(
      Object.fromEntries([...'abcdefgh'].map((id): [string, unknown] => [id, expect.any(Number)])),
    );
    for (const [id, status] of byId) expect(status, id).toBeGreaterThanOrEqual(400);
    // Codes and facts cross, never a place in the code or on the disk.
    for (const text of refusals) expect(text).not.toMatch(/node_modules|\.js:\d|\/etc\/|SQLITE/);
    await app.page.reload();
    await openSample(app.page);
  });
});
