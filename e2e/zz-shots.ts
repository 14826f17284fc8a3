import { openBrowser, signIn } from '/work/wt-sso/e2e/harness.ts';
const served = { url: 'http://localhost:43811', stop: async () => {} }; const browser = await openBrowser();
try {
  const { page } = await signIn(browser, served, { organization: 'lakeside', userName: 'hugo' });
  await page.goto(`${served.url}/single-sign-on`); await page.getByText('No provider yet').waitFor(); await page.screenshot({ path: '/tmp/wt-sso/shots/empty.png' });
  await page.goto(`${served.url}/single-sign-on/new-saml`); await page.getByText('Name on the button').waitFor(); await page.screenshot({ path: '/tmp/wt-sso/shots/saml.png', fullPage: true });
  await page.goto(`${served.url}/single-sign-on/new-oidc`);
  await page.getByLabel('Name on the button').fill('Lakeside account'); await page.getByLabel('Offered on the sign-in page').check();
  await page.getByLabel('Issuer').fill('http://127.0.0.1:9'); await page.getByLabel('Client id').fill('x'); await page.getByLabel('Whoever is not a user yet').check();
  await page.screenshot({ path: '/tmp/wt-sso/shots/oidc.png', fullPage: true });
  await page.getByRole('button', { name: 'Save provider' }).click(); await page.getByRole('button', { name: 'Test this connection' }).click();
  await page.getByText('cannot be reached').waitFor();
  await page.setViewportSize({ width: 390, height: 844 }); await page.emulateMedia({ colorScheme: 'dark' }); await page.screenshot({ path: '/tmp/wt-sso/shots/phone-dark.png', fullPage: true });
  await page.goto(`${served.url}/single-sign-on`); await page.getByText('Lakeside account').waitFor(); await page.screenshot({ path: '/tmp/wt-sso/shots/list-phone.png' });
  const v = await (await browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 } })).newPage();
  await v.goto(`${served.url}/o/lakeside`); await v.getByRole('button', { name: /Lakeside account/ }).waitFor(); await v.screenshot({ path: '/tmp/wt-sso/shots/door.png' });
  await v.getByRole('button', { name: /Lakeside account/ }).click(); await v.getByText(/antwortet nicht/).waitFor(); await v.screenshot({ path: '/tmp/wt-sso/shots/door-bad.png' });
  await v.goto(`${served.url}/sign-in/return?state=x&code=y`); await v.getByText(/vorn/).waitFor(); await v.screenshot({ path: '/tmp/wt-sso/shots/return.png' });
} finally { await browser.close(); await served.stop(); }
