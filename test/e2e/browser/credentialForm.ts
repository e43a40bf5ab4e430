/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import type { Page } from 'playwright-core';
import { world } from '../world/world';

/** Presses Create credential and chooses a type by its name. */
export async function createCredential(page: Page, displayName: string): Promise<void> {
	await page.goto(`${world().n8n.url}/home/credentials/create`);
	await page.getByTestId('new-credential-type-select').waitFor();
	await page.keyboard.type(displayName);
	await page.getByRole('option', { name: displayName, exact: true }).click();
	await page.getByTestId('new-credential-type-button').click();
	await page.getByTestId('editCredential-modal').waitFor();
}

/** Types into the fields of the form, and sets its switches. */
export async function fillIn(page: Page, data: Readonly<Record<string, unknown>>): Promise<void> {
	for (const [name, value] of Object.entries(data)) {
		const field = page.getByTestId(`parameter-input-${name}`);
		if (typeof value === 'boolean') {
			const toggle = field.getByRole('switch');
			const isOn = (await toggle.getAttribute('aria-checked')) === 'true';
			if (isOn !== value) await field.locator('.el-switch__core').click();
		} else if (typeof value === 'string') {
			await field.locator('input, textarea').first().fill(value);
		}
	}
}

/** Saves, whereupon the editor runs the Test, and waits for its result. */
export async function save(page: Page, shown: RegExp): Promise<void> {
	await page.getByTestId('credential-save-button').click();
	await page.getByTestId('editCredential-modal').getByText(shown).waitFor();
}

/** The sentence behind 'More details'. */
export async function details(page: Page): Promise<string> {
	const form = page.getByTestId('editCredential-modal');
	await form.getByText('More details').click();
	return await form.getByTestId('node-credentials-config-container').innerText();
}
