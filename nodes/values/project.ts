import type { Located } from './locator';
import { isId } from './named';

/** What the modes of a project's locator mean. */
export const PROJECT_WAYS = { list: 'key', key: 'key', name: 'name' } as const;

/** A project as a form names it. */
export type WrittenProject = Located<(typeof PROJECT_WAYS)[keyof typeof PROJECT_WAYS]>;

/** Source: "Changing the project key format", confluence.atlassian.com. */
const PROJECT_KEY = /^[A-Z][A-Z0-9_]+$/;

/** Whether a project is named by its key or ID, which Jira itself reads; otherwise its name has to be looked up. */
export function namesProjectDirectly({ by, value }: WrittenProject): boolean {
	return by === 'key' || (by === 'any' && (isId(value) || PROJECT_KEY.test(value)));
}
