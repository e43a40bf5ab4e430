import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { operation } from '../../../operation';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

const RELATED = 'GET /rest/api/3/version/{id}/relatedIssueCounts';
const UNRESOLVED = 'GET /rest/api/3/version/{id}/unresolvedIssueCount';

export const getVersionIssueCounts = operation({
	displayName: 'Get Issue Counts',
	action: 'Get issue counts of version',
	phrases: ['release progress', 'count issues of version'],
	description: 'Count the issues that a version fixes and affects, and those that are unresolved',
	endpoints: {
		cloud: [...versionEndpoints.cloud, RELATED, UNRESOLVED],
		dataCenter: [...versionEndpoints.dataCenter, RELATED, UNRESOLVED],
	},
	optional: versionLookUps,
	fields: versionFields,

	prepare: withVersionId,
	run: async ({ version: { value: id } }, { send }) => {
		const [related, unresolved] = (await Promise.all([
			send(call(RELATED, { path: { id } })),
			send(call(UNRESOLVED, { path: { id } })),
		])) as [IDataObject, IDataObject];
		const { customFieldUsage, customFieldNames = customFieldUsage } = related;
		return {
			id,
			...simplifyOnly({ ...related, ...unresolved }, [
				'issuesFixedCount',
				'issuesUnresolvedCount',
				'issuesAffectedCount',
				'issueCountWithCustomFieldsShowingVersion',
			]),
			customFields: customFieldNames ?? [],
		};
	},
});
