/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright, selectors, type Locator, type Page } from 'playwright-core';
import { projectFolder } from '../installation/command';
import { PATIENCE_MS } from '../world/eventually';
import { world, type World } from '../world/world';
import { chromium, chromiumFlags } from './chromium';

/** Git ignores it. */
export const picturesFolder = join(projectFolder, '.artifacts', 'e2e');

/** n8n's messages in the corner, which come and go. */
const withoutMessages = '.el-notification { display: none !important; }';

/** A user in front of the editor, with pictures of what they see. */
export interface Story {
	readonly page: Page;
	/** Takes a picture; they are numbered. With `part` it shows only that, without messages that cover it. */
	picture(name: string, part?: Locator): Promise<void>;
	close(): Promise<void>;
}

export interface StoryOptions {
	readonly signedIn?: boolean;
	readonly where?: () => Pick<World, 'n8n' | 'owner'>;
}

/**
 * Opens the editor in its own browser.
 *
 * @param name the beginning of the pictures' names; those of an earlier run are deleted
 * @param signedIn false starts at the sign-in page
 * @param where the n8n that is meant, that of the world by default
 * @throws Error when no Chromium is installed
 */
export async function beginStory(
	name: string,
	{ signedIn = true, where = world }: StoryOptions = {},
): Promise<Story> {
	if (chromium === undefined) {
		throw new Error('There is no Chromium to test the editor in: apt-get install chromium');
	}
	removePictures(name);
	selectors.setTestIdAttribute('data-test-id');
	const browser = await playwright.launch({ executablePath: chromium, args: chromiumFlags });
	const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
	if (signedIn) {
		const { owner, n8n } = where();
		await context.addCookies([{ ...owner.editor.cookie, url: n8n.url }]);
	}
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE_MS);
	await page.addLocatorHandler(productionChecklist(page), async (close) => {
		// A node's panel may cover it, so that the mouse would not reach it.
		await close.dispatchEvent('click');
	});
	let count = 0;
	return {
		page,
		picture: async (what, part) => {
			count += 1;
			// Let whatever a click has started finish first.
			await page.waitForTimeout(500);
			const file = `${name}-${String(count).padStart(2, '0')}-${what.replaceAll(' ', '-')}.png`;
			await (part ?? context.pages().at(-1) ?? page).screenshot({
				path: join(picturesFolder, file),
				animations: 'disabled',
				...(part !== undefined && { style: withoutMessages }),
			});
		},
		close: async () => await browser.close(),
	};
}

/** The cross of a list that n8n opens some time after a workflow was published first, over whatever is there. */
const productionChecklist = (page: Page): Locator => page.getByTestId('suggested-actions-close');

function removePictures(name: string): void {
	mkdirSync(picturesFolder, { recursive: true });
	for (const file of readdirSync(picturesFolder)) {
		if (file.startsWith(`${name}-`)) rmSync(join(picturesFolder, file));
	}
}
