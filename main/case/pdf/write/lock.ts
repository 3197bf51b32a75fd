// A packet locked with a password: AES-256 as PDF 2.0 has it (revision 6). Strings and streams are sealed one by one.
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { Cipher } from 'node:crypto';

export type Protection = {
  /** Opens the packet. */
  password: string;
  /** Opens it with every right; drawn by lot where none is given, so that nobody has it. */
  ownerPassword?: string;
};

const blockBytes = 16;
const noIv = Buffer.alloc(blockBytes);
/** Everything is allowed to whoever can open it: a doctor must be able to print and copy. */
const permissions = -4;

export class Lock {
  private readonly key = randomBytes(32);
  /** The body of the /Encrypt dictionary. Its own strings stay as they are. */
  readonly entries: string;

  constructor({ password, ownerPassword }: Protection) {
    const user = passwordBytes(password);
    const owner = ownerPassword === undefined ? randomBytes(32) : passwordBytes(ownerPassword);
    const u = saltedHash(user, Buffer.alloc(0));
    const o = saltedHash(owner, u.check);
    const strings = {
      U: u.check,
      UE: unpadded(u.wrappingKey, this.key),
      O: o.check,
      OE: unpadded(o.wrappingKey, this.key),
      Perms: this.permissionBlock(),
    };
    const hex = Object.entries(strings).map(([name, bytes]) => `/${name} <${bytes.toString('hex')}>`);
    const filter =
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF';
    this.entries = `/Filter /Standard /V 5 /R 6 /Length 256 /P ${permissions} /EncryptMetadata true ${filter} ${hex.join(' ')}`;
  }

  private permissionBlock(): Buffer {
    const block = Buffer.alloc(blockBytes, 0xff);
    block.writeInt32LE(permissions, 0);
    block.write('Tadb', 8, 'latin1');
    randomBytes(4).copy(block, 12);
    const cipher = createCipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(block), cipher.final()]);
  }

  /** How long `length` bytes are once sealed. */
  sealedLength(length: number): number {
    return blockBytes + length + blockBytes - (length % blockBytes);
  }

  seal(bytes: Buffer): Buffer {
    const { head, cipher } = this.begin();
    return Buffer.concat([head, cipher.update(bytes), cipher.final()]);
  }

  /** For long streams: what goes first, and the cipher for the rest. */
  begin(): { head: Buffer; cipher: Cipher } {
    const head = randomBytes(blockBytes);
    return { head, cipher: createCipheriv('aes-256-cbc', this.key, head) };
  }
}

function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8').subarray(0, 127);
}

/** What proves a password, and the key made from it that wraps the file's own. */
function saltedHash(password: Buffer, userCheck: Buffer): { check: Buffer; wrappingKey: Buffer } {
  const [checkSalt, keySalt] = [randomBytes(8), randomBytes(8)];
  const check = Buffer.concat([hardened(password, checkSalt, userCheck), checkSalt, keySalt]);
  return { check, wrappingKey: hardened(password, keySalt, userCheck) };
}

function unpadded(key: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, noIv).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

/** Algorithm 2.B of ISO 32000-2. */
function hardened(password: Buffer, salt: Buffer, userCheck: Buffer): Buffer {
  let k: Buffer = createHash('sha256').update(password).update(salt).update(userCheck).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([password, k, userCheck]);
    const cipher = createCipheriv('aes-128-cbc', k.subarray(0, 16), k.subarray(16, 32)).setAutoPadding(false);
    const e = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => once)));
    // Sixteen bytes as a number modulo three are the sum of their digits in base 256, as 256 leaves one.
    const rest = e.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    k = createHash(['sha256', 'sha384', 'sha512'][rest] as string)
      .update(e)
      .digest();
    last = e[e.length - 1] as number;
  }
  return k.subarray(0, 32);
}
