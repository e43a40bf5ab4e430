import type { Site } from '../../connection';
import { isPrivateHost } from '../../connection/privateHost';
import { ItemRefused } from '../../operation';

/** Names that only a network of one's own knows: without a dot, or below a domain that is reserved for that. */
const INTERNAL_NAME = /^[^.:]+$|\.(?:local|internal|lan|home\.arpa|localdomain)$/i;

/**
 * Refuses an address of n8n to which Jira Cloud sends nothing: it needs https, and reaches only what the internet
 * reaches. What a company's own Jira reaches, nobody here knows.
 *
 * Source: "Deprecation notice - Registering webhooks with non-secure URLs", Jira Cloud platform.
 *
 * @throws ItemRefused that says how to set n8n's address
 */
export function refuseUnreachable(url: string, site: Pick<Site, 'flavour' | 'webUrl'>): void {
	const own = URL.parse(url);
	const jira = URL.parse(site.webUrl ?? 'https://api.atlassian.com');
	if (own === null || jira === null || site.flavour !== 'cloud' || isInternal(jira)) return;
	if (own.protocol === 'https:' && !isInternal(own)) return;
	throw new ItemRefused(
		`Jira Cloud cannot send events to this n8n, because n8n's address is ${own.origin}`,
		`Jira Cloud needs an https address that can be reached from the internet, such as that of a reverse proxy or a tunnel. Set it as n8n's environment variable N8N_WEBHOOK_URL, restart n8n, and publish the workflow again. Or use the Jira Platform Polling Trigger: it asks Jira, and needs no address.`,
	);
}

function isInternal(url: URL): boolean {
	return isPrivateHost(url) || INTERNAL_NAME.test(url.hostname);
}
