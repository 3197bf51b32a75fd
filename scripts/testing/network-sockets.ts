// Which sockets running processes hold that could reach beyond this computer, as the system lists them. Linux only: elsewhere none are seen.
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { familyOf } from './process-memory.ts';

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'];
/** As the kernel writes them: 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/8, each word with its lowest byte first. */
const loopback = /^([0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/;
const nobody = /^0+$/;

/** Sockets of the process and all that it started, but for those within this computer. */
export function socketsAbroad(root: number): string[] {
  if (!existsSync('/proc/net/tcp')) return [];
  const held = new Map(
    familyOf(root).flatMap(({ pid, kind }) => socketsOf(pid).map((inode) => [inode, kind])),
  );
  return tables.flatMap((table) =>
    rowsOf(table).flatMap(({ local, remote, inode }) => {
      const kind = held.get(inode);
      const isWithin = loopback.test(local) && (loopback.test(remote) || nobody.test(remote));
      return kind === undefined || isWithin ? [] : [`${kind}: ${table} ${local} ${remote}`];
    }),
  );
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function rowsOf(table: string): { local: string; remote: string; inode: string }[] {
  const path = `/proc/net/${table}`;
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const words = row.trim().split(/\s+/);
    const address = (at: number): string => words[at]?.split(':')[0] ?? '';
    return { local: address(1), remote: address(2), inode: words[9] ?? '' };
  });
}
