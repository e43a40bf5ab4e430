import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import {
	issueField,
	lineField,
	richTextField,
	simplifyField,
	visibilityField,
	type Values,
} from '../../../fields';
import { inTurnsByIssue, operation, type ItemContext } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { PEOPLE } from '../../people';
import { richText } from '../../richText';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { partOfIssue } from '../issue/issueOutput';
import { commentsByExternalId, externalIdEndpoints, externalIdProperty } from './externalId';
import { internalField, internalProperty } from './fields';
import { simplifyComment } from './simplifyComment';

const ADDITION = 'POST /rest/api/3/issue/{issueIdOrKey}/comment';
const CHANGE = 'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}';
const COMMENT = 'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}';
const endpoints = [ADDITION, CHANGE, COMMENT, ...externalIdEndpoints, PEOPLE] as const;

const form = {
	issue: issueField(),
	externalId: lineField('External ID', 255, {
		required: true,
		placeholder: 'e.g. zendesk-4711',
		description:
			'The ID that the comment has elsewhere. The comment of the issue that was written with it is changed; if there is none, one is added.',
	}),
	body: richTextField('Comment', {
		typeOptions: { rows: 4 },
		required: true,
		description: "The text, in Markdown unless 'Text Format' says otherwise",
	}),
	visibleTo: visibilityField(
		"Who may read the comment; 'Everyone …' leaves that of an existing comment as it is",
	),
	internal: internalField(),
	simplify: simplifyField(),
};

type Asked = Values<typeof form>;
type Context = ItemContext<(typeof endpoints)[number]>;

export const createOrUpdateComment = operation({
	displayName: 'Create or Update',
	action: 'Create or update comment by external ID',
	phrases: ['sync comment', 'upsert comment', 'mirror comment'],
	description:
		'Write the comment that stands for a record of another system: the one that was written with the same external ID, or a new one',
	effect: 'written',
	needsNoMark: true,
	endpoints,
	fields: form,

	run: async (asked, context) => {
		const comment = await written(asked, context);
		return simplifiedIf(asked, comment, (shown) =>
			partOfIssue(asked.issue, simplifyComment(shown, context.site), context.site),
		);
	},

	// The second of two items may be about the comment of the first.
	combine: inTurnsByIssue(),
});

async function written(asked: Asked, context: Context): Promise<IDataObject> {
	const { issue, externalId, body, visibleTo, internal } = asked;
	const { send, site } = context;
	const path = { issueIdOrKey: issue };
	const look = async () => await commentsByExternalId(issue, send, site);
	const known = await context.loadOnce(`external IDs in ${context.issueName(issue)}`, look);
	const comment = definedOnly({
		body: await richText(body, context, ADDITION),
		visibility: visibleTo,
		properties: [...internalProperty(internal), externalIdProperty(externalId)],
	});
	const id = known.get(externalId);
	if (id !== undefined) {
		return (await send(call(CHANGE, { path: { ...path, id }, body: comment }))) as IDataObject;
	}
	const added = await context.doOrFind(
		async () => (await send(call(ADDITION, { path, body: comment }))) as IDataObject,
		() => async () => {
			const found = (await look()).get(externalId);
			if (found === undefined) return undefined;
			return (await send(call(COMMENT, { path: { ...path, id: found } }))) as IDataObject;
		},
	);
	known.set(externalId, String(added['id']));
	return added;
}
