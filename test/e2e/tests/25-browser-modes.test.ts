/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { chooseCredential, creatorItem, newWorkflow, searchNodes } from '../browser/canvas';
import { describeInBrowser } from '../browser/describeInBrowser';

/** What a page has for measuring a text; the types of browsers are not known here. */
interface Measured {
	readonly value: string;
	readonly clientWidth: number;
}

/** What measures a text in the browser. */
interface Measuring {
	getComputedStyle(element: unknown): { font: string; paddingLeft: string; paddingRight: string };
	readonly document: {
		createElement(name: 'canvas'): {
			getContext(kind: '2d'): { font: string; measureText(text: string): { width: number } };
		};
	};
}

/** The labels of chosen modes that are wider than their place, which is the same at any width of the panel. */
async function cutModes(page: Page): Promise<string[]> {
	return await page.getByTestId('rlc-mode-selector').evaluateAll((selectors) => {
		const { getComputedStyle, document } = globalThis as unknown as Measuring;
		return selectors.flatMap((selector) => {
			const input = selector.querySelector('input') as unknown as Measured | null;
			if (input === null) return [];
			const style = getComputedStyle(input);
			const context = document.createElement('canvas').getContext('2d');
			context.font = style.font;
			const room =
				input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
			// n8n's own label "From list" is a pixel wider than its place, which nobody sees.
			const needed = context.measureText(input.value).width;
			return needed > room + 2 ? [`${input.value}: ${needed.toFixed(1)} of ${room}`] : [];
		});
	});
}

/** Chooses each mode of a locator, and returns the labels that are cut. */
async function cutWhenChosen(page: Page, parameter: string): Promise<string[]> {
	const selector = page
		.getByTestId(`resource-locator-${parameter}`)
		.getByTestId('rlc-mode-selector');
	await selector.click();
	const options = page.getByRole('option').filter({ visible: true });
	await options.first().waitFor();
	const labels = await options.allInnerTexts();
	assert.ok(labels.length > 1, parameter);
	await page.keyboard.press('Escape');
	const cut: string[] = [];
	for (const label of labels) {
		await selector.click();
		await page.getByRole('option', { name: label, exact: true }).filter({ visible: true }).click();
		cut.push(...(await cutModes(page)));
	}
	return cut;
}

async function openAction(page: Page, action: string): Promise<void> {
	await newWorkflow(page);
	await searchNodes(page, 'Jira');
	await creatorItem(page, 'Jira Platform').click();
	await creatorItem(page, action).click();
	await page.getByTestId('ndv').waitFor();
	await chooseCredential(page, 'Jira Cloud: Mia (API token)');
}

describeInBrowser('the ways to name things', {
	pictures: 'modes',
	begin: async () => undefined,
	tests: (story) => {
		test('have labels that fit', async () => {
			const { page, picture } = story();
			await openAction(page, 'Create issue');
			assert.deepEqual(await cutWhenChosen(page, 'project'), []);
			assert.deepEqual(await cutWhenChosen(page, 'issueType'), []);
			await picture('create');
		});

		test('have labels that fit where a status is chosen', async () => {
			const { page, picture } = story();
			await openAction(page, 'Move issue to another status');
			assert.deepEqual(await cutWhenChosen(page, 'transition'), []);
			assert.deepEqual(await cutWhenChosen(page, 'issue'), []);
			await picture('transition');
		});

		test('build a search without JQL', async () => {
			const { page, picture } = story();
			await openAction(page, 'Search issues');
			await picture('jql');
			await page.getByTestId('parameter-input-searchBy').click();
			await page.getByRole('option', { name: 'Basic' }).click();
			await picture('basic');
		});
	},
});
