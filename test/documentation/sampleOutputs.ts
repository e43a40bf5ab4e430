import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { jsonOf, located, runJira } from '../nodes/Jira/jiraRun';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';

const NOW = Date.UTC(2026, 10, 22, 9);

/** The binary data of every sample's item. */
const files = [
	{
		data: {
			data: Buffer.from('Smoke since nine').toString('base64'),
			mimeType: 'text/plain',
			fileName: 'report.txt',
		},
	},
];

const FIRST_ATTACHMENT = '10000';

const issue = located('key', 'SUP-1');

/** The parameters with which an operation gives an output that shows what it may hold, in the order in which they run. */
const samples: Readonly<Record<string, (sandbox: Sandbox) => INodeParameters>> = {
	'issue.create': ({ flavour, jira: { mia } }) => ({
		project: located('key', 'SUP'),
		issueType: located('name', 'Bug'),
		summary: 'Printer on fire',
		description: '**Now**',
		additionalFields: {
			labels: 'hardware',
			duedate: '2026-12-24',
			assignee: located('id', flavour === 'cloud' ? mia.accountId : mia.name),
		},
	}),
	'comment.add': () => ({ issue, body: 'On it' }),
	'comment.getMany': () => ({ issue }),
	'attachment.upload': () => ({ issue, binaryPropertyName: 'data' }),
	'attachment.getMany': () => ({ issue }),
	'attachment.download': () => ({ attachmentId: FIRST_ATTACHMENT }),
	'attachment.delete': () => ({ attachmentId: FIRST_ATTACHMENT }),
	'issue.update': () => ({ issue, changes: { summary: 'Printer still on fire' } }),
	'issue.transition': () => ({ issue, transition: located('status', 'In Progress') }),
	'issue.get': () => ({ issue }),
	'issue.search': () => ({ jql: 'project = SUP' }),
	'project.getMany': () => ({}),
	'user.getCurrent': () => ({}),
	'connection.getInfo': () => ({}),
	'issue.delete': () => ({ issue }),
};

/** What the operations of the node put out on both kinds of Jira, by `resource.operation`. */
export async function sampleOutputs(): Promise<ReadonlyMap<string, IDataObject[]>> {
	const outputs = new Map<string, IDataObject[]>();
	for (const flavour of ['cloud', 'dataCenter'] as const) {
		const sandbox = await startSandbox({ flavour, clock: () => NOW });
		try {
			for (const [operation, output] of await outputsOf(sandbox)) {
				outputs.set(operation, [...(outputs.get(operation) ?? []), ...output]);
			}
		} finally {
			await sandbox.close();
		}
	}
	return outputs;
}

async function outputsOf(sandbox: Sandbox): Promise<Array<[string, IDataObject[]]>> {
	const outputs: Array<[string, IDataObject[]]> = [];
	for (const [operation, parametersFor] of Object.entries(samples)) {
		const parameters = parametersFor(sandbox);
		outputs.push([operation, jsonOf(await runJira(sandbox, { operation, parameters, files }))]);
	}
	return outputs;
}
