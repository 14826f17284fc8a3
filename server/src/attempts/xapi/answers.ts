import { Objection } from './objection.ts';

/** An answer of xAPI, as the origin of content sends it. */
export type XapiAnswer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  /** base64 */ content: string | null;
}>;

export const empty = (status = 204): XapiAnswer => ({ status, headers: {}, content: null });

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): XapiAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  content: Buffer.from(JSON.stringify(value)).toString('base64'),
});

type Document = Readonly<{ content: Buffer; type: string; etag: string; updatedAt: Date }>;

export const document = ({ content, type, etag, updatedAt }: Document): XapiAnswer => ({
  status: 200,
  headers: { 'content-type': type, etag: `"${etag}"`, 'last-modified': updatedAt.toUTCString() },
  content: content.toString('base64'),
});

/** What is objected to is told as its code: programs read it, not people. */
export async function orObjection(work: () => Promise<XapiAnswer>): Promise<XapiAnswer> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Objection)) throw fault;
    const { status, code } = fault.fault;
    return {
      status,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      content: Buffer.from(code).toString('base64'),
    };
  }
}
