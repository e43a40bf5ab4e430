import type { Asked } from '../asked';
import { issueLocator, type Locator } from '../values/locators';

/** A parameter that the operation needs, as it is stored. */
export function requiredText(asked: Asked, name: string): unknown {
	const value = asked.given(name);
	if (value === undefined || value === null || value === '') {
		asked.note(name, 'is empty, but needed: fill it in.');
		return undefined;
	}
	return value;
}

/** The issue that an operation is about. */
export function issueIn(asked: Asked, name = 'issueKey'): Locator {
	return issueLocator(requiredText(asked, name));
}
