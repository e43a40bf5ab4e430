import type { IDataObject } from 'n8n-workflow';
import { choiceField } from '../../../fields';
import { operation } from '../../../operation';
import {
	foundIssue,
	foundIssues,
	foundIssuesFields,
	preparedFields,
	searchEndpoints,
} from '../issue/foundIssues';
import { FIELDS } from '../issue/knownFields';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

export const getVersionIssues = operation({
	displayName: 'Get Issues',
	action: 'Get issues of version',
	phrases: ['issues of release', 'release notes', 'fix version issues'],
	description: 'List the issues that a version fixes or affects, as for release notes',
	endpoints: {
		cloud: [...versionEndpoints.cloud, ...searchEndpoints.cloud, FIELDS],
		dataCenter: [...versionEndpoints.dataCenter, ...searchEndpoints.dataCenter, FIELDS],
	},
	optional: versionLookUps,
	fields: {
		...versionFields,
		issues: choiceField(
			'Issues',
			[
				{ name: 'Fixed in the Version', value: 'fixed', description: 'It is their fix version' },
				{
					name: 'Affecting the Version',
					value: 'affected',
					description: 'It is their affects version',
				},
				{ name: 'Unresolved', value: 'unresolved', description: 'Those of its issues left to fix' },
			],
			{ description: 'Which issues to return' },
		),
		...foundIssuesFields,
	},

	prepare: async (asked, context) =>
		await preparedFields(await withVersionId(asked, context), context),
	pages: ({ version, issues, fields, limit }, site, send) =>
		foundIssues(
			{ jql: `${CONDITIONS[issues](version.value)} ORDER BY key`, fields, limit },
			site,
			send,
		),
	output: (issue: IDataObject, asked, site) => foundIssue(issue, asked, site),
});

/** A number without quotes is read as an ID. Source: "JQL fields", Fix version, Atlassian. */
const CONDITIONS = {
	fixed: (id: string) => `fixVersion = ${id}`,
	affected: (id: string) => `affectedVersion = ${id}`,
	unresolved: (id: string) => `fixVersion = ${id} AND resolution is EMPTY`,
} as const;
