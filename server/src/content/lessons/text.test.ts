import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesOfText, isEmbed, problemsOfText, richText } from './text.ts';

const file = '01900000-0000-7000-8000-000000000001';
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const faults = (value: unknown): readonly string[] => {
  const read = richText.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('A rich text', () => {
  test('is kept as its author wrote it, without what nobody knows', () => {
    const said = paragraph(text('Wash your '), text('hands', { type: 'bold' }, link('https://harbor.example')));
    const kept = richText.parse(doc({ ...said, attrs: { style: 'position:fixed' }, onclick: 'alert(1)' }));
    assert.deepEqual(kept, doc(said));
  });

  test('holds tables, call-outs and lists inside each other', () => {
    const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 2, colwidth: null }, content: [paragraph()] };
    const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('One'))] }] };
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
    assert.deepEqual(faults(doc({ type: 'callout', attrs: { tone: 'tip' }, content: [inner] }, table)), []);
  });

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
  ])
    test(`has no link that leads to ${href}`, () => {
      assert.deepEqual(faults(doc(paragraph(text('x', link(href))))), ['A link leads to https://, http:// or mailto:']);
    });

  for (const node of ['script', 'iframe', 'html', '__proto__'])
    test(`has no node called ${node}`, () => {
      assert.deepEqual(faults(doc({ type: node })), ['There is something in it that a text does not hold']);
    });

  test('shows pages of hosts that are listed, and of no others that look like them', () => {
    assert.ok(isEmbed('https://www.youtube-nocookie.com/embed/abc'));
    for (const address of [
      'http://www.youtube-nocookie.com/embed/abc',
      'https://www.youtube-nocookie.com.evil.example/embed/abc',
      'https://evil.example/?https://player.vimeo.com/video/1',
      'https://player.vimeo.com/api/oembed',
    ])
      assert.equal(isEmbed(address), false, address);
    const embed = { type: 'embed', attrs: { address: 'https://evil.example/', title: '' } };
    assert.match(faults(doc(embed)).join(), /Pages of these hosts can be shown/u);
  });

  test('is not read at all when it is too deep or too long', () => {
    let deep: object = paragraph(text('down here'));
    for (let n = 0; n < 10_000; n += 1) deep = { type: 'blockquote', content: [deep] };
    assert.deepEqual(faults(doc(deep)), ['Things stand too deep inside each other']);
    const long = doc(...Array.from({ length: 6_000 }, () => paragraph()));
    assert.deepEqual(faults(long), ['This is too long for one item: divide it']);
  });

  test('needs a description of each picture before it is published', () => {
    const picture = (alt: string) => richText.parse(doc({ type: 'picture', attrs: { file, alt } }));
    assert.equal(problemsOfText(picture('')).length, 1);
    assert.deepEqual(problemsOfText(picture('A fire door, closed')), []);
    assert.deepEqual(filesOfText(picture('')), [file]);
  });

  test('needs something in it before it is published', () => {
    assert.equal(problemsOfText(richText.parse(doc(paragraph(text('   '))))).length, 1);
    assert.deepEqual(problemsOfText(richText.parse(doc(paragraph(text('Read this'))))), []);
  });
});
