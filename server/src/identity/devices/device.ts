import { createHash } from 'node:crypto';

/**
 * What tells one device of a user from another: what its browser says of itself, without the versions that change with
 * every update.
 */
export const hashDevice = (device: string): Buffer =>
  createHash('sha256')
    .update(
      device
        .replace(/[\d.]+/gu, '')
        .trim()
        .toLowerCase(),
    )
    .digest();
