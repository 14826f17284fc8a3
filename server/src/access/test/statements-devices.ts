import { addUser, fresh, olu, place, posting, type Statements, w } from './asked.ts';

const added = async (): Promise<Readonly<{ id: string; token: string; version: number }>> => {
  const { body, headers } = await olu.post('/api/devices', { name: fresh(), locationId: place('Leeds') });
  const token = /__Host-ambit-device=([^;]+)/u.exec(String(headers['set-cookie']))?.[1] ?? '';
  return { id: body.id, version: body.version, token };
};
/** Somebody at Leeds with a number. */
const numbered = async (): Promise<Readonly<{ id: string; number: string }>> => {
  const id = await addUser();
  const number = fresh();
  const at = { headers: { 'if-match': String((await olu.get(`/api/users/${id}`)).headers['etag']) } };
  await olu.patch(`/api/users/${id}`, { employeeIdentifier: number }, at);
  return { id, number };
};
const atDevice = (token: string) => ({ headers: { cookie: `__Host-ambit-device=${token}` } });

/** What is asked about registered devices, and at them. */
export const deviceStatements: Statements = {
  'device.register': [
    5,
    posting(
      () => '/api/devices',
      () => ({ name: fresh(), locationId: place('Leeds') }),
    ),
  ],
  'device.edit': [
    5,
    async () => {
      const { id, version } = await added();
      const headers = { 'if-match': `"${version}"` };
      return [olu, () => olu.patch(`/api/devices/${id}`, { name: fresh() }, { headers })];
    },
  ],
  'device.end': [
    5,
    async () => {
      const { id } = await added();
      return [olu, () => olu.delete(`/api/devices/${id}`)];
    },
  ],
  'user.set-pin': [
    9,
    async () => {
      const { id } = await numbered();
      return [olu, () => olu.post(`/api/users/${id}/pin`)];
    },
  ],
  'sign-in.create-by-pin': [
    12,
    async () => {
      const [{ id, number }, { token }] = [await numbered(), await added()];
      const { pin } = (await olu.post(`/api/users/${id}/pin`)).body;
      const body = { number, pin, next: pin === '583914' ? '583915' : '583914' };
      return [null, () => w.anybody.post('/api/sign-ins/pin', body, atDevice(token))];
    },
  ],
  'sign-in.create-by-sheet-at-device': [
    12,
    async () => {
      const [{ id }, device] = [await numbered(), await added()];
      const { body } = await olu.post('/api/users/first-credentials', { users: [id] });
      const token = String(body.items[0].link).split('#')[1];
      return [null, () => w.anybody.post('/api/sign-ins/sheet-pin', { token, next: '583914' }, atDevice(device.token))];
    },
  ],
};
