import { isAddress, partsOf, segmentAfter } from './address';
import type { Located } from './locator';
import { isId } from './named';

/** What the modes of a project's locator mean. */
export const PROJECT_WAYS = { list: 'key', key: 'key', name: 'name' } as const;

/** A project as a form names it. */
export type WrittenProject = Located<(typeof PROJECT_WAYS)[keyof typeof PROJECT_WAYS]>;

/**
 * A project as it was written, or the one that an address names: of its pages in the browser (`…/projects/SUP/…`,
 * `…/browse/SUP`), or in Jira's REST API (`…/project/10000`).
 */
export function projectWritten(written: WrittenProject): WrittenProject {
	if (!isAddress(written.value)) return written;
	const parts = partsOf(written.value);
	const named =
		segmentAfter(parts, /^projects?$/i, (segment) => PROJECT_KEY.test(segment) || isId(segment)) ??
		segmentAfter(parts, /^browse$/i, (segment) => PROJECT_KEY.test(segment));
	return named === undefined ? written : { by: 'key', value: named };
}

/** Source: "Changing the project key format", confluence.atlassian.com. */
const PROJECT_KEY = /^[A-Z][A-Z0-9_]+$/;

/** Whether a project is named by its key or ID, which Jira itself reads; otherwise its name has to be looked up. */
export function namesProjectDirectly({ by, value }: WrittenProject): boolean {
	return by === 'key' || (by === 'any' && (isId(value) || PROJECT_KEY.test(value)));
}
