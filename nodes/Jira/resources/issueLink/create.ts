import {
	byReference,
	call,
	entriesOf,
	RequestFailed,
	SEVERAL_ISSUES,
	severalIssues,
	type Send,
	type Site,
} from '../../../connection';
import { issueField, richTextField } from '../../../fields';
import { operation } from '../../../operation';
import { byIdOrKey } from '../../../values/named';
import { LINK_TYPES, linkNamed } from '../../lookUps/linkWritten';
import { PEOPLE } from '../../people';
import { richText } from '../../richText';
import { addedComment, addedCommentEndpoints, ADDITION } from '../comment/addedComment';
import { writtenIssue } from '../issue/issueOutput';
import { linkedIssueField, linkField } from './fields';

const LINK = 'POST /rest/api/3/issueLink';

export const createLink = operation({
	displayName: 'Create',
	action: 'Link issues',
	phrases: ['create issue link', 'relate issues', 'block issue', 'mark as duplicate'],
	description: 'Link an issue to another one; what is already linked so stays as it is',
	effect: 'linked',
	endpoints: [LINK, LINK_TYPES, ...SEVERAL_ISSUES, ...addedCommentEndpoints, PEOPLE],
	optional: [...SEVERAL_ISSUES, ...addedCommentEndpoints, PEOPLE],
	fields: {
		issue: issueField(),
		link: linkField(),
		linkedIssue: linkedIssueField(),
		comment: richTextField('Comment', {
			typeOptions: { rows: 3 },
			description: "A comment to add to the issue, in Markdown unless 'Text Format' says otherwise",
		}),
	},

	run: async ({ issue, link, linkedIssue, comment }, context) => {
		const { send, site, steps } = context;
		const written = await linkNamed(link, 'Link', linkedIssue, context);
		const body = comment && { body: await richText(comment, context, ADDITION) };
		const [linking, commenting] = steps.plan(
			{ step: 'Link issues', again: 'harmless' },
			body && 'Add comment',
		);
		// Jira's own words for the ends of a new link: an issue "blocks" its outward issue.
		const end = 'outwardIssue' in written ? 'inwardIssue' : 'outwardIssue';
		const request = call(LINK, {
			body: { ...written, [end]: byIdOrKey(issue) },
			writesIssue: issue,
		});
		await linking.carryOut(async () => {
			await send(request).catch(async (reason: unknown) => {
				throw await withMissing(reason, [issue, linkedIssue], context);
			});
		});
		const added =
			body && (await commenting?.carryOut(async () => await addedComment(issue, body, context)));
		return writtenIssue(
			issue,
			{ link, linkedIssue, ...(added && { commentId: String(added['id']) }) },
			site,
		);
	},
});

/** Jira says that an issue does not exist without saying which of the two, so the reason names it. */
async function withMissing(
	reason: unknown,
	issues: readonly string[],
	{ send, site }: { readonly send: Send<(typeof SEVERAL_ISSUES)[number]>; readonly site: Site },
): Promise<unknown> {
	if (!(reason instanceof RequestFailed) || reason.failure.status !== 404) return reason;
	const answer = await send(severalIssues(issues, ['id'], site)).catch(() => undefined);
	if (answer === undefined) return reason;
	const found = byReference(entriesOf(answer, 'issues'));
	const missing = issues.filter((issue) => !found.has(issue));
	if (missing.length === 0) return reason;
	return new RequestFailed({
		...reason.failure,
		message: `${missing.join(' and ')}: ${reason.failure.message}`,
	});
}
