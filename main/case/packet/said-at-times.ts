// What long work says while it goes through pages: at most a few times a second, and by it that it goes on.

/** Without it a long look would be taken for a worker that hangs. Throws once `signal` asks for the end. */
export function saidAtTimes(say: (page: number) => void, signal: AbortSignal): (page?: number) => void {
  let said = 0;
  return (page = 0) => {
    if (Date.now() - said < 250) return;
    said = Date.now();
    signal.throwIfAborted();
    say(page);
  };
}
