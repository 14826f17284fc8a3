import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diff, type Kept, outcomeOf } from './diff.ts';
import type { Line } from './file.ts';

const levels = ['Region', 'Site', 'Area'].map((name, at) => ({ id: name, name, position: at + 1 }));
const at = (name: string, parent: string | null, level: string): Kept => ({
  ...{ id: name, parent, level, name, identifier: name.toLowerCase() },
  ...{ address: null, timeZone: null, expiresAt: null },
});
const kept = [
  at('North', null, 'Region'),
  at('South', null, 'Region'),
  at('Leeds', 'North', 'Site'),
  at('York', 'North', 'Site'),
  at('Works', 'York', 'Area'),
];
const blank = { path: '', parent: '', name: '', identifier: '', level: '', timeZone: '', address: '', expires: '' };

/** What becomes of lines, in a word each; what is rejected with its reason. */
function judged(...lines: readonly Partial<Line>[]): readonly string[] {
  let made = 0;
  const ground = { kept, levels, newId: () => `new ${(made += 1)}` };
  return diff(
    lines.map((line, index) => ({ ...blank, ...line, line: index + 2 })),
    ground,
  ).map((row) => row.reason ?? outcomeOf(row));
}
const path = (text: string, more: Partial<Line> = {}) => ({ path: text, ...more });
const row = (identifier: string, name: string, parent = '', more: Partial<Line> = {}) => ({
  ...{ identifier, name, parent },
  ...more,
});

describe('A line of a file is', () => {
  for (const [what, lines, expected] of [
    ['unchanged when it says what is so', [path('North / Leeds')], ['unchanged']],
    ['unchanged when its cells are blank', [row('leeds', 'Leeds')], ['unchanged']],
    ['new below what is there', [path('North / Hull')], ['new']],
    ['new below another new one, whichever comes first', [path('North/Hull/Dock'), path('North/Hull')], ['new', 'new']],
    [
      'new by the identifier of another line',
      [row('dock', 'Dock', 'hull'), row('hull', 'Hull', 'north')],
      ['new', 'new'],
    ],
    ['renamed by its identifier', [path('North / Leeds City', { identifier: 'leeds' })], ['renamed']],
    ['moved by its identifier', [row('leeds', 'Leeds', 'south')], ['moved']],
    ['moved to the top by a dash', [row('leeds', 'Leeds', '-')], ['moved']],
    ['changed in what is known of it', [row('leeds', 'Leeds', '', { address: '1 High Street' })], ['changed']],
    ['allowed to swap names with another', [row('leeds', 'York'), row('york', 'Leeds')], ['renamed', 'renamed']],
    ['rejected without a name', [row('leeds', '')], ['no-name']],
    ['rejected without an identifier', [row('', 'Hull', 'north')], ['no-identifier']],
    [
      'rejected when it is about the same as another',
      [row('leeds', 'Leeds'), row('LEEDS', 'Leeds')],
      ['unchanged', 'twice'],
    ],
    ['rejected below what is nowhere', [path('East / Hull')], ['no-parent']],
    [
      'rejected below a line that was',
      [row('hull', 'Hull', 'no-such'), row('dock', 'Dock', 'hull')],
      ['no-parent', 'parent-rejected'],
    ],
    ['rejected below itself', [row('north', 'North', 'north')], ['cycle']],
    ['rejected in a circle', [row('north', 'North', 'works')], ['cycle']],
    ['rejected with a name that is taken there', [row('hull', 'Leeds', 'north')], ['name-taken']],
    ['rejected of a level there is none', [path('North / Hull', { level: 'Country' })], ['no-level']],
    ['rejected of another level than it is', [path('North / Leeds', { level: 'Area' })], ['other-level']],
    ['rejected below one of a lower level', [row('leeds', 'Leeds', 'works')], ['level-order']],
    ['rejected below the lowest level', [path('North / York / Works / Room')], ['level-order']],
    ['rejected in a time zone there is none', [row('leeds', 'Leeds', '', { timeZone: 'Mars/Base' })], ['no-zone']],
    ['rejected until a day there is none', [row('leeds', 'Leeds', '', { expires: '2027-02-30' })], ['no-day']],
    ['rejected when its name is too long', [row('x', 'x'.repeat(101), 'north')], ['too-long']],
  ] as const)
    test(what, () => {
      assert.deepEqual(judged(...lines), expected);
    });

  test('of the level below its parent’s when it names none', () => {
    const ground = { kept, levels, newId: () => 'new' };
    const levelOf = (text: string) => diff([{ ...blank, path: text, line: 2 }], ground)[0]?.level;
    assert.deepEqual(['East', 'South / Bath', 'North / York / Dock'].map(levelOf), ['Region', 'Site', 'Area']);
  });
});
