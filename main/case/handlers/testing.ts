// For tests: the doorway as the page sees it, without a page, over a fresh case file.
import { createRouterClient } from '@orpc/server';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { emptyCase } from '../../../shared/domain/case-file.ts';
import { Session } from '../session.ts';
import { recoveryCodeOf } from '../store/key.ts';
import { freshFolder, putCase, testNow } from '../store/testing.ts';
import { asProblem } from './door.ts';
import type { Context } from './door.ts';
import { router } from './router.ts';

export function clientOf(session: Session) {
  return createRouterClient(router, {
    context: { session } satisfies Context,
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw asProblem(error);
        }
      },
    ],
  });
}

export function closedDoor() {
  const session = new Session({ clock: () => testNow });
  onTestFinished(() => session.close());
  const folder = freshFolder();
  return {
    session,
    client: clientOf(session),
    folder,
    /** A file in the test's folder, and a ticket for it. */
    fileTicket(name: string, bytes: Uint8Array | string): string {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return session.ticketFor(path);
    },
    ticket: (name: string) => session.ticketFor(join(folder, name)),
  };
}

/** With a case open. It was made beforehand: how one is made through the door has tests of its own. */
export async function openDoor() {
  const door = closedDoor();
  const newCase = { title: 'A second look', patientName: 'Wilhelmina Testcase', dateOfBirth: null };
  const recoveryCode = recoveryCodeOf(await putCase(join(door.folder, 'Test.binder'), emptyCase(newCase)));
  await door.client.caseFile.open({ ticket: door.ticket('Test.binder'), secret: { recoveryCode } });
  return { ...door, recoveryCode };
}

/** A job's result. */
export async function finish<Result>(
  starting: Promise<AsyncIterable<{ progress: unknown } | { result: Result }>>,
): Promise<Result> {
  for await (const event of await starting) if ('result' in event) return event.result;
  throw new Error('the job ended without a result');
}

/** What the page is told, for `rejects.toMatchObject`. */
export function refusal(code: string, details: Record<string, unknown> = {}) {
  return { code: 'PROBLEM', data: { code, details } };
}
