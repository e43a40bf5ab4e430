import type { Exchange } from './exchange';

const JSON_HEADERS = { 'content-type': 'application/json' };

/**
 * An exchange from a line `METHOD path` to a Cloud site, or `DC METHOD path` to Data Center; bodies
 * are JSON unless a header says otherwise.
 */
export function ask(line: string, rest: Partial<Exchange> = {}): Exchange {
	const isDataCenter = line.startsWith('DC ');
	const [method = '', path = ''] = (isDataCenter ? line.slice('DC '.length) : line).split(' ');
	return {
		flavour: isDataCenter ? 'dataCenter' : 'cloud',
		method,
		path,
		...(rest.requestBody === undefined ? {} : { requestHeaders: JSON_HEADERS }),
		...(rest.responseBody === undefined ? {} : { responseHeaders: JSON_HEADERS }),
		...rest,
	};
}

/** An Atlassian Document Format document of one paragraph. */
export const text = (value: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }],
});

/** Fields of an issue that can be created. */
export const fields = {
	project: { key: 'SUP' },
	issuetype: { name: 'Task' },
	summary: 'Printer on fire',
};
/** What Cloud answers when it was created. */
export const created = {
	id: '10001',
	key: 'SUP-1',
	self: 'https://acme.atlassian.net/rest/api/3/issue/10001',
};
