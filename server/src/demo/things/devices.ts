import { createHash } from 'node:crypto';
import type { Place } from './place.ts';

/** A device of a place or of the whole organization; ended, since nobody holds its token. */
export function registerDevice(place: Place, name: string, by: string, at?: string): void {
  const id = place.id('device', name);
  place.put('devices', {
    ...{ id, name, location_id: at ? place.location(at) : null, token_hash: createHash('sha256').update(id).digest() },
    ...{ created_at: place.now, created_by: place.user(by), ended_at: place.now, ended_by: place.user(by) },
  });
}
