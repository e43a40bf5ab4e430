/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import type { Locator, Page } from 'playwright-core';
import { world } from '../world/world';

/** Opens a new workflow that starts when somebody presses Execute workflow. */
export async function newWorkflow(page: Page): Promise<void> {
	await page.goto(`${world().n8n.url}/workflow/new`);
	await page.getByTestId('canvas-add-button').click();
	await creatorItem(page, 'Trigger manually').click();
	await page.getByTestId('canvas-trigger-node').waitFor();
}

/** Opens a node of a stored workflow, as after a reload: the editor then has no run that it could continue. */
export async function openNode(page: Page, workflow: string, name: string): Promise<void> {
	await page.goto(`${world().n8n.url}/workflow/${workflow}`);
	await page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
	await page.getByTestId('ndv').waitFor();
}

/** Opens the list of nodes and searches it. */
export async function searchNodes(page: Page, text: string): Promise<void> {
	await page.getByTestId('node-creator-plus-button').click();
	await typeIntoSearch(page, text);
}

/** Searches the list of nodes, which is open. */
export async function typeIntoSearch(page: Page, text: string): Promise<void> {
	await page.getByTestId('node-creator-search-bar').fill(text);
}

/** Returns from a node's actions to the list of nodes. */
export async function backToNodes(page: Page): Promise<void> {
	await page.locator('button[class*="backButton"]').click();
}

/** An entry of the list of nodes, or of a node's actions. */
export const creatorItem = (page: Page, name: string): Locator =>
	page.getByTestId('node-creator-item-name').getByText(name, { exact: true });

/** Chooses a stored credential in the node's panel. */
export async function chooseCredential(page: Page, name: string): Promise<void> {
	await page.getByTestId('node-credentials-select').click();
	await page.getByRole('option', { name }).click();
}

/** Opens a picker and filters its list by the typed text. */
export async function searchPicker(page: Page, parameter: string, text: string): Promise<Locator> {
	const picker = page.getByTestId(`resource-locator-${parameter}`);
	await picker.getByTestId('rlc-input').click();
	await page.getByTestId('rlc-item').first().waitFor();
	if (text !== '') await page.getByTestId('rlc-search').fill(text);
	return page.getByTestId('rlc-item');
}

/** Types into a field of the node's panel. */
export async function type(page: Page, parameter: string, text: string): Promise<void> {
	const field = page.getByTestId(`parameter-input-${parameter}`);
	await field.locator('input, textarea').first().fill(text);
}

/** Presses Execute step; the output panel then shows items or the reason why there are none. */
export async function executeStep(page: Page): Promise<Locator> {
	await page.getByTestId('node-execute-button').click();
	return page.getByTestId('output-panel');
}

/** Chooses an entry of a list in the node's panel. */
export async function chooseOption(page: Page, parameter: string, name: string): Promise<void> {
	await page.getByTestId(`parameter-input-${parameter}`).click();
	await option(page, name).click();
}

/** An entry of the list that is open; a description may follow its name. */
export const option = (page: Page, name: string): Locator =>
	page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
