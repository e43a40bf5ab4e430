import { isExpression } from './expression';
import { idIn, picked } from './picked';

/** A picker's value in our node. */
export interface Locator {
	readonly __rl: true;
	readonly mode: string;
	readonly value: string;
	readonly cachedResultName?: string;
}

function locator(mode: string, value: string, name?: string): Locator {
	return { __rl: true, mode, value, ...(name !== undefined && { cachedResultName: name }) };
}

const DIGITS = /^\d+/;

/** An issue, whose key or ID n8n's node takes as text. */
export function issueLocator(stored: unknown): Locator {
	return locator('key', picked(stored)?.value ?? '');
}

/** A project: its ID stays, because a name has to be looked up; the list still shows the name. */
export function projectLocator(stored: unknown): Locator | undefined {
	const project = picked(stored);
	if (project === undefined) return undefined;
	const { mode, value, name } = project;
	if (isExpression(value)) return locator('key', value);
	if (mode === 'list' && name !== undefined) return locator('list', value, name);
	if (mode === 'name') return locator('name', value);
	const id = mode === 'id' ? idIn(project, DIGITS) : value;
	return /\s/.test(id) ? locator('name', id) : locator('key', id);
}

/** An issue type, a priority or a transition: by the name that the list showed, else as it is. */
export function namedLocator(stored: unknown): Locator | undefined {
	const chosen = picked(stored);
	if (chosen === undefined) return undefined;
	const { value, name } = chosen;
	if (isExpression(value)) return locator('id', value);
	if (name !== undefined) return locator('name', name);
	const id = chosen.mode === 'id' ? idIn(chosen, DIGITS) : value;
	return /^\d+$/.test(id) ? locator('id', id) : locator('name', id);
}

/** A person: names can be ambiguous, so that the account ID or user name stays. */
export function personLocator(stored: unknown): Locator | undefined {
	const person = picked(stored);
	if (person === undefined) return undefined;
	const { mode, value, name } = person;
	if (isExpression(value)) return locator('id', value);
	if (mode === 'list' && name !== undefined) return locator('list', value, name);
	return /\s|@/.test(value.trim()) ? locator('name', value) : locator('id', value.trim());
}
