import { fc } from '../properties';
import { migrate } from '../../build/migrate/migrate';
import { NoWorkflow, readWorkflows } from '../../build/migrate/readWorkflows';
import { reportOf } from '../../build/migrate/report';
import type { Parameters, Target, Workflow, WorkflowNode } from '../../build/migrate/workflow';

const node = (name: string, parameters: Parameters = {}, more: object = {}): WorkflowNode => ({
	id: name,
	name,
	type: 'n8n-nodes-base.jira',
	typeVersion: 1,
	position: [400, 300],
	parameters,
	...more,
});
const other = (name: string, parameters: Parameters = {}, type = 'n8n-nodes-base.set') =>
	node(name, parameters, { type });
const to = (name: string): Target => ({ node: name, type: 'main', index: 0 });

/** Moves an issue, then changes it. */
const moving = (more: object = {}) =>
	node(
		'Close',
		{
			operation: 'update',
			issueKey: '={{ $json.key }}',
			updateFields: {
				statusId: { mode: 'list', value: '31', cachedResultName: 'Done' },
				summary: 'Closed',
			},
		},
		more,
	);

const named = ({ nodes }: Workflow, name: string) => nodes.find((one) => one.name === name);

describe('two nodes in a row', () => {
	test('stand where the one stood, and the last keeps its name', () => {
		const { workflow, notes } = migrate({
			nodes: [other('Start'), moving({ notes: 'Why', alwaysOutputData: true }), other('End')],
			connections: { Start: { main: [[to('Close')]] }, Close: { main: [[to('End')]] } },
		});
		expect(workflow.nodes.map(({ name }) => name)).toEqual([
			'Start',
			'Close (transition)',
			'Close',
			'End',
		]);
		expect(workflow.connections).toEqual({
			Start: { main: [[to('Close (transition)')]] },
			'Close (transition)': { main: [[to('Close')]] },
			Close: { main: [[to('End')]] },
		});
		const [first, last] = [named(workflow, 'Close (transition)'), named(workflow, 'Close')];
		expect(first?.['id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
		expect(first).not.toHaveProperty('notes');
		expect(first).not.toHaveProperty('alwaysOutputData');
		expect(last).toMatchObject({
			id: 'Close',
			position: [400, 300],
			notes: 'Why',
			alwaysOutputData: true,
		});
		expect(first?.parameters?.['issue']).toMatchObject({ value: '={{ $json.key }}' });
		expect(last?.parameters?.['issue']).toMatchObject({ value: '={{ $("Start").item.json.key }}' });
		expect(notes.map((note) => note.parameter)).toEqual(['updateFields.statusId']);
	});

	test('read from a node between where the items come from several', () => {
		const { workflow } = migrate({
			nodes: [other('A'), other('B'), moving(), other('Close (input)')],
			connections: { A: { main: [[to('Close')]] }, B: { main: [null, [to('Close'), to('A')]] } },
		});
		expect(workflow.connections).toEqual({
			A: { main: [[to('Close (input) 1')]] },
			B: { main: [null, [to('Close (input) 1'), to('A')]] },
			'Close (input) 1': { main: [[to('Close (transition)')]] },
			'Close (transition)': { main: [[to('Close')]] },
		});
		expect(named(workflow, 'Close (input) 1')?.type).toBe('n8n-nodes-base.noOp');
		expect(named(workflow, 'Close')?.parameters?.['issue']).toMatchObject({
			value: '={{ $("Close (input) 1").item.json.key }}',
		});
	});

	test.each([
		[{ onError: 'continueErrorOutput' }, 'Failed'],
		[{ onError: 'continueRegularOutput' }, 'End'],
		[{ continueOnFail: true }, 'End'],
	])('change nothing that could not be moved: %j', (setting, goesTo) => {
		const { workflow } = migrate({
			nodes: [other('Start'), moving(setting), other('End'), other('Failed')],
			connections: {
				Start: { main: [[to('Close')]] },
				Close: { main: [[to('End')], [to('Failed')]] },
			},
		});
		expect(workflow.connections?.['Close (transition)']).toEqual({
			main: [[to('Close')], [to(goesTo)]],
		});
		expect(named(workflow, 'Close (transition)')).toMatchObject({ onError: 'continueErrorOutput' });
		expect(named(workflow, 'Close (transition)')).not.toHaveProperty('continueOnFail');
		expect(named(workflow, 'Close')).toMatchObject(setting);
	});

	test('say where the input is read in another way', () => {
		const close = moving();
		const { updateFields } = close.parameters as { updateFields: object };
		const { notes } = migrate({
			nodes: [
				other('Start'),
				{
					...close,
					parameters: {
						...close.parameters,
						updateFields: { ...updateFields, summary: '={{ $input.first().json.s }}' },
					},
				},
			],
			connections: { Start: { main: [[to('Close')]] } },
		});
		expect(notes.at(-1)?.text).toContain('$input.first()');
	});
});

describe('what later nodes read', () => {
	const reading = (parameters: Parameters, reader: Parameters, more: object = {}) =>
		migrate({
			nodes: [node('Jira', parameters, more), other('Next', reader), other('Last', reader)],
			connections: { Jira: { main: [[to('Next')]] }, Next: { main: [[to('Last')]] } },
		}).notes.filter((note) => note.parameter === undefined);
	const update = { operation: 'update', issueKey: 'SUP-1', updateFields: { summary: 'S' } };
	const get = { operation: 'get', issueKey: 'SUP-1' };

	test.each([
		['success of an update', update, '={{ $json.success }}', ['Next']],
		['success in another way', update, '={{ $json["success"] === true }}', ['Next']],
		[
			'success by the name of the node',
			update,
			"={{ $('Jira').item.json.success }}",
			['Next', 'Last'],
		],
		[
			'success by the old names',
			update,
			'={{ $node["Jira"].json["success"] }} {{ $node.Jira.json.success }}',
			['Next', 'Last'],
		],
		['success of another node', update, "={{ $('Other').item.json.success }}", []],
		['success in a text', update, 'It was a .success', []],
		['success of an issue', get, '={{ $json.success }}', []],
		['self as a link', get, '=See {{ $json.self }}', ['Next']],
		['self of another node beside', get, "={{ $json.key }} {{ $('Other').item.json.self }}", []],
		['a description', get, '={{ $json.fields.description }}', ['Next']],
		[
			'a description on a server',
			{ ...get, jiraVersion: 'server' },
			'={{ $json.fields.description }}',
			[],
		],
	])('%s', (_, parameters, text, readers) => {
		expect(reading(parameters, { value: text }).map((note) => note.node)).toEqual(readers);
	});

	test('is found in code too', () => {
		const found = (jsCode: string) => reading(update, { jsCode }).map((note) => note.node);
		expect(found('return items.filter((item) => item.json.success);')).toEqual(['Next']);
		expect(found("return $('Jira').all().filter(({ json }) => json.success);")).toEqual([
			'Next',
			'Last',
		]);
		expect(found('return other.success;')).toEqual([]);
	});
});

describe('a workflow', () => {
	const credentials = { jiraSoftwareCloudApi: { id: '1', name: 'My Jira' } };
	const get = { operation: 'get', issueKey: 'SUP-1' };

	test('keeps everything else', () => {
		const original: Workflow = {
			name: 'W',
			active: true,
			nodes: [other('Note', { content: 'x' }, 'n8n-nodes-base.stickyNote'), node('Jira', get)],
			connections: { Model: { ai_languageModel: [[to('Agent')]] } },
			pinData: { Jira: [{ json: { key: 'SUP-1' } }] },
			settings: { executionOrder: 'v1' },
		};
		const before = structuredClone(original);
		const { workflow, migrated } = migrate(original);
		expect(original).toEqual(before);
		expect(migrated).toBe(1);
		expect(workflow).toEqual({
			...original,
			nodes: [original.nodes[0], expect.objectContaining({ name: 'Jira' })],
		});
	});

	test('names the credentials to make, each once', () => {
		const { credentials: made } = migrate({
			nodes: [node('A', get, { credentials }), node('B', get, { credentials }), node('C', get)],
		});
		expect(made).toEqual([
			{
				type: 'jiraBasicApi',
				name: 'My Jira',
				replaces: 'jiraSoftwareCloudApi',
				nodes: ['A', 'B'],
			},
		]);
	});

	test.each([
		['n8n-nodes-base.httpRequest', 'jiraSoftwareCloudApi', 'jiraBasicApi'],
		['n8n-nodes-base.httpRequestTool', 'jiraSoftwareServerPatApi', 'jiraDataCenterPatApi'],
		['@n8n/n8n-nodes-langchain.toolHttpRequest', 'jiraSoftwareServerApi', 'jiraDataCenterApi'],
	])('signs %s with our credential', (type, theirs, ours) => {
		const parameters = {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: theirs,
			url: 'https://acme.example/rest/api/2/search?x',
		};
		const stored = { [theirs]: { id: '1', name: 'My Jira' }, other: { id: '2' } };
		const { workflow, notes } = migrate({
			nodes: [node('HTTP', parameters, { type, credentials: stored })],
		});
		expect(workflow.nodes[0]).toMatchObject({
			type,
			parameters: { ...parameters, nodeCredentialType: ours },
			credentials: { other: { id: '2' }, [ours]: { id: null, name: 'My Jira' } },
		});
		expect(workflow.nodes[0]?.credentials).not.toHaveProperty(theirs);
		expect(notes.map((note) => note.parameter)).toEqual(
			theirs === 'jiraSoftwareCloudApi' ? ['url'] : [],
		);
	});

	test.each([
		['signs in elsewhere', 'n8n-nodes-base.httpRequest', { nodeCredentialType: 'githubApi' }],
		['is no node of Jira', 'n8n-nodes-base.githubTrigger', { events: ['*'] }],
	])('leaves what %s', (_, type, parameters) => {
		const original = { nodes: [node('X', parameters, { type, credentials })] };
		const { workflow, notes, credentials: made } = migrate(original);
		expect([workflow, notes, made]).toEqual([original, [], []]);
	});

	test('is told to people', () => {
		const lines = reportOf(
			migrate({ name: 'W', nodes: [node('Jira', { operation: 'getAll' }, { credentials })] }),
		);
		expect(lines).toEqual([
			'"W": 1 node migrated.',
			'Make a credential "My Jira" of the type Jira Platform: Cloud API Token; it replaces the one of the same name (jiraSoftwareCloudApi) in: Jira.',
			expect.stringMatching(/^Jira, 'options\.jql': there is none/),
		]);
		expect(reportOf(migrate({ nodes: [] }))).toEqual(['There is no Jira node to migrate.']);
	});

	test('never fails, whatever a language model has invented', () => {
		const resources = ['issue', 'issueComment', 'issueAttachment', 'user', undefined];
		const operations = [
			'create',
			'update',
			'get',
			'getAll',
			'add',
			'remove',
			'delete',
			'notify',
			'changelog',
			'transitions',
			undefined,
		];
		const names = [
			'additionalFields',
			'updateFields',
			'options',
			'issueKey',
			'project',
			'commentId',
			'download',
			'notificationRecipientsUi',
			'notificationRecipientsJson',
			'jsonParameters',
			'accountId',
			'comment',
		];
		const parameters = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
		fc.assert(
			fc.property(
				parameters,
				fc.constantFrom(...resources),
				fc.constantFrom(...operations),
				fc.jsonValue(),
				(given, resource, operation, connections) => {
					// A connection that means nothing must not matter where one node becomes two, either.
					expect(
						migrate({ nodes: [moving()], connections } as Workflow).workflow.nodes.length,
					).toBe(3);
					const asked = {
						...given,
						...(resource && { resource }),
						...(operation && { operation }),
					};
					const workflow = { nodes: [node('Jira', asked)], connections } as Workflow;
					expect(migrate(workflow).workflow.nodes.length).toBeGreaterThan(0);
				},
			),
			{ numRuns: 500 },
		);
	});
});

describe('a file', () => {
	test('holds a workflow or a list of them', () => {
		expect(readWorkflows('\uFEFF{"nodes":[]}')).toEqual({
			workflows: [{ nodes: [] }],
			isList: false,
		});
		expect(readWorkflows('[{"nodes":[]}]').isList).toBe(true);
	});

	test.each(['', '{', '[]', '{}', '{"nodes":[{"name":"x"}]}', 'null', '[{"nodes":[]},7]'])(
		'is refused otherwise: %s',
		(text) => {
			expect(() => readWorkflows(text)).toThrow(NoWorkflow);
		},
	);
});
