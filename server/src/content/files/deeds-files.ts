import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { fileToken } from './address.ts';
import { type ContentFile, listFiles } from './store.ts';

export const shownFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  /** On the origin of content; good for some hours. */ url: z.url(),
});

type Asking = Pick<SignedContext, 'tx' | 'server' | 'now'>;

/** Files with the addresses at which they are read for now. */
export async function filesOf(c: Asking, organization: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return (await listFiles(c.tx, organization, ids)).map((file) => withAddress(c, organization, file));
}

export const withAddress = (
  { server, now }: Omit<Asking, 'tx'>,
  organization: string,
  file: ContentFile,
): z.output<typeof shownFile> => ({
  ...file,
  url: addressOf({ server, now }, organization, file.id),
});

/** Where a file is read for now, on the origin of content. */
export const addressOf = ({ server, now }: Omit<Asking, 'tx'>, organization: string, file: string): string =>
  `${server.contentUrl}/item-files/${fileToken(server.vault, { organization, file }, now)}`;
