import { call } from '../../../connection';
import { choiceField, goneIsFineField, issueField, shownWhen } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { deletedUnlessGone } from '../../deletedUnlessGone';
import { partOfIssue } from '../issue/issueOutput';
import { globalIdField, remoteLinkIdField } from './fields';

const BY_ID = 'DELETE /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}';
const BY_GLOBAL_ID = 'DELETE /rest/api/3/issue/{issueIdOrKey}/remotelink';

export const deleteRemoteLink = operation({
	displayName: 'Delete',
	action: 'Delete remote link of issue',
	phrases: ['remove web link'],
	description: 'Remove a link of an issue to something outside Jira, by its ID or its global ID',
	effect: 'deleted',
	endpoints: [BY_ID, BY_GLOBAL_ID],
	fields: {
		issue: issueField(),
		by: choiceField(
			'Link By',
			[
				{ name: 'ID', value: 'id', description: "Jira's own ID of the link" },
				{ name: 'Global ID', value: 'globalId', description: 'What the link was made with' },
			],
			{ description: 'How to name the link' },
		),
		linkId: shownWhen(remoteLinkIdField(), { by: ['id'] }),
		globalId: shownWhen(
			globalIdField({ required: true, description: 'The global ID of the link' }),
			{ by: ['globalId'] },
		),
		goneIsFine: goneIsFineField(),
	},

	run: async ({ issue, linkId, globalId = '', goneIsFine }, { send, site }) => {
		const deletion =
			linkId === undefined
				? call(BY_GLOBAL_ID, { path: { issueIdOrKey: issue }, query: { globalId } })
				: call(BY_ID, { path: { issueIdOrKey: issue, linkId } });
		const deleted = await deletedUnlessGone(send(deletion), goneIsFine);
		const named = linkId === undefined ? { globalId } : { id: linkId };
		return partOfIssue(issue, definedOnly({ deleted, ...named }), site);
	},
});
