import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { shownVersion } from './simplifyVersion';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

export const getVersion = operation({
	displayName: 'Get',
	action: 'Get version',
	phrases: ['get release'],
	description: 'Get a version (release) of a project',
	endpoint: 'GET /rest/api/3/version/{id}',
	endpoints: versionEndpoints,
	optional: versionLookUps,
	fields: { ...versionFields, simplify: simplifyField() },

	prepare: withVersionId,
	request: ({ version }) => ({ path: { id: version.value } }),
	output: (version, asked, site) => shownVersion(version as IDataObject, asked, site),
});
