import type { FamilyBodies } from './bodyNotation';
import type { Flavour } from './endpointFacts';

/** The bodies of what `additions.ts` has; the sources stand there. */
export const additionBodies = (): FamilyBodies => ({
	endpoints: {},
	types: {
		Webhook:
			'{name! url!:~uri events+:[(jira:issue_created|jira:issue_updated|jira:issue_deleted) filters:{issue-related-events-section+} excludeBody:b secret enabled:b}',
	},
});

/** Likewise for Data Center. */
export const serverAdditionBodies = (): FamilyBodies => ({
	endpoints: {},
	types: {
		OldWebhook:
			'{name! url!:~uri events+:[(jira:issue_created|jira:issue_updated|jira:issue_deleted) filters:{issue-related-events-section+} excludeBody:b enabled:b}',
		Webhook:
			'{name! url!:~uri events+:[(jira:issue_created|jira:issue_updated|jira:issue_deleted) configuration:{FILTERS+ EXCLUDE_BODY} active:b scopeType sslVerificationRequired:b}',
	},
});

/** The bodies that `corrections.ts` adds; the sources stand there. Those that are not here are any JSON. */
export const undeclaredBodies: Readonly<Record<Flavour, Readonly<Record<string, string>>>> = {
	cloud: {},
	dataCenter: {
		'PUT /rest/api/2/application-properties/{id}': '{id value+}',
		'POST /rest/api/2/avatar/{type}/temporary': '~file',
	},
};
