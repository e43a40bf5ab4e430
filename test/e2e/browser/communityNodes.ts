/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import type { Page } from 'playwright-core';

/** Opens Settings → Community nodes. */
export async function openCommunityNodes(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/settings/community-nodes`);
	await installButton(page).waitFor();
}

/** Opens the form to install a package, types its name and ticks the box. */
export async function fillInForm(page: Page, packageName: string): Promise<void> {
	await installButton(page).click();
	await page.getByTestId('package-name-input').fill(packageName);
	await page.getByTestId('user-agreement-checkbox').click();
}

/** Presses Install in the form, and waits until it has closed and the package is listed. */
export async function install(page: Page, packageName: string): Promise<void> {
	await page.getByTestId('install-community-package-button').click();
	const form = page.getByTestId('install-community-package-button');
	await form.waitFor({ state: 'detached' });
	await card(page, packageName).waitFor();
}

/** Chooses Uninstall package in the package's menu; n8n asks for confirmation. */
export async function askToUninstall(page: Page, packageName: string): Promise<void> {
	await card(page, packageName).getByTestId('action-toggle').click();
	await page.getByRole('menuitem', { name: 'Uninstall package' }).click();
}

/** Presses Confirm uninstall, and waits until no package is listed. */
export async function confirm(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Confirm uninstall' }).click();
	await page.getByTestId('community-package-card').waitFor({ state: 'detached' });
}

const installButton = (page: Page) =>
	page.getByRole('button', { name: /^Install( a community node)?$/ }).first();

const card = (page: Page, packageName: string) =>
	page.getByTestId('community-package-card').filter({ hasText: packageName });
