/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../installation/command';
import type { PublicApi, StoredCredential, WorkflowFile, WorkflowNode } from '../server/publicApi';

/** Our nodes, as workflows name them. */
export const jiraNodeType = 'n8n-nodes-jira-platform.jira';
export const devOpsNodeType = 'n8n-nodes-jira-platform.jiraDevOps';
const triggerNodeType = 'n8n-nodes-jira-platform.jiraTrigger';
const pollingTriggerNodeType = 'n8n-nodes-jira-platform.jiraPollingTrigger';

const examplesFolder = join(projectFolder, 'examples');

/** The ready-made workflows, by file name without `.json`. */
export function exampleWorkflows(): ReadonlyMap<string, WorkflowFile> {
	const files = readdirSync(examplesFolder).filter((file) => file.endsWith('.json'));
	return new Map(
		files.map((file) => [
			file.replace(/\.json$/, ''),
			JSON.parse(readFileSync(join(examplesFolder, file), 'utf8')) as WorkflowFile,
		]),
	);
}

/** A workflow whose nodes use the credentials that they need. */
export function withCredentials(
	workflow: WorkflowFile,
	credentials: ReadonlyMap<string, StoredCredential>,
): WorkflowFile {
	const choose = (node: WorkflowNode): WorkflowNode => {
		const credential = credentials.get(credentialKey(node));
		if (credential === undefined) return node;
		const { id, name, type } = credential;
		return { ...node, credentials: { [type]: { id, name } } };
	};
	return { ...workflow, nodes: workflow.nodes.map(choose) };
}

/** The key of the credential that a node uses, see `prepareCredentials`; empty for nodes without one. */
function credentialKey({ name, type, parameters }: WorkflowNode): string {
	switch (type) {
		case jiraNodeType:
		case triggerNodeType:
		case pollingTriggerNodeType:
			return String(parameters['authentication'] ?? 'jiraBasicApi');
		case devOpsNodeType:
			return 'jiraDevOpsApi';
		case 'n8n-nodes-base.webhook':
			if (parameters['authentication'] !== 'headerAuth') return '';
			return name === 'GitLab' ? 'X-Gitlab-Token' : 'X-Webhook-Secret';
		case 'n8n-nodes-base.crypto':
			return 'crypto';
		default:
			return '';
	}
}

/** Imports missing examples; an existing one may have been changed by the user. */
export async function importExamples(
	api: PublicApi,
	credentials: ReadonlyMap<string, StoredCredential>,
): Promise<ReadonlyMap<string, string>> {
	const known = new Map((await api.workflows()).map(({ id, name }) => [name, id]));
	const imported = new Map<string, string>();
	for (const [file, workflow] of exampleWorkflows()) {
		const id =
			known.get(workflow.name) ??
			(await api.createWorkflow(withCredentials(workflow, credentials))).id;
		imported.set(file, id);
	}
	return imported;
}
