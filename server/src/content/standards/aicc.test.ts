import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, refusal } from './text-package.ts';

describe('An AICC course', () => {
  const tables = {
    'c.crs':
      '[Course]\r\nCourse_ID=fire\r\nCourse_Title=Fire safety\r\nVersion=4.0\r\n[Course_Description]\r\nOne line\r\nand another\r\n',
    'c.au':
      '"System_ID","Command_Line","File_Name","Max_Score","Mastery_Score","Max_Time_Allowed","Time_Limit_Action","Core_Vendor","Web_Launch"\n"A1","","one.html","100","80","00:20:00","C,N","vendor","x=1"\n"A2","","two.html","","","","","",""\n"A3","","two.html","","","","","",""\n',
    'c.des':
      '"System_ID","Developer_ID","Title","Description"\n"A1","d","Unit ""one""","Two\nlines"\n"A2","d","Unit two",""\n"B1","d","Block",""\n',
    'c.cst': '"Block","Member","Member"\n"root","B1","A2"\n"B1","A1"\n',
    'c.pre': '"Structure_Element","Prerequisite"\n"A2","A1"\n',
    'one.html': '',
    'two.html': '',
  };

  it('gives its units with descriptions of several lines, in their blocks', async () => {
    const { items, ...course } = await read(tables);
    assert.partialDeepStrictEqual(course, {
      standard: 'aicc',
      edition: '4.0',
      identifier: 'fire',
      title: 'Fire safety',
      description: 'One line and another',
    });
    assert.deepEqual(
      items.map((one) => [one.identifier, one.parentIdentifier, one.depth, one.kind]),
      [
        ['B1', null, 0, 'section'],
        ['A1', 'B1', 1, 'unit'],
        ['A2', null, 0, 'unit'],
        ['A3', null, 0, 'unit'],
      ],
    );
    assert.partialDeepStrictEqual(items[1], {
      title: 'Unit "one"',
      description: 'Two\nlines',
      launch: 'one.html',
      parameters: 'x=1',
      masteryScore: 80,
      maxTimeAllowed: '00:20:00',
      timeLimitAction: 'C,N',
    });
    assert.partialDeepStrictEqual(items[2], { title: 'Unit two', prerequisites: 'A1', masteryScore: null });
  });

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>])[] = [
    [
      'blocks in a circle',
      { 'c.cst': '"Block","Member"\n"root","B1"\n"B1","B1"\n' },
      { code: 'blocks-in-circle', element: 'B1' },
    ],
    [
      'a member nobody describes',
      { 'c.cst': '"Block","Member"\n"root","A9"\n' },
      { code: 'resource-missing', resource: 'A9' },
    ],
    ['a unit without file', { 'c.au': '"System_ID","File_Name"\n"A1",""\n' }, { code: 'launch-missing', file: 'c.au' }],
    [
      'a unit elsewhere',
      { 'c.au': '"System_ID","File_Name"\n"A1","http://example.org/"\n' },
      { code: 'launch-outside' },
    ],
    [
      'a quote that never ends',
      { 'c.des': '"System_ID","Title"\n"A1","x\n' },
      { code: 'table-malformed', file: 'c.des' },
    ],
  ];
  for (const [what, changed, expected] of wrong) {
    it(`is refused with ${what}`, async () => {
      const files = { ...tables, 'c.cst': '"Block","Member"\n', ...changed };
      assert.partialDeepStrictEqual(await refusal(files), expected);
    });
  }
});
