import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type INodeParameters,
	type INodeTypes,
} from 'n8n-workflow';
import { EVALUATE, plainReader, referencedPath } from '../../nodes/operation/plainReferences';

const json = {
	key: 'SUP-1',
	count: 3,
	none: 0,
	yes: true,
	empty: '',
	nothing: null,
	looksLike: '={{ $json.key }}',
	'Due date': '2026-12-24',
	fields: { summary: 'Text', labels: ['one', 'two'] },
} as IDataObject;

/** What n8n itself makes of a parameter. */
function evaluated(raw: INodeParameters[string]): unknown {
	const node = {
		id: '1',
		name: 'Node',
		type: 'test.node',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	const nodeTypes = { getByNameAndVersion: () => undefined } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const items = [{ json }];
	const runData = createRunExecutionData({});
	return workflow.expression.getParameterValue(
		raw ?? null,
		runData,
		0,
		0,
		node.name,
		items,
		'manual',
		{},
		{ data: { main: [items] }, node, source: null },
	);
}

describe('referencedPath', () => {
	it.each([
		['={{ $json.key }}', ['key']],
		['={{$json.key}}', ['key']],
		['={{ $json.fields.summary }}', ['fields', 'summary']],
		['={{ $json["Due date"] }}', ['Due date']],
		["={{ $json['Due date'].x }}", ['Due date', 'x']],
		['={{ $json.fields.labels[1] }}', ['fields', 'labels', '1']],
		['={{ $json._id }}', ['_id']],
	])('%s names a value', (expression, path) => {
		expect(referencedPath(expression)).toEqual(path);
	});

	it.each([
		'$json.key',
		'={{ $json }}',
		'=Key {{ $json.key }}',
		'= {{ $json.key }}',
		'={{ $json.key }} ',
		'={{ $json.key.toUpperCase() }}',
		'={{ $json.count + 1 }}',
		'={{ $json.key ?? "none" }}',
		'={{ $json?.key }}',
		'={{ $json[$json.key] }}',
		'={{ $json["a\\"b"] }}',
		'={{ $json[""] }}',
		'={{ $json.key }}{{ $json.key }}',
		'={{ $input.item.json.key }}',
		'={{ $json.constructor }}',
		'={{ $json.__proto__.polluted }}',
		'={{ $json["prototype"] }}',
	])('%s is for n8n', (expression) => {
		expect(referencedPath(expression)).toBeUndefined();
	});
});

describe('plainReader', () => {
	it.each<INodeParameters[string]>([
		'plain text',
		'={{ $json.key }}',
		'={{ $json.count }}',
		'={{ $json.none }}',
		'={{ $json.yes }}',
		'={{ $json.empty }}',
		'={{ $json.looksLike }}',
		'={{ $json["Due date"] }}',
		'={{ $json.fields.summary }}',
		'={{ $json.fields.labels[1] }}',
		'={{ $json.fields.labels.length }}',
		{ __rl: true, mode: 'key', value: '={{ $json.key }}' },
		{ summary: '={{ $json.fields.summary }}', labels: 'a, b', count: 3 },
		{ field: [{ id: 'Due date', value: '={{ $json["Due date"] }}' }, { id: '={{ $json.key }}' }] },
	])('reads %j as n8n does', (raw) => {
		expect(plainReader(raw)?.(json)).toEqual(evaluated(raw));
	});

	it.each([
		'={{ $json.missing }}',
		'={{ $json.missing.deeper }}',
		'={{ $json.nothing }}',
		'={{ $json.fields }}',
		'={{ $json.fields.labels }}',
		'={{ $json.key.length }}',
		'={{ $json.toString }}',
		{ summary: '={{ $json.key }}', description: '={{ $json.fields }}' },
	])('leaves to n8n what is not a text, number or boolean of the item: %j', (raw) => {
		expect(plainReader(raw)?.(json)).toBe(EVALUATE);
	});

	it('leaves a parameter to n8n when one of its expressions does more', () => {
		const raw = { summary: '={{ $json.key }}', description: '={{ $json.key + "!" }}' };
		expect(plainReader(raw)).toBeUndefined();
	});
});
