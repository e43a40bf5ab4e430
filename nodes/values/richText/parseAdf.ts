import type { AdfDocument, AdfNode } from './adf';

/** Whether a value is a plain object: not null, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a value that may be an ADF document: an object, or the JSON text of one.
 *
 * Only the outermost object is checked (`type: 'doc'` with a list as `content`); Jira checks the
 * nodes. A missing `version` is added, and other properties of the document are left out, because
 * Jira refuses them.
 *
 * @returns undefined if the value is not an ADF document
 */
export function parseAdf(value: unknown): AdfDocument | undefined {
	const candidate = typeof value === 'string' ? parseJsonObject(value) : value;
	if (!isRecord(candidate) || candidate.type !== 'doc') return undefined;
	const { content, version = 1 } = candidate;
	if (!Array.isArray(content) || version !== 1) return undefined;
	return { version: 1, type: 'doc', content: content as AdfNode[] };
}

function parseJsonObject(text: string): unknown {
	if (!text.trimStart().startsWith('{')) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
