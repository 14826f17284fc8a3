import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import ssh2, { type SFTPWrapper } from 'ssh2';
import { fingerprint } from '../../outside/sftp.ts';

type File = { bytes: Buffer; changed: number };
export type SftpServer = Readonly<{
  port: number;
  hostKey: string;
  files: Map<string, File>;
  /** Makes files look a byte shorter each time they are looked at once more: somebody is writing. */ growing: Set<string>;
  close(): void;
}>;

const { Server, utils } = ssh2;
const { STATUS_CODE: status } = utils.sftp;

/** For tests: a real SFTP server on loopback with one folder. */
export async function sftpServer(password: string): Promise<SftpServer> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const files = new Map<string, File>();
  const growing = new Set<string>();
  const server = new Server({ hostKeys: [privateKey] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (asked) => {
      if (asked.method === 'password' && asked.username === 'ambit' && asked.password === password) asked.accept();
      else asked.reject(['password']);
    });
    client.on('ready', () =>
      client.on('session', (accept) => accept().on('sftp', (open) => serve(open(), files, growing))),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const key = utils.parseKey(privateKey);
  if (key instanceof Error || Array.isArray(key)) throw new Error('no key');
  return {
    // the border: a server that listens has an address
    port: (server.address() as AddressInfo).port,
    hostKey: fingerprint(key.getPublicSSH()),
    files,
    growing,
    close: () => server.close(),
  };
}

const nameOf = (path: string) => path.split('/').at(-1) ?? '';

function serve(sftp: SFTPWrapper, files: Map<string, File>, growing: Set<string>) {
  const handles = new Map<number, { name: string; read: boolean }>();
  let next = 0;
  const handleOf = (name: string): Buffer => {
    handles.set(next, { name, read: false });
    const handle = Buffer.alloc(4);
    handle.writeUInt32BE(next);
    next += 1;
    return handle;
  };
  const of = (handle: Buffer) => handles.get(handle.readUInt32BE());
  const attrs = ({ bytes, changed }: File) => ({
    ...{ mode: 0o100644, uid: 0, gid: 0, size: bytes.length, atime: changed, mtime: changed },
  });
  const look = (id: number, path: string) => {
    const file = files.get(nameOf(path));
    if (!file) return sftp.status(id, status.NO_SUCH_FILE);
    if (growing.has(nameOf(path))) file.bytes = Buffer.concat([file.bytes, Buffer.from('x')]);
    return sftp.attrs(id, attrs(file));
  };
  sftp.on('STAT', look);
  sftp.on('LSTAT', look);
  sftp.on('FSTAT', (id, handle) => look(id, of(handle)?.name ?? ''));
  sftp.on('OPENDIR', (id, path) =>
    path.endsWith('gone') ? sftp.status(id, status.NO_SUCH_FILE) : sftp.handle(id, handleOf(path)),
  );
  sftp.on('READDIR', (id, handle) => {
    const open = of(handle);
    if (!open || open.read) return sftp.status(id, status.EOF);
    open.read = true;
    return sftp.name(
      id,
      [...files].map(([filename, file]) => ({ filename, longname: filename, attrs: attrs(file) })),
    );
  });
  sftp.on('OPEN', (id, path) => {
    if (!files.has(nameOf(path))) files.set(nameOf(path), { bytes: Buffer.alloc(0), changed: 1 });
    return sftp.handle(id, handleOf(nameOf(path)));
  });
  sftp.on('READ', (id, handle, offset, length) => {
    const bytes = files.get(of(handle)?.name ?? '')?.bytes ?? Buffer.alloc(0);
    return offset >= bytes.length
      ? sftp.status(id, status.EOF)
      : sftp.data(id, bytes.subarray(offset, offset + length));
  });
  sftp.on('WRITE', (id, handle, offset, data) => {
    const file = files.get(of(handle)?.name ?? '');
    if (file) file.bytes = Buffer.concat([file.bytes.subarray(0, offset), data]);
    return sftp.status(id, status.OK);
  });
  sftp.on('FSETSTAT', (id) => sftp.status(id, status.OK));
  sftp.on('CLOSE', (id) => sftp.status(id, status.OK));
}
