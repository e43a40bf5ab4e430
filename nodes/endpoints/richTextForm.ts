import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import { endpointAt } from './twins';

/** The rich text formats of APIs: documents in Atlassian's format, wiki markup, or text without markup. */
export type RichTextForm = 'adf' | 'wiki' | 'plain';

/**
 * The rich text format of an endpoint on one kind of Jira. Sources: "Atlassian Document Format", Jira Cloud platform
 * REST API (version 3 only); "Create request comment", Jira Service Management REST API (`body`, a text).
 */
export function richTextFormOf(endpoint: Endpoint, flavour: Flavour): RichTextForm {
	const [, path = ''] = (endpointAt(endpoint, flavour) ?? endpoint).split(' ');
	if (path.startsWith('/rest/servicedeskapi/')) return 'plain';
	return path.startsWith('/rest/api/3/') ? 'adf' : 'wiki';
}
