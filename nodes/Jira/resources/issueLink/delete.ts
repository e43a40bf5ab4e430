import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { choiceField, goneIsFineField, issueField, shownWhen, type Values } from '../../../fields';
import { ItemRefused, operation, type ItemContext } from '../../../operation';
import { deletedUnlessGone } from '../../deletedUnlessGone';
import { LINK_TYPES, linkNamed } from '../../lookUps/linkWritten';
import { writtenIssue } from '../issue/issueOutput';
import { linkedIssueField, linkField, linkIdField } from './fields';
import { LINKS, linksIn } from './linksOfIssue';

const DELETION = 'DELETE /rest/api/3/issueLink/{linkId}';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const endpoints = [DELETION, ISSUE, LINK_TYPES] as const;

const form = {
	by: choiceField(
		'Link By',
		[
			{ name: 'Issues', value: 'issues', description: 'The two issues, and how they are linked' },
			{ name: 'ID', value: 'id', description: "The link's ID" },
		],
		{ description: 'How to name the link' },
	),
	issue: shownWhen(issueField(), { by: ['issues'] }),
	link: shownWhen(linkField(), { by: ['issues'] }),
	linkedIssue: shownWhen(linkedIssueField(), { by: ['issues'] }),
	linkId: shownWhen(linkIdField(), { by: ['id'] }),
	goneIsFine: goneIsFineField(),
};

type Asked = Values<typeof form>;
type Context = ItemContext<(typeof endpoints)[number]>;

export const deleteLink = operation({
	displayName: 'Delete',
	action: 'Delete issue link',
	phrases: ['unlink issues', 'remove link between issues'],
	description: 'Remove a link between two issues, named by these issues or by its ID',
	effect: 'unlinked',
	endpoints,
	fields: form,

	run: async (asked, context) => {
		const { issue } = asked;
		const id = asked.linkId ?? (await linkBetween(asked, context));
		const isDeleted = async (linkId: string) =>
			await deletedUnlessGone(context.send(call(DELETION, { path: { linkId } })), asked.goneIsFine);
		const deleted = id !== undefined && (await isDeleted(id));
		const done = { deleted, ...(id !== undefined && { id }) };
		return issue === undefined ? done : writtenIssue(issue, done, context.site);
	},
});

/** The ID of the link between the two issues; undefined if there is none and the user says that this is fine. */
async function linkBetween(
	{ issue = '', link = '', linkedIssue = '', goneIsFine }: Asked,
	context: Context,
): Promise<string | undefined> {
	const wanted = await linkNamed(link, 'Link', linkedIssue, context);
	const request = call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: LINKS } });
	const end = 'outwardIssue' in wanted ? 'outwardIssue' : 'inwardIssue';
	const { name } = wanted['type'] as IDataObject;
	const found = linksIn(await context.send(request)).find((shown) => {
		const { id, key } = (shown[end] ?? {}) as { id?: string; key?: string };
		return shown.type?.name === name && (id === linkedIssue || key === linkedIssue);
	});
	if (found !== undefined || goneIsFine) return found?.id;
	throw new ItemRefused(
		`${issue} has no link "${link}" to ${linkedIssue}`,
		"Check 'Link' and 'Linked Issue': 'Get Many' lists the links of the issue.",
	);
}
