import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, refusal } from './text-package.ts';

describe('A cmi5 course', () => {
  const course = (inside: string) =>
    `<courseStructure><course id="c"><title><langstring lang="de">Brandschutz</langstring><langstring lang="en-GB">Fire safety</langstring></title></course>${inside}</courseStructure>`;
  const unit = (id: string, rest = '') =>
    `<au id="${id}" ${rest}><title><langstring>Unit ${id}</langstring></title><url>index.html?p=${id}</url><launchParameters>x</launchParameters></au>`;

  it('gives its blocks and units', async () => {
    const inside = `<block id="b"><title><langstring>Block</langstring></title>${unit('1', 'moveOn="Passed" masteryScore="0.8"')}</block>${unit('2')}`;
    const { items, ...rest } = await read({ 'cmi5.xml': course(inside), 'index.html': '' });
    assert.partialDeepStrictEqual(rest, { standard: 'cmi5', identifier: 'c', title: 'Fire safety' });
    assert.equal(items.length, 3);
    assert.partialDeepStrictEqual(items[0], { identifier: 'b', kind: 'section', launch: null, title: 'Block' });
    assert.partialDeepStrictEqual(items[1], {
      identifier: '1',
      parentIdentifier: 'b',
      depth: 1,
      kind: 'unit',
      launch: 'index.html?p=1',
      moveOn: 'Passed',
      scaledPassingScore: 0.8,
      masteryScore: 80,
    });
    assert.partialDeepStrictEqual(items[2], {
      identifier: '2',
      parentIdentifier: null,
      depth: 0,
      moveOn: 'NotApplicable',
      dataFromLms: 'x',
    });
  });

  it('is refused without an address, without units and with a bad score', async () => {
    const bad = (inside: string) => refusal({ 'cmi5.xml': course(inside), 'index.html': '' });
    assert.partialDeepStrictEqual(await bad('<au id="1"><title><langstring>One</langstring></title></au>'), {
      code: 'launch-missing',
      element: 'One',
      attribute: '<url>',
    });
    assert.partialDeepStrictEqual(await bad(''), { code: 'nothing-to-launch' });
    assert.partialDeepStrictEqual(await bad(unit('1', 'masteryScore="80"')), { code: 'number-wrong' });
  });
});
