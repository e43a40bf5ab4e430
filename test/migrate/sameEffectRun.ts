import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import type { Workflow } from '../../build/migrate/workflow';
import { readBinary, runWorkflow, storeBinary, type WorkflowResult } from '../harness/engine';
import type { TypeRegistry } from '../harness/registry';
import { askJira } from '../samples/askJira';
import type { Sandbox } from '../sandbox/sandbox';
import { text, type Place, type SameEffectCase } from './sameEffectCases';

/** A new Jira with what a case needs. */
export async function fresh(sandbox: Sandbox, { before }: SameEffectCase): Promise<Place> {
	await sandbox.reset();
	// Only administrators manage people.
	if (!sandbox.jira.mia.groups.includes(ADMINISTRATORS))
		sandbox.jira.mia.groups.push(ADMINISTRATORS);
	const ask = askJira(sandbox);
	const { flavour } = sandbox;
	const created = async (fields: IDataObject) =>
		String((await ask('POST /rest/api/3/issue', { fields: { ...SUPPORT, ...fields } }))['key']);
	const issue = await created({
		summary: 'Printer on fire',
		description: text('It burns', flavour),
		labels: ['old'],
	});
	const other = await created({ summary: 'Nothing' });
	const comment = await ask(`POST /rest/api/3/issue/${issue}/comment`, {
		body: text('First', flavour),
	});
	const form = new FormData();
	form.append('file', new Blob(['Some words']), 'words.txt');
	const [file] = (await ask(
		`POST /rest/api/3/issue/${issue}/attachments`,
		form,
	)) as unknown as IDataObject[];
	const somebody = sandbox.jira.users
		.all()
		.find(({ active, accountId }) => active && accountId !== sandbox.jira.mia.accountId);
	const place: Place = {
		flavour,
		issue,
		other,
		comment: String(comment['id']),
		attachment: String(file?.['id']),
		person: (flavour === 'cloud' ? somebody?.accountId : somebody?.name) ?? '',
	};
	await before?.(ask, place);
	return place;
}

const ADMINISTRATORS = 'jira-administrators';

const SUPPORT = { project: { id: '10000' }, issuetype: { id: '10001' } };

const SIGN_IN = {
	cloud: { jiraVersion: 'cloud', type: 'jiraSoftwareCloudApi' },
	dataCenter: { jiraVersion: 'server', type: 'jiraSoftwareServerApi' },
} as const;

/** A workflow as n8n exports it: where items come from, and n8n's node. */
export function workflowOf(
	{ operation: called, parameters, onError }: SameEffectCase,
	place: Place,
	flavour: Place['flavour'],
): Workflow {
	const { jiraVersion, type } = SIGN_IN[flavour];
	const [resource, operation] = called.split('.');
	return {
		nodes: [
			{
				name: 'Items',
				type: 'n8n-nodes-base.itemSource',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				name: 'Jira Software',
				type: 'n8n-nodes-base.jira',
				typeVersion: 1,
				position: [220, 0],
				parameters: { jiraVersion, resource, operation, ...parameters(place) },
				credentials: { [type]: { id: '1', name: 'Jira' } },
				...(onError && { onError }),
			},
		],
		connections: { Items: { main: [[{ node: 'Jira Software', type: 'main', index: 0 }]] } },
	};
}

/** Runs a workflow, original or migrated, against the embedded Jira. */
export async function run(
	{ nodes, connections = {} }: Workflow,
	{ items = [{}], withFile }: SameEffectCase,
	sandbox: Sandbox,
	types: TypeRegistry,
): Promise<WorkflowResult> {
	const data = await storeBinary(Buffer.from('A file'), {
		fileName: 'a file.txt',
		mimeType: 'text/plain',
	});
	return await runWorkflow({
		nodes: nodes
			.filter(({ name }) => name !== 'Items')
			.map(({ name, type, parameters = {}, credentials = {}, onError }) => ({
				name,
				type,
				parameters: parameters as INodeParameters,
				continueOnFail:
					onError === 'continueErrorOutput' ? 'errorOutput' : onError === 'continueRegularOutput',
				credentials: Object.fromEntries(
					Object.keys(credentials).map((one) => [one, credentialData(one, sandbox)]),
				),
			})),
		connections: structuredClone(connections) as NonNullable<
			Parameters<typeof runWorkflow>[0]['connections']
		>,
		items: items.map((json) => ({ json, ...(withFile && { binary: { data } }) })),
		types,
	});
}

function credentialData(type: string, { credentials }: Sandbox): ICredentialDataDecryptedObject {
	const basic = credentials['jiraBasicApi'] ?? {};
	const server = credentials['jiraDataCenterApi'] ?? {};
	const theirs: Record<string, object> = {
		jiraSoftwareCloudApi: basic,
		jiraSoftwareServerApi: {
			email: server['username'],
			password: server['password'],
			domain: server['serverUrl'],
		},
	};
	return (theirs[type] ?? credentials[type]) as ICredentialDataDecryptedObject;
}

/** What the last node puts out, as far as a case reads it, and the files. */
export async function readBy(
	{ outputs }: WorkflowResult,
	{ reads }: SameEffectCase,
): Promise<unknown> {
	if (reads === undefined) return undefined;
	const [items = []] = outputs['Jira Software'] ?? [];
	return await Promise.all(
		items.map(async ({ json, binary = {} }) => [
			reads(json),
			await Promise.all(
				Object.entries(binary).map(async ([name, file]) => [
					name,
					(await readBinary(file)).toString(),
				]),
			),
		]),
	);
}
