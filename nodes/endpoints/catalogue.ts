import { accessOf, type Access } from './access';
import { notCallable } from './callable';
import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import type { FamilyNames } from './familyNames';
import { cloudPlatformNames } from './facts/cloudPlatformNames';
import { cloudServiceManagementNames } from './facts/cloudServiceManagementNames';
import { cloudSoftwareNames } from './facts/cloudSoftwareNames';
import { dataCenterNames } from './facts/dataCenterNames';
import { familiesOf } from './lookup';
import { titleOf } from './title';
import { twinOf } from './twins';

/** Atlassian's REST APIs for Jira, each with a document of its own. */
export type ListedApi = 'platform' | 'software' | 'serviceManagement' | 'dataCenter';

/** What people need to know about an endpoint to choose it. */
export interface ListedEndpoint {
	readonly endpoint: Endpoint;
	readonly api: ListedApi;
	/** "Add worklog" */
	readonly title: string;
	/** The heading under which Atlassian documents it: "Issue worklogs". */
	readonly group: string;
	readonly access: Access;
	readonly deprecated: boolean;
	readonly experimental: boolean;
	/** What replaces a deprecated one, if that is known: an endpoint, or the name of a group. */
	readonly replacedBy?: string;
	/** Why the node Jira Platform does not call it, as the end of a sentence. */
	readonly notCallable?: string;
}

/** The names of what `additions.ts` has, in its order. */
const cloudAdditionNames = (): FamilyNames => ({
	groups: ['Other operations', 'Webhooks'],
	operations: [
		'getTenantInfo 0',
		'getAccessibleResources 0',
		'getAdministratorWebhooks 1',
		'createAdministratorWebhook 1',
		'deleteAdministratorWebhook 1',
		'getAdministratorWebhook 1',
		'updateAdministratorWebhook 1',
	],
	replaced: {},
});

const dataCenterAdditionNames = (): FamilyNames => ({
	groups: ['issue', 'webhook', 'organization', 'attachment', 'request'],
	operations: [
		'getCreateIssueMeta 0',
		'getWebhooks 1',
		'createWebhook 1',
		'deleteWebhook 1',
		'getWebhook 1',
		'updateWebhook 1',
		'getOrganizations 2',
		'getApprovals 4',
		'getWebhooksBeforeJira10 1',
		'createWebhookBeforeJira10 1',
		'deleteWebhookBeforeJira10 1',
		'getWebhookBeforeJira10 1',
		'updateWebhookBeforeJira10 1',
		'getAttachmentContent 3',
	],
	replaced: {},
});

/** In the order of the families of `lookup.ts`. */
const NAMES: Readonly<
	Record<Flavour, ReadonlyArray<readonly [api: ListedApi, names: () => FamilyNames]>>
> = {
	cloud: [
		['platform', cloudPlatformNames],
		['software', cloudSoftwareNames],
		['serviceManagement', cloudServiceManagementNames],
		['platform', cloudAdditionNames],
	],
	dataCenter: [
		['dataCenter', dataCenterNames],
		['dataCenter', dataCenterAdditionNames],
	],
};

/**
 * What replaces deprecated endpoints whose descriptions do not link to it. Sources: developer.atlassian.com/changelog,
 * CHANGE-2046 (searches by JQL, and the evaluation of expressions that uses them); "Createmeta REST endpoint to be
 * removed", confluence.atlassian.com.
 */
const REPLACED: Readonly<Record<string, Endpoint>> = {
	'GET /rest/api/3/search': 'GET /rest/api/3/search/jql',
	'POST /rest/api/3/search': 'POST /rest/api/3/search/jql',
	'POST /rest/api/3/expression/eval': 'POST /rest/api/3/expression/evaluate',
	'GET /rest/api/3/issue/createmeta':
		'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
};

const known: Partial<Record<Flavour, readonly ListedEndpoint[]>> = {};

/** Every endpoint of a flavour with its names, in the order of the documents. */
export function catalogueOf(flavour: Flavour): readonly ListedEndpoint[] {
	return (known[flavour] ??= NAMES[flavour].flatMap(([api, namesOf], family) => {
		const names = namesOf();
		const lines = Object.entries(familiesOf(flavour)[family]?.endpoints ?? {});
		return lines.map(([name, [, , , , , flags = '']], index) => {
			const [operation = '', group = ''] = (names.operations[index] ?? '').split(' ');
			const heading = names.groups[Number(group)] ?? '';
			const endpoint = name as Endpoint;
			const [, path = ''] = name.split(' ');
			const deprecated = flags.includes('d');
			const replacedBy = deprecated
				? (names.replaced[name] ?? REPLACED[name] ?? twinOf(endpoint, flavour))
				: undefined;
			const elsewhere = notCallable(name, heading);
			return {
				endpoint,
				api,
				title: titleOf(operation, path),
				group: heading,
				access: accessOf(endpoint),
				deprecated,
				experimental: flags.includes('x'),
				...(replacedBy !== undefined && { replacedBy }),
				...(elsewhere !== undefined && { notCallable: elsewhere }),
			};
		});
	}));
}

/** The endpoints of a flavour that the node Jira Platform calls by their names. */
export function callableEndpoints(flavour: Flavour): readonly ListedEndpoint[] {
	return catalogueOf(flavour).filter((one) => one.notCallable === undefined);
}
