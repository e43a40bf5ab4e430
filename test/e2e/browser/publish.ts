/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import type { Page } from 'playwright-core';
import { world } from '../world/world';

/**
 * Publishes a stored workflow in the editor.
 *
 * @returns what the editor says if that is not possible
 */
export async function publish(page: Page, workflow: string): Promise<string | undefined> {
	await page.goto(`${world().n8n.url}/workflow/${workflow}`);
	await page.getByTestId('workflow-open-publish-modal-button').click();
	await page.getByTestId('workflow-publish-button').click();
	const refused = page.getByRole('alert').filter({ hasText: 'could not be published' });
	const published = page.getByRole('dialog').getByText('Workflow published');
	await refused.or(published).first().waitFor();
	if (await refused.isVisible()) return await refused.innerText();
	await page.getByRole('button', { name: 'Got it' }).click();
	return undefined;
}
