import type {
	ICredentialType,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
	NodeConnectionType,
} from 'n8n-workflow';
import { credentialFaults, nodeFaults, type PackageNames } from './descriptionFaults';

const iconUrl = { light: 'icons/package/a.svg', dark: 'icons/package/a.dark.svg' };

const names: PackageNames = {
	credentials: new Set(['jiraBasicApi']),
	hasIcon: (url) => Object.values(iconUrl).includes(url),
};

const main = 'main' as NodeConnectionType;

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	options: [
		{ name: 'Issue', value: 'issue' },
		{ name: 'User', value: 'user' },
	],
	default: 'issue',
};

const text = (change: Partial<INodeProperties>): INodeProperties => ({
	displayName: 'Key',
	name: 'key',
	type: 'string',
	default: '',
	...change,
});

const node = (
	change: Partial<INodeTypeDescription> = {},
	methods: INodeType['methods'] = {},
): INodeType => ({
	description: {
		displayName: 'Jira Platform',
		name: 'jira',
		iconUrl,
		group: ['output'],
		version: 1,
		description: 'Create issues',
		defaults: { name: 'Jira Platform' },
		codex: { categories: ['Development'] },
		usableAsTool: true,
		inputs: [main],
		outputs: [main],
		credentials: [{ name: 'jiraBasicApi', displayOptions: { show: { resource: ['issue'] } } }],
		properties: [resource, text({ displayOptions: { show: { resource: ['issue'] } } })],
		...change,
	},
	methods,
});

const credential = (change: Partial<ICredentialType> = {}): ICredentialType => ({
	name: 'jiraBasicApi',
	displayName: 'Jira Platform: Cloud API Token',
	iconUrl,
	documentationUrl: 'https://example.com/docs',
	properties: [text({})],
	test: { request: { url: '/myself' } },
	...change,
});

describe('nodeFaults', () => {
	it('accepts a node whose references all exist', () => {
		const listSearch = { projects: async () => ({ results: [] }) };
		const locator = text({
			type: 'resourceLocator',
			modes: [
				{
					displayName: 'List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'projects' },
				},
			],
		});
		expect(nodeFaults(node(), names)).toEqual([]);
		expect(nodeFaults(node({ properties: [resource, locator] }, { listSearch }), names)).toEqual(
			[],
		);
		expect(
			nodeFaults(
				node({
					properties: [
						resource,
						{
							displayName: 'Options',
							name: 'options',
							type: 'collection',
							default: {},
							options: [
								text({ displayOptions: { show: { '/resource': ['user'], '@version': [1] } } }),
							],
						},
					],
				}),
				names,
			),
		).toEqual([]);
	});

	it.each<[string, INodeTypeDescription['name'], Partial<INodeTypeDescription>, string]>([
		['a name of n8n', 'jiraSoftwareCloud', {}, 'n8n has taken'],
		['an icon that is not packed', 'jira', { iconUrl: { ...iconUrl, dark: 'x.svg' } }, 'x.svg'],
		['no codex', 'jira', { codex: {} }, 'codex'],
		['a trigger as a tool', 'jira', { group: ['trigger'] }, 'a trigger is no tool'],
		[
			'an unknown credential',
			'jira',
			{ credentials: [{ name: 'jiraApi' }] },
			'no credential jiraApi',
		],
		[
			'an unknown credential test',
			'jira',
			{ credentials: [{ name: 'jiraBasicApi', testedBy: 'test' }] },
			'no credential test test',
		],
		[
			'a credential for a value that is not offered',
			'jira',
			{ credentials: [{ name: 'jiraBasicApi', displayOptions: { show: { resource: ['x'] } } }] },
			"'jiraBasicApi' depends on 'resource' being 'x'",
		],
		[
			'a field that depends on a missing parameter',
			'jira',
			{
				properties: [text({ displayOptions: { show: { operation: ['get'] } } })],
				credentials: [{ name: 'jiraBasicApi' }],
			},
			"'key' depends on 'operation', which is not there",
		],
		[
			'a field in a collection that means a parameter outside without a slash',
			'jira',
			{
				properties: [
					resource,
					{
						displayName: 'Options',
						name: 'options',
						type: 'collection',
						default: {},
						options: [text({ displayOptions: { hide: { resource: ['user'] } } })],
					},
				],
			},
			"'key' depends on 'resource', which is not there",
		],
		[
			'a default that is not offered',
			'jira',
			{ properties: [{ ...resource, default: 'project' }] },
			"'resource' is 'project' at first",
		],
		[
			'a search that is not there',
			'jira',
			{
				properties: [
					resource,
					text({
						type: 'resourceLocator',
						modes: [
							{
								displayName: 'List',
								name: 'list',
								type: 'list',
								typeOptions: { searchListMethod: 'projects' },
							},
						],
					}),
				],
			},
			"'key' searches with projects",
		],
		[
			'options that are not loaded',
			'jira',
			{
				properties: [
					resource,
					text({ type: 'options', typeOptions: { loadOptionsMethod: 'priorities' } }),
				],
			},
			"'key' loads its options with priorities",
		],
	])('finds %s', (_what, name, change, fault) => {
		expect(nodeFaults(node({ name, ...change }), names)).toEqual([expect.stringContaining(fault)]);
	});
});

describe('credentialFaults', () => {
	it('accepts a complete credential', () => {
		expect(credentialFaults(credential(), names)).toEqual([]);
	});

	it.each<[string, Partial<ICredentialType>, string]>([
		['a name of n8n', { name: 'jiraSoftwareCloudApi' }, 'n8n has taken'],
		["a display name that could be n8n's", { displayName: 'Jira API' }, 'display name'],
		['documentation over http', { documentationUrl: 'http://example.com' }, 'http://example.com'],
		['one icon for both', { iconUrl: 'icons/package/a.svg' }, 'light and dark'],
		[
			'a condition on a missing field',
			{ properties: [text({ displayOptions: { show: { advanced: [true] } } })] },
			"'key' depends on 'advanced'",
		],
	])('finds %s', (_what, change, fault) => {
		expect(credentialFaults(credential(change), names)).toEqual([expect.stringContaining(fault)]);
	});

	it('finds a credential that cannot be tested', () => {
		const untested = credential();
		delete untested.test;
		expect(credentialFaults(untested, names)).toEqual(['credential jiraBasicApi: it has no test']);
	});
});
