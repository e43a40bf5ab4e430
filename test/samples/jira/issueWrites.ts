import { located } from '../../nodes/Jira/jiraRun';
import type { IDataObject } from 'n8n-workflow';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';

const UPSERT = {
	project: located('key', 'SUP'),
	issueType: located('name', 'Task'),
	summary: 'Printer on fire',
};

const NEW = {
	project: { key: 'SUP' },
	issuetype: { name: 'Task' },
	summary: 'Printer on fire',
};

async function closedIssue(ask: AskJira): Promise<{ closed: string }> {
	const { key } = await ask('POST /rest/api/3/issue', { fields: NEW });
	const { transitions } = await ask(`GET /rest/api/3/issue/${String(key)}/transitions`);
	const closing = (transitions as IDataObject[]).find(
		({ to }) => (to as IDataObject)['name'] === 'Done',
	);
	await ask(`POST /rest/api/3/issue/${String(key)}/transitions`, {
		transition: { id: closing?.['id'] },
		fields: { resolution: { name: 'Done' } },
	});
	return { closed: String(key) };
}

async function missingIssue(ask: AskJira): Promise<{ missing: string }> {
	const properties = [{ key: 'n8n.sync', value: { system: 'zendesk', id: 'ZD-1' } }];
	const { key } = await ask('POST /rest/api/3/issue', { fields: NEW, properties });
	return { missing: String(key) };
}

async function linkedIssue(ask: AskJira, { issue }: SamplePlace): Promise<{ linked: string }> {
	const { key } = await ask('POST /rest/api/3/issue', { fields: NEW });
	await ask('POST /rest/api/3/issueLink', {
		type: { name: 'Blocks' },
		inwardIssue: { key: issue },
		outwardIssue: { key },
	});
	return { linked: String(key) };
}

/** Samples of operations that write issues and their neighbours. */
export const issueWriteSamples: readonly Sample[] = [
	{
		operation: 'issue.assign',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			assignee: located('name', 'soeren@acme.example'),
		}),
	},
	{
		operation: 'issue.createOrUpdate',
		parameters: ({ mark }) => ({
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			system: 'zendesk',
			foreignId: `ZD-1${mark}`,
			summary: `Printer on fire${mark}`,
		}),
	},
	{
		operation: 'issue.createTree',
		parameters: ({ issue, mark }) => ({
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: `Printer of %customer% on fire${mark}`,
			links: `relates to ${issue}`,
			startDate: '2026-12-01',
			placeholders: { placeholder: [{ name: 'customer', value: 'Acme' }] },
			additionalFields: { duedate: '+2w' },
		}),
	},
	{
		operation: 'issue.clone',
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			summaryPrefix: `CLONE${mark} -`,
		}),
	},
];

/** Further samples, for fields that only take effect together with certain other values. */
export const issueWriteFurther: readonly Sample[] = [
	{
		operation: 'issue.clone',
		make: linkedIssue,
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			otherFieldsAs: 'form',
			fieldForm: { mappingMode: 'defineBelow', value: { customfield_10010: 'Acme' } },
		}),
	},
	{
		operation: 'issue.clone',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			withChildren: true,
			placeholders: { placeholder: [{ name: 'customer', value: 'Acme' }] },
			changes: { summary: 'Printer of %customer% on fire' },
		}),
	},
	{
		operation: 'issue.createTree',
		parameters: ({ mark }) => ({
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: `Printer on fire${mark}`,
			description: '**Now**',
			additionalFields: { environment: '**Now**' },
			otherFieldsAs: 'form',
			fieldForm: { mappingMode: 'defineBelow', value: { customfield_10010: 'Acme' } },
		}),
	},
	{
		operation: 'issue.assign',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			assignTo: 'leastLoaded',
			people: 'soeren@acme.example, zoe@acme.example',
		}),
	},
	{
		operation: 'issue.assign',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			assignTo: 'leastLoaded',
			among: 'group',
			group: 'jira-users',
		}),
	},
	{
		operation: 'issue.createOrUpdate',
		parameters: ({ issue }) => ({
			...UPSERT,
			findBy: 'jql',
			jql: 'key = :key',
			jqlValues: { value: [{ name: 'key', value: issue }] },
			otherFieldsAs: 'form',
			fieldForm: { mappingMode: 'defineBelow', value: { customfield_10010: 'Acme' } },
		}),
	},
	...['reopen', 'comment', 'create'].map(
		(ifClosed): Sample => ({
			operation: 'issue.createOrUpdate',
			make: closedIssue,
			parameters: ({ made: { closed = '' } }) => ({
				...UPSERT,
				findBy: 'jql',
				jql: 'key = :key',
				jqlValues: { value: [{ name: 'key', value: closed }] },
				ifClosed,
				...(ifClosed === 'comment' && { closedComment: 'It burns again' }),
			}),
		}),
	),
	...['comment', 'close'].map(
		(missing): Sample => ({
			operation: 'issue.createOrUpdate',
			make: missingIssue,
			parameters: () => ({
				...UPSERT,
				system: 'zendesk',
				foreignId: 'ZD-2',
				missing,
				...(missing === 'close'
					? { missingResolution: 'Done' }
					: { missingComment: 'Gone from Zendesk' }),
			}),
		}),
	),
];

/** Values of fields that have no other source. */
export const issueWriteExamples = {
	status: 'In Progress',
	'issue.clone.changes.issueType.id': '10001',
	'issue.createOrUpdate.issueType.id': '10002',
	'issue.createTree.issueType.id': '10002',
	'issue.createTree.parent': ({ epic }: { readonly epic: string }) => epic,
	'issue.createTree.links': ({ issue }: SamplePlace) => `blocks ${issue}`,
	'issue.assign.group': 'security-team',
	'issue.assign.people': 'zoe@acme.example',
	'issue.assign.countedJql': 'project = OPS',
} as const;
