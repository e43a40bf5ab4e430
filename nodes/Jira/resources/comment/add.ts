import type { IDataObject } from 'n8n-workflow';
import { definedOnly } from '../../../values/definedOnly';
import {
	attachmentsField,
	issueField,
	richTextField,
	simplifyField,
	visibilityField,
	type Values,
	type WrittenText,
} from '../../../fields';
import { inTurnsByIssue, operation, type ItemContext, type Step } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { addressesOf, picturesOf } from '../attachment/pictures';
import { MOST_FILES } from '../attachment/uploadQueue';
import { attachEach, attachSteps, filesToAttach, uploadEndpoints } from '../attachment/uploads';
import { addedComment, addedCommentEndpoints, ADDITION } from './addedComment';
import { internalField, internalProperty, propertiesOf } from './fields';
import { linkedFiles } from './linkedFiles';
import { PEOPLE } from '../../people';
import { richText } from '../../richText';
import { partOfIssue } from '../issue/issueOutput';
import { simplifyComment } from './simplifyComment';

const form = {
	issue: issueField(),
	body: richTextField('Comment', {
		typeOptions: { rows: 4 },
		required: true,
		description: "The text, in Markdown unless 'Text Format' says otherwise",
	}),
	visibleTo: visibilityField('Who may read the comment'),
	internal: internalField(),
	attachments: attachmentsField(
		MOST_FILES,
		"They are attached to the issue, where everyone who sees it can open them, before the comment is added. A Markdown link to a file's name, such as report.pdf, leads to that file. Files that an HTML text shows as pictures are attached in any case.",
	),
	simplify: simplifyField(),
};

const endpoints = [...addedCommentEndpoints, ...uploadEndpoints, PEOPLE] as const;

export const addComment = operation({
	displayName: 'Add',
	action: 'Add comment to issue',
	phrases: ['reply to issue', 'add note'],
	description: 'Add a comment to an issue, with files if you like',
	effect: 'commented',
	endpoints,
	fields: form,

	run: commented,

	// An item without files must not overtake an earlier one whose files come before its comment.
	combine: inTurnsByIssue(),
});

/** Attaches the files, and then adds the comment. */
async function commented(
	asked: Values<typeof form>,
	context: ItemContext<(typeof endpoints)[number]>,
): Promise<IDataObject> {
	const { issue, body, visibleTo, internal, attachments } = asked;
	const { site, steps } = context;
	const { fields, shown } = await picturesOf(body.format, body.text, context.files);
	const commentOf = async (written: WrittenText, known = shown) =>
		definedOnly({
			body: await richText({ ...written, files: known }, context, ADDITION),
			visibility: visibleTo,
			properties: propertiesOf(internalProperty(internal)),
		});
	const comment = await commentOf(body);
	const files = await filesToAttach([...(attachments ?? []), ...fields], context);
	const planned = steps.plan(...attachSteps(files), 'Add comment');
	const attached = await attachEach(issue, files, planned, context);
	const linked =
		attached.length > 0
			? await commentOf(linkedFiles(body, attached), { ...shown, addresses: addressesOf(attached) })
			: comment;
	const commenting = planned.at(-1) as Step;
	const added = await commenting.carryOut(async () => await addedComment(issue, linked, context));
	return simplifiedIf(asked, added, (shown) =>
		partOfIssue(issue, simplifyComment(shown, site), site),
	);
}
