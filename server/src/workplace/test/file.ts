import type { Person } from '../../testing.ts';

/** Sends a file of locations to be looked at, or to be read in. */
export const sendPlaces = (by: Person, path: string, content: string | Buffer) => {
  const head =
    '--border\r\ncontent-disposition: form-data; name="file"; filename="places.csv"\r\ncontent-type: text/csv\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--border--\r\n')]);
  return by.post(`/api/locations/${path}`, body, {
    headers: { 'content-type': 'multipart/form-data; boundary=border' },
  });
};
