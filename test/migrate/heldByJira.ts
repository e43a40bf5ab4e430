import type { FieldValue, Issue, RichText } from '../sandbox/jira/model';
import { asAdf } from '../sandbox/jira/richText/convert';
import type { Sandbox } from '../sandbox/sandbox';

/** Everything in a Jira that an operation of n8n's node can change, in a form that does not depend on how it was sent. */
export function heldByJira({ jira, flavour }: Sandbox): unknown {
	return {
		issues: [...jira.issues.all()].map((issue) => ({
			...partsOf(issue, flavour),
			files: jira.attachments
				.of(issue.id)
				.map(({ filename, mimeType, size }) => ({ filename, mimeType, size })),
		})),
		emails: 'notifications' in jira ? structuredClone(jira.notifications) : [],
		users: jira.users
			.all()
			.map(({ emailAddress, active, name, displayName }) =>
				flavour === 'cloud'
					? { emailAddress, active }
					: { emailAddress, active, name, displayName },
			),
	};
}

function partsOf(
	{ key, projectId, statusId, values, comments, worklogs, properties }: Issue,
	flavour: Sandbox['flavour'],
) {
	return {
		key,
		projectId,
		statusId,
		values: Object.fromEntries(
			Object.entries(values)
				.sort(([one], [other]) => one.localeCompare(other))
				.map(([id, value]) => [id, plainValue(value, flavour)]),
		),
		comments: comments.map(({ body, visibility }) => ({
			body: plainValue(body, flavour),
			visibility,
		})),
		worklogs: worklogs.length,
		// Our node marks what it creates, so that a lost answer makes no second one.
		properties: Object.keys(properties).filter((name) => !name.startsWith('n8n')),
	};
}

/** Texts as a document, because the same words may have been sent as markup or as a document. */
function plainValue(value: FieldValue | RichText, flavour: Sandbox['flavour']): unknown {
	const isText = typeof value === 'object' && ('adf' in value || 'wiki' in value);
	if (!isText) return value;
	return flavour === 'cloud' ? asAdf(value as RichText) : (value as { wiki?: string }).wiki;
}
