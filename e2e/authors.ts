import type { Page } from 'playwright-core';
import { type Served, settled } from './harness.ts';

/** Begins a course by hand, and gives its id; `choose` fills what else the dialog asks. */
export async function begin(
  page: Page,
  served: Served,
  title: string,
  choose?: (page: Page) => Promise<void>,
): Promise<string> {
  await page.goto(`${served.url}/content`);
  await settled(page);
  await page.getByRole('button', { name: /^New / }).first().click();
  await page.getByRole('dialog').getByLabel('Title').fill(title);
  await choose?.(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Begin / })
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Add item' }).waitFor();
  return String(/\/content\/([^/]+)\/edit/u.exec(page.url())?.[1]);
}

/** Adds an item of a kind to the draft that is open, and opens it. */
export async function add(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add item' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  await page.getByRole('region', { name: kind }).waitFor();
}

export const saved = (page: Page): Promise<void> =>
  page.getByRole('status').getByText('Everything is saved', { exact: true }).waitFor();

/** Publishes the draft that is open. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Publish/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await page.getByText('Version 1.0 is published.').waitFor();
}
