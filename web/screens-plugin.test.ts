import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationOf } from './screens-plugin.ts';

const source = `import { IconUsers, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import css from './users.module.css';

export const declared = screen({ id: 'users', path: '/users', menu: { icon: IconUsers } });

export default function Users() {
  const [open] = useState<Text | null>(null);
  return <IconX className={css.x} aria-label={String(open)} />;
}
`;

test('A screen is declared without its component and without what only the component uses', () => {
  assert.equal(
    declarationOf(source, 'users.screen.tsx'),
    `import { IconUsers } from '@tabler/icons-react';
import { screen } from '../screen.tsx';
export const declared = screen({ id: 'users', path: '/users', menu: { icon: IconUsers } });`,
  );
});

test('A screen that declares nothing says what to write', () => {
  assert.throws(() => declarationOf('export default 1;', 'x.screen.tsx'), /export const declared = screen/u);
});
