/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   tests read answers of real sites from disk; none of this is published */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Exchange } from './exchange';
import { findSpecificationFolder } from '../../build/specifications/specificationFiles';

/** An answer from a real site, with the request that it answered. */
export interface RealAnswer {
	file: string;
	exchange: Exchange & { status: number };
}

/** File, flavour, request and status; the bodies are next to the specifications. */
const ANSWERS: ReadonlyArray<readonly [string, Exchange['flavour'], string, number]> = [
	['all_fields.json', 'cloud', 'GET /rest/api/2/field', 200],
	['all_priorities.json', 'dataCenter', 'GET /rest/api/2/priority', 200],
	['all_projects.json', 'dataCenter', 'GET /rest/api/2/project', 200],
	['all_resolutions.json', 'dataCenter', 'GET /rest/api/2/resolution', 200],
	['all_statuscategories.json', 'dataCenter', 'GET /rest/api/2/statuscategory', 200],
	['all_statuses.json', 'cloud', 'GET /rest/api/2/status', 200],
	['cli-createmetav9.json', 'dataCenter', 'GET /rest/api/2/issue/createmeta/TEST/issuetypes', 200],
	['cli-issue-link-types.json', 'dataCenter', 'GET /rest/api/2/issueLinkType', 200],
	['cli-fields.json', 'cloud', 'GET /rest/api/2/field', 200],
	['cli-issue.json', 'cloud', 'GET /rest/api/3/issue/TEST-1', 200],
	['cli-issue-1.json', 'cloud', 'GET /rest/api/3/issue/TEST-1', 200],
	['cli-issue-2.json', 'dataCenter', 'GET /rest/api/2/issue/TEST-1', 200],
	['cli-issue-link-types.json', 'cloud', 'GET /rest/api/2/issueLinkType', 200],
	['cli-myself.json', 'cloud', 'GET /rest/api/3/myself', 200],
	['cli-projects.json', 'cloud', 'GET /rest/api/3/project?expand=lead', 200],
	['cli-search.json', 'cloud', 'GET /rest/api/3/search/jql?jql=project=TEST&fields=*all', 200],
	['cli-serverinfo.json', 'cloud', 'GET /rest/api/3/serverInfo', 200],
	['cli-transitions.json', 'cloud', 'GET /rest/api/3/issue/TEST-1/transitions', 200],
	['cli-users.json', 'cloud', 'GET /rest/api/3/user/assignable/search?query=j&project=TEST', 200],
	[
		'transitions.json',
		'dataCenter',
		'GET /rest/api/2/issue/TEST-1/transitions?expand=transitions.fields',
		200,
	],
];

/** The answers of real sites, or undefined if they are not on the machine. */
export function readRealAnswers(
	specificationFolder = findSpecificationFolder(),
): RealAnswer[] | undefined {
	if (specificationFolder === undefined) return undefined;
	const folder = resolve(specificationFolder, '../fixtures/rest-responses');
	if (!existsSync(folder)) return undefined;
	return ANSWERS.map(([file, flavour, request, status]) => {
		const [method = '', path = ''] = request.split(' ');
		return {
			file,
			exchange: {
				flavour,
				method,
				path,
				status,
				responseHeaders: { 'content-type': 'application/json' },
				responseBody: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
			},
		};
	});
}
