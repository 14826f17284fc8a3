import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultText } from './faults.ts';
import { itemKindOf } from './item-kinds.ts';

const heading = { type: 'heading', attrs: { level: 7 } };
const nested = (depth: number): object =>
  depth === 0 ? { type: 'paragraph' } : { type: 'blockquote', content: [nested(depth - 1)] };
const lesson = (...content: object[]) => ({ text: { type: 'doc', content }, minutes: 0 });
const linked = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] };
const wrong: readonly (readonly [what: string, kind: string, content: unknown])[] = [
  ['a node that nobody knows', 'lesson', lesson({ type: 'script' })],
  ['what stands too deep', 'lesson', lesson(nested(40))],
  ['a link that runs something', 'lesson', lesson({ type: 'paragraph', content: [linked] })],
  ['a heading of no level', 'lesson', lesson(heading)],
  ['too many minutes', 'lesson', { ...lesson(), minutes: 999 }],
  ['no address', 'link', { address: 'file:///etc', note: '', done: 'opened' }],
  ['something unknown', 'link', { address: '', note: '', done: 'opened', more: 1 }],
];

for (const [what, kind, content] of wrong)
  test(`Authors are told of ${what} in their own language`, () => {
    const read = itemKindOf(kind)?.content.safeParse(content);
    assert.ok(read && !read.success);
    for (const issue of read.error.issues) {
      const { says } = faultText(issue);
      assert.notEqual(says.de, says.en);
    }
  });
