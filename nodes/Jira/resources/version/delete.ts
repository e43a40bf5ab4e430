import { goneIsFineField } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import {
	versionCalled,
	versionEndpoints,
	versionField,
	versionFields,
	versionLookUps,
	withVersionId,
} from './versionField';

const AFFECTED = 'Move Affects Version To';
const FIXED = 'Move Fix Version To';

export const deleteVersion = operation({
	displayName: 'Delete',
	action: 'Delete version',
	phrases: ['delete release', 'remove version', 'replace version'],
	description: 'Delete a version permanently, and put another one into its issues',
	effect: 'deleted',
	endpoint: 'POST /rest/api/3/version/{id}/removeAndSwap',
	endpoints: versionEndpoints,
	optional: versionLookUps,
	fields: {
		...versionFields,
		moveFixVersionTo: versionField(FIXED, {
			description:
				'The version that its issues get as their fix version; if it is left empty, they have one less',
		}),
		moveAffectsVersionTo: versionField(AFFECTED, {
			description:
				'The version that its issues get as their affects version; if it is left empty, they have one less',
		}),
		goneIsFine: goneIsFineField(),
	},

	prepare: async (asked, context) => {
		const { moveAffectsVersionTo, moveFixVersionTo, project } = asked;
		const other = async (written: typeof moveFixVersionTo, label: string) =>
			written && {
				by: 'id' as const,
				value: await versionCalled(written, label, project, context),
			};
		return {
			...(await withVersionId(asked, context)),
			moveFixVersionTo: await other(moveFixVersionTo, FIXED),
			moveAffectsVersionTo: await other(moveAffectsVersionTo, AFFECTED),
		};
	},
	request: ({ version, moveAffectsVersionTo, moveFixVersionTo }) => ({
		path: { id: version.value },
		body: definedOnly({
			moveFixIssuesTo: moveFixVersionTo && Number(moveFixVersionTo.value),
			moveAffectedIssuesTo: moveAffectsVersionTo && Number(moveAffectsVersionTo.value),
			// n8n does not send an empty object, and Jira refuses to do without one.
			customFieldReplacementList: [],
		}),
	}),
	output: (_body, { version }) => ({ deleted: true, id: version.value }),
	ifGone: ({ version }) => ({ deleted: false, id: version.value }),
});
