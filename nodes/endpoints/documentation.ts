import type { Flavour } from './endpointFacts';

/** Where Atlassian documents an API, by the beginning of its paths. */
const PAGES: Readonly<Record<Flavour, ReadonlyArray<readonly [path: RegExp, page: string]>>> = {
	cloud: [
		[/^\/rest\/servicedeskapi\//, 'https://developer.atlassian.com/cloud/jira/service-desk/rest'],
		[
			/^\/rest\/(?:api\/\d|atlassian-connect|forge)\//,
			'https://developer.atlassian.com/cloud/jira/platform/rest/v3',
		],
		[/^\/rest\//, 'https://developer.atlassian.com/cloud/jira/software/rest'],
	],
	dataCenter: [[/^\/rest\//, 'https://developer.atlassian.com/server/jira/platform/rest/v10003']],
};

/** Where Atlassian describes what no document contains. */
const OTHERS: Readonly<Record<Flavour, ReadonlyArray<readonly [path: RegExp, page: string]>>> = {
	cloud: [[/^\/rest\/webhooks\//, 'https://developer.atlassian.com/cloud/jira/platform/webhooks/']],
	dataCenter: [
		[/^\/rest\/jira-webhook\//, 'https://developer.atlassian.com/server/jira/platform/webhooks/'],
		[/^\/rest\/servicedeskapi\//, 'https://docs.atlassian.com/jira-servicedesk/REST/latest/'],
	],
};

/**
 * The address of Atlassian's page about an endpoint.
 *
 * @param name `POST /rest/api/3/issue`
 * @param group the heading under which the documentation lists it
 */
export function documentationOf(name: string, group: string, flavour: Flavour): string {
	const [, path = ''] = name.split(' ');
	const other = OTHERS[flavour].find(([paths]) => paths.test(path));
	if (other !== undefined) return other[1];
	const [, page = ''] = PAGES[flavour].find(([paths]) => paths.test(path)) ?? [];
	const anchor = flavour === 'dataCenter' ? name.replace(' /rest/', ' /') : name;
	return `${page}/${groupAnchorOf(group)}/#${anchorOf(anchor)}`;
}

/**
 * The anchor of an endpoint on Atlassian's page: `api-rest-api-3-issue-issueidorkey-get`. Source: the links in the
 * descriptions of the documents, and those of public projects.
 */
export function anchorOf(name: string): string {
	const [method = '', path = ''] = name.split(' ');
	return dashed(`api${path.replace(/[{}]/g, '')}-${method}`);
}

/** The page of a group: `api-group-issue-custom-field-options--apps-`. */
export function groupAnchorOf(group: string): string {
	return dashed(`api-group-${group}`);
}

const dashed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '-');
