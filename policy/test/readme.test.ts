import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, code = '', printed = ''] = /```ts\n(.*?)```\n\nIt prints:\n\n```\n(.*?)```/su.exec(readme) ?? [];

test('The worked example of the README asks all five questions', () => {
  for (const question of ['check', 'filter', 'who', 'explain', 'compare'])
    assert.match(code, new RegExp(`console\\.log\\(.*\\b${question}\\(`, 'u'), question);
});

test('The worked example of the README prints what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-readme-'));
  try {
    const file = join(folder, 'example.ts');
    const engine = fileURLToPath(new URL('../src/index.ts', import.meta.url));
    writeFileSync(file, code.replaceAll("'@ambit/policy'", JSON.stringify(engine)));
    assert.equal(
      execFileSync(process.execPath, [file], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } }),
      printed,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
