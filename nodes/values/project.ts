import { isId } from './named';

/** A project as a form names it. `any`: an expression gave a plain value. */
export interface WrittenProject {
	readonly by: 'key' | 'name' | 'any';
	readonly value: string;
}

/** Source: "Changing the project key format", confluence.atlassian.com. */
const PROJECT_KEY = /^[A-Z][A-Z0-9_]+$/;

/** Whether a project is named by its key or ID, which Jira itself reads; otherwise its name has to be looked up. */
export function namesProjectDirectly({ by, value }: WrittenProject): boolean {
	return by === 'key' || (by === 'any' && (isId(value) || PROJECT_KEY.test(value)));
}
