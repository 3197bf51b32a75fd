// The page's end of the doorway: a typed client over the port that the shell hands over. It lasts until the case is locked.
import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Bridge } from '../../shared/contract/shell.ts';
import { Problem } from '../../shared/contract/problem.ts';

declare global {
  interface Window {
    readonly binder: Bridge;
  }
}

export type Client = ContractRouterClient<Contract>;

function nextPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    function take(event: MessageEvent): void {
      const [port] = event.ports;
      if (event.source !== window || (event.data as { binder?: string }).binder !== 'port' || !port) return;
      window.removeEventListener('message', take);
      resolve(port);
    }
    window.addEventListener('message', take);
  });
}

/** A fresh case process, locked, and the client that speaks to it. */
export async function connect(): Promise<Client> {
  const arriving = nextPort();
  await window.binder.connect();
  const port = await arriving;
  const client = createORPCClient<Client>(new RPCLink({ port }));
  port.start();
  return client;
}

/** What a person can be told about a failure; null for a bug, which has no sentence of its own. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ORPCError && isDefinedError(error)) return Problem.safeParse(error.data).data ?? null;
  const data = error instanceof ORPCError ? Problem.safeParse(error.data) : null;
  return data?.success ? data.data : null;
}
