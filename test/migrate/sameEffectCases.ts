import type { IDataObject } from 'n8n-workflow';
import type { AskJira } from '../samples/askJira';
import type { Flavour } from '../sandbox/jira/model';
import type { Parameters } from '../../build/migrate/workflow';

/** What a case finds in Jira before it runs. */
export interface Place {
	readonly flavour: Flavour;
	/** An issue with a description and a label. */
	readonly issue: string;
	/** Another one, without anything. */
	readonly other: string;
	readonly comment: string;
	readonly attachment: string;
	/** The account ID, or on Data Center the name, of somebody. */
	readonly person: string;
}

/** An operation of n8n's node, whose effect on Jira is compared with that of the migrated node. */
export interface SameEffectCase {
	/** `issueComment.add` */
	readonly operation: string;
	readonly what: string;
	/** Without resource and operation. */
	readonly parameters: (place: Place) => Parameters;
	readonly items?: readonly IDataObject[];
	/** The node's setting 'On Error'; it stops by default. */
	readonly onError?: 'continueErrorOutput' | 'continueRegularOutput';
	/** Whether the items have a file in `data`. */
	readonly withFile?: true;
	readonly only?: Flavour;
	/** Further steps before both nodes. */
	readonly before?: (ask: AskJira, place: Place) => Promise<unknown>;
	/** Whether Jira refuses it, so that nothing changes. */
	readonly isRefused?: true;
	/** A fault of n8n's node that ours does not repeat; by kind of Jira. */
	readonly fault?: Partial<Readonly<Record<Flavour, string>>>;
	/** Values of the outputs that both must have in common, besides the effect. */
	readonly reads?: (json: IDataObject) => unknown;
}

const custom = (id: number, fieldValue: unknown) => ({
	customFieldsUi: {
		customFieldsValues: [{ fieldId: locator('id', `customfield_${id}`), fieldValue }],
	},
});

export const locator = (mode: string, value: string, name?: string) => ({
	__rl: true,
	mode,
	value,
	...(name !== undefined && { cachedResultName: name }),
});

const task = {
	project: locator('list', '10000', 'Customer Support'),
	issueType: locator('list', '10001', 'Task'),
};

/** Every operation of n8n's node, with the parameters that people use. */
export const sameEffectCases: readonly SameEffectCase[] = [
	{
		operation: 'issue.create',
		what: 'with the least',
		parameters: () => ({ ...task, summary: 'New' }),
	},
	{
		operation: 'issue.create',
		what: 'with everything',
		parameters: ({ flavour, person }) => ({
			project: locator('id', '10000'),
			issueType: locator('id', '10001'),
			summary: '={{ $json.title }}',
			additionalFields: {
				description: '=h2. Steps\n* one\n* {{ $json.title }} is *bold*',
				[flavour === 'cloud' ? 'labels' : 'serverLabels']: ['one', 'two'],
				priority: locator('list', '2', 'High'),
				assignee: locator('id', person),
				reporter: locator('list', person, 'Somebody'),
				...custom(10010, 'ACME'),
			},
		}),
		items: [{ title: 'First' }, { title: 'Second' }],
	},
	{
		operation: 'issue.create',
		what: 'a sub-task',
		parameters: ({ issue }) => ({
			...task,
			issueType: locator('list', '10005', 'Sub-task'),
			summary: 'A part',
			additionalFields: { parentIssueKey: issue.toLowerCase() },
		}),
	},
	{
		operation: 'issue.create',
		what: 'a task below an epic',
		parameters: () => ({
			...task,
			summary: 'Below',
			additionalFields: { parentIssueKey: 'SUP-3' },
		}),
		before: async (ask) =>
			await ask('POST /rest/api/3/issue', {
				fields: { project: { id: '10000' }, issuetype: { id: '10004' }, summary: 'An epic' },
			}),
		fault: { cloud: 'it leaves the parent out for all types but sub-tasks' },
		only: 'cloud',
	},
	{
		operation: 'issue.create',
		what: 'a custom field with a number',
		parameters: () => ({ ...task, summary: 'Effort', additionalFields: custom(10012, '2.5') }),
		fault: {
			cloud: 'it sends every custom field as text, which Jira refuses for a number',
			dataCenter: 'it sends every custom field as text, which Jira refuses for a number',
		},
	},
	{
		operation: 'issue.update',
		what: 'fields',
		parameters: ({ issue, person }) => ({
			issueKey: issue,
			updateFields: {
				summary: 'Changed',
				description: 'Line one\nLine two',
				priority: locator('id', '4'),
				assignee: locator('id', person),
				...custom(10010, 'ACME'),
			},
		}),
	},
	{
		operation: 'issue.update',
		what: 'labels, which are replaced',
		parameters: ({ issue, flavour }) => ({
			issueKey: issue,
			updateFields: { [flavour === 'cloud' ? 'labels' : 'serverLabels']: ['new', 'newer'] },
		}),
	},
	{
		operation: 'issue.update',
		what: 'no labels, which empties them',
		parameters: ({ issue, flavour }) => ({
			issueKey: issue,
			updateFields: { [flavour === 'cloud' ? 'labels' : 'serverLabels']: [] },
		}),
	},
	{
		operation: 'issue.update',
		what: 'the type',
		parameters: ({ issue }) => ({ issueKey: issue, updateFields: { issueType: '10003' } }),
	},
	{
		operation: 'issue.update',
		what: 'the status',
		parameters: () => ({
			issueKey: '={{ $json.key }}',
			updateFields: { statusId: locator('list', '11', 'Start progress') },
		}),
		items: [{ key: 'SUP-1' }, { key: 'SUP-2' }],
	},
	{
		operation: 'issue.update',
		what: 'the status and fields of several issues',
		parameters: () => ({
			issueKey: '={{ $json.key }}',
			updateFields: { statusId: locator('id', '11'), summary: '={{ $json.title }}' },
		}),
		items: [
			{ key: 'SUP-1', title: 'One' },
			{ key: 'SUP-2', title: 'Two' },
		],
	},
	{
		operation: 'issue.update',
		what: 'the status where the transition is impossible',
		parameters: ({ issue }) => ({
			issueKey: issue,
			updateFields: { statusId: locator('id', '31'), summary: 'Not written' },
		}),
		isRefused: true,
	},
	{
		operation: 'issue.update',
		what: 'the status and fields, going on where the transition is impossible',
		parameters: () => ({
			issueKey: '={{ $json.key }}',
			updateFields: { statusId: locator('id', '31'), summary: '={{ $json.title }}' },
		}),
		items: [
			{ key: 'SUP-1', title: 'Not written' },
			{ key: 'SUP-2', title: 'Written' },
		],
		onError: 'continueRegularOutput',
		before: async (ask, { other }) => {
			for (const id of ['11', '21']) {
				await ask(`POST /rest/api/3/issue/${other}/transitions`, { transition: { id } });
			}
		},
	},
	{
		operation: 'issue.delete',
		what: 'an issue',
		parameters: ({ issue }) => ({ issueKey: issue }),
	},
	{
		operation: 'issue.delete',
		what: 'an issue with sub-tasks',
		parameters: ({ issue }) => ({ issueKey: issue, deleteSubtasks: true }),
		before: async (ask, { issue }) =>
			await ask('POST /rest/api/3/issue', {
				fields: {
					project: { id: '10000' },
					issuetype: { id: '10005' },
					parent: { key: issue },
					summary: 'Part',
				},
			}),
	},
	{
		operation: 'issue.get',
		what: 'an issue',
		parameters: ({ issue }) => ({
			issueKey: issue,
			additionalFields: { fields: 'summary,labels', expand: 'names,transitions' },
		}),
		reads: ({ key, id, fields, names }) => [key, id, fields, names],
	},
	{
		operation: 'issue.getAll',
		what: 'by JQL',
		parameters: () => ({
			limit: 1,
			options: { jql: 'project = SUP ORDER BY key DESC', fields: 'summary,status' },
		}),
		reads: ({ key, id, fields }) => [key, id, (fields as IDataObject)['summary']],
	},
	{
		operation: 'issue.getAll',
		what: 'without JQL, all of them',
		parameters: () => ({ returnAll: true }),
		reads: ({ key }) => key,
	},
	{
		operation: 'issue.changelog',
		what: 'of an issue',
		parameters: ({ issue }) => ({ issueKey: issue, returnAll: true }),
		before: async (ask, { issue }) =>
			await ask(`PUT /rest/api/3/issue/${issue}`, { fields: { summary: 'Changed before' } }),
		reads: ({ items }) => items,
		fault: { dataCenter: 'Data Center has no such address; ours reads the history with the issue' },
	},
	{
		operation: 'issue.notify',
		what: 'people',
		parameters: ({ issue }) => ({
			issueKey: issue,
			additionalFields: { textBody: 'At this', htmlBody: '<b>At this</b>' },
			notificationRecipientsUi: {
				notificationRecipientsValues: { reporter: true, assignee: true, watchers: true },
			},
		}),
		before: async (ask, { issue, person, flavour }) =>
			await ask(`PUT /rest/api/3/issue/${issue}`, {
				fields: { assignee: flavour === 'cloud' ? { accountId: person } : { name: person } },
			}),
	},
	{
		operation: 'issue.notify',
		what: 'a group, with a subject',
		parameters: ({ issue }) => ({
			issueKey: issue,
			additionalFields: { subject: 'Look', textBody: 'At this' },
			notificationRecipientsUi: { notificationRecipientsValues: { groups: ['jira-users'] } },
		}),
		fault: {
			cloud: 'it leaves the subject out',
			dataCenter: 'it leaves the subject out',
		},
	},
	{
		operation: 'issue.transitions',
		what: 'of an issue',
		parameters: ({ issue }) => ({ issueKey: issue }),
		reads: ({ id, name }) => [id, name],
	},
	{
		operation: 'issueComment.add',
		what: 'plain text',
		parameters: () => ({ issueKey: '={{ $json.key }}', comment: 'Not *bold*, 100 %' }),
		items: [{ key: 'SUP-1' }, { key: 'SUP-2' }],
		only: 'cloud',
	},
	{
		operation: 'issueComment.add',
		what: 'on a server, where Jira reads wiki markup',
		parameters: ({ issue }) => ({ issueKey: issue, comment: 'Is *bold*, 100 %' }),
		only: 'dataCenter',
	},
	{
		operation: 'issueComment.add',
		what: 'wiki markup',
		parameters: ({ issue }) => ({
			issueKey: issue,
			comment: 'Is *bold*',
			options: { wikiMarkup: true },
		}),
		only: 'cloud',
	},
	{
		operation: 'issueComment.add',
		what: 'a document',
		parameters: ({ issue }) => ({
			issueKey: issue,
			jsonParameters: true,
			commentJson: JSON.stringify({
				type: 'doc',
				version: 1,
				content: [{ type: 'paragraph', content: [{ type: 'text', text: 'From a document' }] }],
			}),
		}),
		fault: { dataCenter: 'it sends the document as it is, which Data Center does not know' },
	},
	{
		operation: 'issueComment.get',
		what: 'a comment',
		parameters: ({ issue, comment }) => ({ issueKey: issue, commentId: comment }),
		reads: ({ id, body }) => [id, body],
	},
	{
		operation: 'issueComment.getAll',
		what: 'of an issue, newest first',
		parameters: ({ issue }) => ({ issueKey: issue, limit: 1, options: { orderBy: '-created' } }),
		before: async (ask, { issue, flavour }) =>
			await ask(`POST /rest/api/3/issue/${issue}/comment`, { body: text('Later', flavour) }),
		reads: ({ id, body }) => [id, body],
	},
	{
		operation: 'issueComment.remove',
		what: 'a comment',
		parameters: ({ issue, comment }) => ({ issueKey: issue, commentId: comment }),
	},
	{
		operation: 'issueComment.update',
		what: 'a comment',
		parameters: ({ issue, comment }) => ({
			issueKey: issue,
			commentId: comment,
			comment: 'Changed',
		}),
	},
	{
		operation: 'issueAttachment.add',
		what: 'a file',
		parameters: ({ issue }) => ({ issueKey: issue }),
		withFile: true,
	},
	{
		operation: 'issueAttachment.get',
		what: 'an attachment',
		parameters: ({ attachment }) => ({ attachmentId: attachment }),
		reads: ({ filename, size }) => [filename, size],
	},
	{
		operation: 'issueAttachment.get',
		what: 'an attachment with its file',
		parameters: ({ attachment }) => ({
			attachmentId: attachment,
			download: true,
			binaryProperty: 'file',
		}),
		reads: ({ filename, size }) => [filename, size],
	},
	{
		operation: 'issueAttachment.getAll',
		what: 'of an issue',
		parameters: ({ issue }) => ({ issueKey: issue }),
		reads: ({ id, filename }) => [id, filename],
	},
	{
		operation: 'issueAttachment.getAll',
		what: 'of an issue with their files',
		parameters: ({ issue }) => ({ issueKey: issue, returnAll: true, download: true }),
		reads: ({ id, filename }) => [id, filename],
	},
	{
		operation: 'issueAttachment.remove',
		what: 'an attachment',
		parameters: ({ attachment }) => ({ attachmentId: attachment }),
	},
	{
		operation: 'user.create',
		what: 'somebody',
		parameters: () => ({
			username: 'nova',
			emailAddress: 'nova@acme.example',
			displayName: 'Nova Lindt',
			additionalFields: { notification: true },
		}),
		fault: { cloud: 'it sends no products, which Jira Cloud requires' },
	},
	{
		operation: 'user.delete',
		what: 'somebody',
		parameters: ({ person }) => ({ accountId: person }),
		fault: { dataCenter: 'it names the user by an account ID, which Data Center does not have' },
	},
	{
		operation: 'user.get',
		what: 'somebody',
		parameters: ({ person }) => ({ accountId: person }),
		reads: ({ displayName }) => displayName,
		fault: { dataCenter: 'it names the user by an account ID, which Data Center does not have' },
	},
];

/** A text as Jira's current interface takes it. */
export function text(words: string, flavour: Flavour): IDataObject | string {
	if (flavour === 'dataCenter') return words;
	return {
		type: 'doc',
		version: 1,
		content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
	};
}
