import type { IDataObject } from 'n8n-workflow';
import { collectionField, lineField, preparedField, simplifyField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { PEOPLE } from '../../people';
import { writtenVersion } from './simplifyVersion';
import { versionBody, versionDetails } from './versionDetails';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

export const updateVersion = operation({
	displayName: 'Update',
	action: 'Update version',
	phrases: ['rename version', 'edit release', 'change release date'],
	description: 'Change the name, the description or the dates of a version',
	effect: 'updated',
	endpoint: 'PUT /rest/api/3/version/{id}',
	endpoints: {
		cloud: [...versionEndpoints.cloud, PEOPLE],
		dataCenter: [...versionEndpoints.dataCenter, PEOPLE],
	},
	optional: [...versionLookUps, PEOPLE],
	fields: {
		...versionFields,
		changes: collectionField('Changes', {
			...versionDetails,
			name: lineField('Name', 255, {
				placeholder: 'e.g. 2.3',
				description: 'The new name of the version',
			}),
		}),
		simplify: simplifyField(),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => {
		const known = await withVersionId(asked, context);
		return { ...known, body: await versionBody(asked.changes, 'Changes', context) };
	},
	request: ({ version, body = {} }) => {
		if (Object.keys(body).length === 0) {
			throw new ItemRefused(
				'Nothing is to be changed',
				"Add a field to 'Changes', such as 'Name'.",
			);
		}
		return { path: { id: version.value }, body };
	},
	output: writtenVersion,
});
