import type { IDataObject } from 'n8n-workflow';
import { limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { shownRelatedWork, USE_REMOTE_LINKS } from './relatedWork';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

export const getRelatedWork = operation({
	displayName: 'Get Related Work',
	action: 'Get related work of version',
	phrases: ['links of version', 'links of release'],
	description: 'List what is linked to a version (Cloud only)',
	onlyOn: 'cloud',
	instead: USE_REMOTE_LINKS,
	endpoint: 'GET /rest/api/3/version/{id}/relatedwork',
	endpoints: versionEndpoints,
	optional: versionLookUps,
	fields: { ...versionFields, limit: limitField(), simplify: simplifyField() },

	prepare: withVersionId,
	request: ({ version }) => ({ path: { id: version.value } }),
	limit: ({ limit }) => limit,
	pageSize: Infinity,
	output: (work: IDataObject, asked) => shownRelatedWork(work, asked),
});
