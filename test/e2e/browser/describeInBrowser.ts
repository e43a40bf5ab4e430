/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { after, afterEach, before, describe } from 'node:test';
import { skipReason } from './chromium';
import { beginStory, type Story } from './story';

interface BrowserTests {
	/** What the names of the pictures begin with. */
	readonly pictures: string;
	/** False begins before the sign-in page. */
	readonly signedIn?: boolean;
	/** What must be there before the first test. */
	readonly begin?: (story: Story) => Promise<void>;
	/** Declares the tests; the story is there when they run. */
	readonly tests: (story: () => Story) => void;
}

/** Tests that share one browser, in which each goes on where the one before it stopped. A picture shows where one fails. */
export function describeInBrowser(
	title: string,
	{ pictures, signedIn = true, begin, tests }: BrowserTests,
): void {
	describe(title, { skip: skipReason }, () => {
		let story: Story;
		before(async () => {
			story = await beginStory(pictures, { signedIn });
			await begin?.(story);
		});
		after(async () => {
			await story.close();
		});
		afterEach(async (context) => {
			if ('passed' in context && !context.passed) await story.picture('failed');
		});
		tests(() => story);
	});
}
