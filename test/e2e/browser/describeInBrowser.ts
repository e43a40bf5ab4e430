/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { after, afterEach, before, describe } from 'node:test';
import { skipReason } from './chromium';
import { beginStory, type Story, type StoryOptions } from './story';

interface BrowserTests extends StoryOptions {
	/** The beginning of the pictures' names. */
	readonly pictures: string;
	/** Prepares what must exist before the first test. */
	readonly begin?: (story: Story) => Promise<void>;
	/** Declares the tests; the story exists when they run. */
	readonly tests: (story: () => Story) => void;
}

/** Tests that share one browser; each continues where the previous one stopped. A failed test leaves a picture. */
export function describeInBrowser(
	title: string,
	{ pictures, begin, tests, ...options }: BrowserTests,
): void {
	describe(title, { skip: skipReason }, () => {
		let story: Story;
		before(async () => {
			story = await beginStory(pictures, options);
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
