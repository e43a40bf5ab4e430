/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import { sourcePackage } from '../harness/packageTypes';
import { TypeRegistry } from '../harness/registry';

/** n8n's credential types with which the tests sign in its node. */
const CREDENTIALS = ['JiraSoftwareCloudApi', 'JiraSoftwareServerApi', 'JiraSoftwareServerPatApi'];

/** n8n's own Jira node and ours in one registry, and the node between that passes items on. */
export function bothNodes(n8n: string): TypeRegistry {
	const dist = join(n8n, 'node_modules', 'n8n-nodes-base', 'dist');
	const load = createRequire(join(dist, 'package.json'));
	const made = <Type>(file: string, name: string): Type => {
		const { [name]: Class } = load(join(dist, file)) as Record<
			string,
			(new () => Type) | undefined
		>;
		if (Class === undefined) throw new Error(`${file} of n8n has no class '${name}'.`);
		return new Class();
	};
	return new TypeRegistry([
		{
			packageName: 'n8n-nodes-base',
			nodes: [
				made<INodeType>('nodes/Jira/Jira.node.js', 'Jira'),
				made<INodeType>('nodes/NoOp/NoOp.node.js', 'NoOp'),
			],
			credentials: CREDENTIALS.map((name) =>
				made<ICredentialType>(`credentials/${name}.credentials.js`, name),
			),
		},
		sourcePackage(),
	]);
}
