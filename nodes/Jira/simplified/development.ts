import type { IDataObject } from 'n8n-workflow';

/** Cloud's and Data Center's text of the field Development, around the same JSON. */
const DEVELOPMENT = /^\{.*\b(?:json|devSummaryJson)=(\{"cachedValue":.*\})\}$/s;

/**
 * What the text of the field Development tells of branches, commits, pull requests, builds and others: for example
 * `{ pullrequest: { count: 1, state: 'MERGED', … } }`, without those that an issue does not have.
 *
 * @returns undefined for any other text
 */
export function developmentIn(text: string): IDataObject | undefined {
	const json = text.endsWith('}}') ? DEVELOPMENT.exec(text)?.[1] : undefined;
	const summary = json === undefined ? undefined : summaryIn(json);
	if (summary === undefined) return undefined;
	const found = Object.entries(summary).flatMap(([kind, { overall }]) =>
		overall !== undefined && overall['count'] !== 0 ? [[kind, overall] as const] : [],
	);
	return Object.fromEntries(found);
}

type Summary = Readonly<Record<string, { readonly overall?: IDataObject }>>;

function summaryIn(json: string): Summary | undefined {
	try {
		const { cachedValue } = JSON.parse(json) as { cachedValue?: { summary?: Summary } };
		return cachedValue?.summary;
	} catch {
		return undefined;
	}
}
