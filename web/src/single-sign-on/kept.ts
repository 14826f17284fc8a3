const key = 'ambit.single-sign-on';

/** What a page keeps while somebody is at a provider: only this tab can go on. */
export type Kept = Readonly<{
  keep: string;
  back: string;
  /** Somebody who is signed in links an account, or proves who they are; absent: somebody signs in. */
  purpose?: 'link' | 'proof';
}>;

export const keepFor = (kept: Kept): void => sessionStorage.setItem(key, JSON.stringify(kept));

/** Takes it out: a return is good once. */
export function takeKept(): Kept | null {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const read: unknown = JSON.parse(text ?? 'null');
  if (typeof read !== 'object' || read === null || !('keep' in read) || !('back' in read)) return null;
  const { purpose } = { purpose: null, ...read };
  const said = { keep: String(read.keep), back: String(read.back) };
  return purpose === 'link' || purpose === 'proof' ? { ...said, purpose } : said;
}
