import type {
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeParameters,
} from 'n8n-workflow';
import { runNode, type NodeRun, type NodeRunResult } from '../../harness/engine';
import type { Sandbox } from '../../sandbox/sandbox';

/** What a test specifies for a run of the Jira node; the rest comes from the sandbox's ready credential. */
export interface JiraRun extends Omit<NodeRun, 'node' | 'credentials' | 'parameters' | 'items'> {
	/** `issue.create` */
	readonly operation: string;
	readonly parameters?: INodeParameters;
	/** The `json` of the input items; by default one empty item. */
	readonly items?: readonly IDataObject[];
	/** The binary data of the input items, by their position. */
	readonly files?: ReadonlyArray<IBinaryKeyData | undefined>;
	/** Key of a ready credential of the sandbox, if not the flavour's usual one. */
	readonly signIn?: string;
	readonly credentials?: NonNullable<NodeRun['credentials']>;
}

/** What is needed to sign in to a Jira, either the sandbox or a stub. */
export interface ReadyJira {
	readonly flavour: Sandbox['flavour'];
	/** Data of credentials, by type. */
	readonly credentials: Readonly<Record<string, object>>;
}

/** Runs the Jira node on n8n's engine against the sandbox. */
export async function runJira(sandbox: ReadyJira, run: JiraRun): Promise<NodeRunResult> {
	const { operation, parameters = {}, items = [{}], files = [], signIn, ...rest } = run;
	const [resource = '', name = ''] = operation.split('.');
	const ready = signIn ?? (sandbox.flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterApi');
	const type = ready.replace(/^(jira[A-Za-z0-9]+?Api)[A-Z]\w*$/, '$1');
	return await runNode({
		node: 'jira',
		parameters: { authentication: type, resource, operation: name, ...parameters },
		credentials: {
			[type]: sandbox.credentials[ready] as ICredentialDataDecryptedObject,
		},
		items: items.map((json, index) => {
			const binary = files[index];
			return { json, ...(binary === undefined ? {} : { binary }) };
		}),
		...rest,
	});
}

/** The `json` of the first output. */
export function jsonOf({ items, error }: NodeRunResult): IDataObject[] {
	if (error !== undefined && items.length === 0)
		throw new Error(`The run ended with: ${error.message}`);
	return (items[0] ?? []).map(({ json }) => json);
}

/** Which input item each item of the first output is paired with. */
export function pairsOf({ items }: NodeRunResult): unknown[] {
	return (items[0] ?? []).map(({ pairedItem }) =>
		typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : pairedItem,
	);
}

/** The value of a resource locator after the user picked something. */
export function located(mode: string, value: string) {
	return { __rl: true, mode, value };
}
