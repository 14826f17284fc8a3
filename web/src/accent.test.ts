import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accentOf, contrast } from './accent.ts';

const brands = ['#3d52b8', '#ffe600', '#00c2a8', '#ff5a00', '#111111', '#ffffff', '#e6007e'];

test('White text is readable on the accent of any brand, light and dark', () => {
  for (const brand of brands) {
    for (const scheme of ['light', 'dark'] as const) {
      const { fill, hover } = accentOf(brand, scheme);
      assert.ok(contrast(fill, '#ffffff') >= 4.5, `${brand} ${scheme} fill ${fill}`);
      assert.ok(contrast(hover, '#ffffff') >= 4.5, `${brand} ${scheme} hover ${hover}`);
    }
  }
});

test('The accent of any brand is readable as text on the page and on its own soft ground', () => {
  for (const brand of brands) {
    const light = accentOf(brand, 'light');
    const dark = accentOf(brand, 'dark');
    assert.ok(contrast(light.text, '#ffffff') >= 4.5, `${brand} light ${light.text}`);
    assert.ok(contrast(light.text, light.soft) >= 4.5, `${brand} light on soft`);
    assert.ok(contrast(dark.text, '#101216') >= 4.5, `${brand} dark ${dark.text}`);
    assert.ok(contrast(dark.text, dark.soft) >= 4.5, `${brand} dark on soft`);
  }
});

test('A colour that is none falls back to the accent of the product', () => {
  assert.deepEqual(accentOf('red; }', 'light'), accentOf('#3d52b8', 'light'));
});
