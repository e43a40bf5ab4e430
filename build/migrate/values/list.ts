import { isExpression } from './expression';

/**
 * A list for a field that takes entries separated by commas.
 *
 * @returns undefined for no list, '' for an empty one
 */
export function listText(stored: unknown): string | undefined {
	if (typeof stored === 'number') return String(stored);
	if (typeof stored === 'string') return stored;
	if (!Array.isArray(stored)) return undefined;
	const entries = stored.map(String).filter((entry) => entry.trim() !== '');
	if (entries.some(isExpression)) {
		return `=${entries.map((entry) => entry.replace(/^=/, '')).join(', ')}`;
	}
	return entries.some((entry) => entry.includes(','))
		? `={{ ${JSON.stringify(entries)} }}`
		: entries.join(', ');
}
