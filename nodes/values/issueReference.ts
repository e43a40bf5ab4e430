import { z } from 'zod/v3';
import { isAddress, partsOf, segmentAfter } from './address';

/** Jira's rule for keys: a project key of letters, digits and underscores that starts with a letter, and a number. */
const ISSUE_KEY = /^[A-Z][A-Z0-9_]{0,254}-[1-9]\d{0,17}$/i;

const ISSUE_ID = /^[1-9]\d{0,17}$/;

/**
 * Reads an issue's key or id from what people paste: `SUP-1`, `sup-1`, `10001`, or the address of an issue in a
 * browser (`…/browse/SUP-1`, a board with `selectedIssue=SUP-1`, a service desk's `…/queues/issue/SUP-1`) or in Jira's
 * REST API (`…/rest/api/3/issue/10001`).
 *
 * @returns the key in capitals or the id; `undefined` if it is neither
 */
export function parseIssueReference(given: string): string | undefined {
	const text = given.trim();
	if (ISSUE_ID.test(text)) return text;
	if (ISSUE_KEY.test(text)) return text.toUpperCase();
	return isAddress(text) ? issueInAddress(text) : undefined;
}

/** The project in an issue's key: `SUP` of `SUP-1`; undefined for an ID. */
export function projectInKey(issue: string): string | undefined {
	return /^(.+)-\d+$/.exec(issue)?.[1];
}

function issueInAddress(address: string): string | undefined {
	const parts = partsOf(address);
	const selected = parts.query.get('selectedIssue');
	if (selected !== null) return ISSUE_KEY.test(selected) ? selected.toUpperCase() : undefined;
	const key = segmentAfter(parts, /^(?:browse|issues?|\d+)$/i, (segment) =>
		ISSUE_KEY.test(segment),
	);
	if (key !== undefined || !parts.segments.includes('rest')) return key?.toUpperCase();
	return segmentAfter(parts, /^issue$/, (segment) => ISSUE_ID.test(segment));
}

/** The schema of an issue in an item: a key, an id or an address, as string or number. Returns the key or id. */
export const issueReference = z.union([z.string(), z.number()]).transform((given, context) => {
	const reference = parseIssueReference(String(given));
	if (reference !== undefined) return reference;
	context.addIssue({
		code: z.ZodIssueCode.custom,
		message: 'an issue key such as SUP-1, an issue ID, or the address of an issue',
	});
	return z.NEVER;
});
