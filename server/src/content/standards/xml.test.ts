import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../refusal.ts';
import { attribute, child, children, parseXml } from './xml.ts';

const read = (xml: string | Uint8Array) =>
  parseXml(typeof xml === 'string' ? Buffer.from(xml) : xml, 'imsmanifest.xml');
const refusal = (xml: string | Uint8Array) => {
  try {
    read(xml);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return { code: error.problem.code, ...error.values };
  }
  return assert.fail('it was read');
};

describe('XML', () => {
  it('is read by local names, whatever the prefix and the size of letters', () => {
    const root = read(
      '<a:Manifest xml:base="x/"><adlcp:masteryScore undeclared:Q="1">80</adlcp:masteryScore></a:Manifest>',
    );
    assert.equal(root.name, 'Manifest');
    assert.equal(attribute(root, 'base'), 'x/');
    const score = child(root, 'masteryscore');
    assert.equal(score?.text, '80');
    assert.equal(score && attribute(score, 'q'), '1');
  });

  it('keeps the order of children and knows their lines', () => {
    const root = read('<m>\n  <i/>\r\n  <j/>\r  <i a="1"/>\n</m>');
    assert.deepEqual(
      root.children.map((one) => [one.name, one.line]),
      [
        ['i', 2],
        ['j', 3],
        ['i', 4],
      ],
    );
    assert.equal(children(root, 'i').length, 2);
  });

  it('gives markup in a title as text', () => {
    const title = (inner: string) => read(`<t>${inner}</t>`).text;
    assert.equal(title('Fire &amp; &lt;b&gt;safety&lt;/b&gt;'), 'Fire & <b>safety</b>');
    assert.equal(title('<![CDATA[<script>alert(1)</script> &amp;]]>'), '<script>alert(1)</script> &amp;');
    assert.equal(title('Fire <b>safety</b>\n   now'), 'Fire safety now');
    assert.equal(title('&#220;bung &#x1F525;'), 'Übung 🔥');
    assert.equal(title('&amp;lt;'), '&lt;');
  });

  it('prefers the attribute without prefix', () => {
    assert.equal(attribute(read('<r type="webcontent" xsi:type="other"/>'), 'type'), 'webcontent');
    assert.equal(attribute(read('<r xsi:type="other" type="webcontent"/>'), 'type'), 'webcontent');
  });

  const encodings: readonly (readonly [string, Uint8Array])[] = [
    [
      'UTF-8 with a mark before the declaration',
      Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-8"?><t>Übung</t>'),
    ],
    ['an empty line before the declaration', Buffer.from('\n <?xml version="1.0"?><t>Übung</t>')],
    ['UTF-16 little-endian', Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><t>Übung</t>', 'utf16le')],
    [
      'UTF-16 little-endian without mark',
      Buffer.from('<?xml version="1.0" encoding="UTF-16"?><t>Übung</t>', 'utf16le'),
    ],
    ['UTF-16 big-endian', Buffer.from('\uFEFF<?xml version="1.0"?><t>Übung</t>', 'utf16le').swap16()],
    ['UTF-8 that says it is UTF-16', Buffer.from('<?xml version="1.0" encoding="utf-16"?><t>Übung</t>')],
    ['Windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><t>\xdcbung</t>', 'latin1')],
    ['ISO-8859-1', Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><t>\xdcbung</t>", 'latin1')],
  ];
  for (const [what, bytes] of encodings) it(`is read in ${what}`, () => assert.equal(read(bytes).text, 'Übung'));

  const malformed: readonly (readonly [string, string, number])[] = [
    ['<a>\n<b>\n</a>', 'an element that is not closed', 3],
    ['<a>\n', 'an end that is missing', 1],
    ['<a>&nbsp;</a>', 'an entity that XML does not know', 1],
    ['<a>\n<b>&#0;</b></a>', 'a character that is none', 2],
    ['<a>\n<b>&#xD800;</b></a>', 'half a character', 2],
    ['<a>\n\n<b x="1" x="2"/></a>', 'an attribute that stands twice', 3],
    ['<a>fire & safety</a>', 'a lone ampersand', 1],
    ['<a/>\n<b/>', 'two roots', 2],
    ['<a>\n\u0001</a>', 'a control character', 2],
    ['<?xml version="1.0"?>', 'no element', 1],
    ['', 'nothing', 1],
    ['<a __proto__="1"/>', 'a name that would reach into the program', 1],
  ];
  for (const [xml, what, line] of malformed) {
    it(`is refused with its line: ${what}`, () => {
      assert.partialDeepStrictEqual(refusal(xml), { code: 'manifest-malformed', file: 'imsmanifest.xml', line });
    });
  }

  it('never expands an entity', () => {
    const laughs = '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><m>&b;</m>';
    const file = '<!DOCTYPE m [<!ENTITY f SYSTEM "file:///etc/passwd">]><m>&f;</m>';
    const parameter = '<!DOCTYPE m [<!ENTITY % p SYSTEM "http://example.org/x">%p;]><m/>';
    for (const xml of [laughs, file, parameter]) assert.equal(refusal(xml).code, 'manifest-entities');
  });

  it('may name a document type, which is not fetched', () => {
    assert.equal(read('<!DOCTYPE m SYSTEM "http://localhost:1/never.dtd"><m>x</m>').text, 'x');
  });

  it('is refused when it is too deep, too long or too large', () => {
    assert.equal(refusal('<a>'.repeat(61) + '</a>'.repeat(61)).code, 'manifest-too-deep');
    assert.equal(refusal('<a>'.repeat(100_000) + '</a>'.repeat(100_000)).code, 'manifest-too-deep');
    assert.equal(refusal(`<a>${'<b/>'.repeat(400_000)}</a>`).code, 'manifest-too-large');
    assert.equal(refusal(`<a>${' '.repeat(8 * 1024 ** 2)}</a>`).code, 'manifest-too-large');
    assert.equal(read(`${'<a>'.repeat(60)}x${'</a>'.repeat(60)}`).text, 'x');
  });

  it('is refused when its letters are not what it says', () => {
    assert.deepEqual(refusal(Buffer.from('<t>\xdcbung</t>', 'latin1')), {
      code: 'manifest-encoding',
      file: 'imsmanifest.xml',
      encoding: 'utf-8',
    });
    assert.partialDeepStrictEqual(refusal('<?xml version="1.0" encoding="klingon"?><t/>'), { encoding: 'klingon' });
  });
});
