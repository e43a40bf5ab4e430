import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import { endpointAt } from './twins';

/** What an API takes as rich text: documents in Atlassian's format, wiki markup, or text without any markup. */
export type RichTextForm = 'adf' | 'wiki' | 'plain';

/**
 * What an endpoint takes as rich text, on one kind of Jira. Sources: "Atlassian Document Format", Jira Cloud platform
 * REST API (version 3 only); "Create request comment", Jira Service Management REST API (`body`, a text).
 */
export function richTextFormOf(endpoint: Endpoint, flavour: Flavour): RichTextForm {
	const [, path = ''] = (endpointAt(endpoint, flavour) ?? endpoint).split(' ');
	if (path.startsWith('/rest/servicedeskapi/')) return 'plain';
	return path.startsWith('/rest/api/3/') ? 'adf' : 'wiki';
}
