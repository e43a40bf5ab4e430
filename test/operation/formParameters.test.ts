import type { INodeProperties } from 'n8n-workflow';
import { formParameters, type ResourceForms } from '../../nodes/operation/formParameters';
import { resources } from '../../nodes/Jira/resources';
import { resources as devOpsResources } from '../../nodes/JiraDevOps/resources';
import { parametersFor } from '../documentation/parametersFor';

const text = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	...more,
});

interface Form {
	readonly resource: string;
	readonly name: string;
	readonly parameters: readonly INodeProperties[];
}

const form = (resource: string, name: string, ...names: string[]): Form => ({
	resource,
	name,
	parameters: names.map((one) => text(one)),
});

const resourcesOf = (...forms: Form[]): ResourceForms[] =>
	[...new Set(forms.map(({ resource }) => resource))].map((name) => ({
		name,
		operations: forms.filter(({ resource }) => resource === name),
	}));

/** `name: resources / operations` of each parameter. */
const described = (...forms: Form[]) =>
	formParameters(resourcesOf(...forms)).map(
		({ name, displayOptions }) =>
			`${name}: ${displayOptions?.show?.['resource']?.join()} / ${displayOptions?.show?.['operation']?.join()}`,
	);

describe('formParameters', () => {
	it.each([
		[
			'what operations have alike stands there once',
			[form('issue', 'get', 'issue', 'fields'), form('issue', 'delete', 'issue')],
			['issue: issue / get,delete', 'fields: issue / get'],
		],
		[
			'with what one of them has between',
			[form('issue', 'get', 'a', 'c'), form('issue', 'add', 'a', 'b', 'c', 'd')],
			['a: issue / get,add', 'b: issue / add', 'c: issue / get,add', 'd: issue / add'],
		],
		[
			'twice where their orders differ',
			[form('issue', 'get', 'a', 'b'), form('issue', 'add', 'b', 'a')],
			['a: issue / get', 'b: issue / get,add', 'a: issue / add'],
		],
		[
			'once for resources whose same operations have it',
			[form('issue', 'get', 'a', 'b'), form('comment', 'get', 'a', 'c')],
			['a: issue,comment / get', 'c: comment / get', 'b: issue / get'],
		],
		[
			'and never for an operation of another resource that does not have it',
			[form('issue', 'get', 'a'), form('issue', 'add', 'a'), form('comment', 'get', 'a')],
			['a: comment / get', 'a: issue / get,add'],
		],
	])('%s', (_, forms, expected) => {
		expect(described(...forms)).toEqual(expected);
	});

	it('keeps apart parameters that only look alike', () => {
		const other = { ...form('issue', 'add'), parameters: [text('a', { default: 'x' })] };
		expect(formParameters(resourcesOf(form('issue', 'get', 'a'), other))).toHaveLength(2);
	});

	it('keeps the conditions of a parameter', () => {
		const parameter = text('b', { displayOptions: { show: { a: ['x'] } } });
		expect(
			formParameters(resourcesOf({ ...form('issue', 'get'), parameters: [parameter] })),
		).toEqual([
			{
				...parameter,
				displayOptions: { show: { resource: ['issue'], operation: ['get'], a: ['x'] } },
			},
		]);
	});

	describe.each([
		['Jira Platform', resources],
		['Jira DevOps', devOpsResources],
	])('%s', (_, all) => {
		const properties = formParameters(all);
		const declared = all.flatMap(({ operations }) => operations);

		it.each(declared.map((operation) => [`${operation.resource}.${operation.name}`, operation]))(
			'shows the form of %s as it is declared',
			(name, { parameters }) => {
				expect(parametersFor(properties, name as string)).toEqual(parameters);
			},
		);
	});
});
