/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, nothing of this is published */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { projectFolder } from '../../harness/engine';

interface ExampleFile {
	readonly nodes: ReadonlyArray<{ readonly type: string; readonly parameters: INodeParameters }>;
}

/** The parameters of our node in a ready-made workflow, from which users start. */
export function exampleParameters(file: string): INodeParameters {
	const text = readFileSync(join(projectFolder, 'examples', `${file}.json`), 'utf8');
	const { nodes } = JSON.parse(text) as ExampleFile;
	const node = nodes.find(({ type }) => type === 'n8n-nodes-jira-platform.jiraDevOps');
	if (node === undefined) throw new Error(`${file} has no Jira DevOps node`);
	return node.parameters;
}
