import { correctedComponent } from '../../build/specifications/componentCorrections';
import { nameOf } from '../../build/endpoints/described';
import type { Schema } from '../../build/specifications/openApi';
import type { DescribedOperation } from '../../build/specifications/pathIndex';
import { type Endpoint, factsOf } from '../../nodes/endpoints';
import { bodyFormOf, bodyWarnings, type BodyForm } from '../../nodes/endpoints/bodies';
import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import { describeContract } from './describeContract';
import { start } from './examples';
import type { Api } from './exchange';
import { ANY_JSON_TAKEN } from './quirks';
import type { Specifications } from './specifications';

/** Version 2 of the platform is version 3 with wiki markup. */
const APIS = ['v3', 'software', 'servicedesk', 'dataCenter'] as const satisfies readonly Api[];

/** Examples that cannot fit what the document says, with the reason. */
const MISFITS: ReadonlyArray<{ readonly reason: string; readonly endpoints: readonly string[] }> = [
	{
		reason: 'the schema demands securitySchemeLevelMembers, and closes itself to that name',
		endpoints: ['PUT /rest/api/3/issuesecurityschemes/{schemeId}/level/{levelId}/member'],
	},
];

/** Rich text: the document allows any JSON, and describes a document. */
const RICH_TEXTS = ['Comment.body', 'Worklog.comment'];

const flavourOf = (api: Api) => (api === 'dataCenter' ? 'dataCenter' : 'cloud');

interface Case {
	readonly name: string;
	readonly operation: DescribedOperation;
	readonly form: BodyForm;
}

/** The operations with a body that the node calls. */
function casesIn(specifications: Specifications, api: Api): Case[] {
	const callable = new Set<string>(callableEndpoints(flavourOf(api)).map((one) => one.endpoint));
	return specifications
		.operations(api)
		.filter(({ definition }) => definition.requestBody !== undefined)
		.map((operation) => ({ name: nameOf(api, operation), operation }))
		.filter(({ name }) => callable.has(name))
		.map((one) => {
			const form = bodyFormOf(one.name as Endpoint, flavourOf(api));
			if (form === undefined) throw new Error(`${one.name} has no form`);
			return { ...one, form };
		});
}

/** Reads the fields of an object as they are written in a document, in few lines and without what made the facts. */
function declaredFields(specifications: Specifications, api: Api, declared: Schema) {
	const named = (schema: Schema): [string, Schema] => {
		const inner = schema.properties === undefined ? schema.allOf?.[0] : undefined;
		if (inner !== undefined) return named(inner);
		const name = /[^/]*$/.exec(schema.$ref ?? '')?.[0] ?? '';
		if (name === '') return ['', schema];
		const component = correctedComponent(
			api,
			'request',
			name,
			specifications.components(api)[name] ?? {},
		);
		const [deeper, resolved] = named(component);
		return [deeper === '' ? name : deeper, resolved];
	};
	const typeOf = (schema: Schema): string => {
		const { type, format, properties, additionalProperties, oneOf, anyOf } = named(schema)[1];
		if (properties ?? additionalProperties ?? oneOf ?? anyOf) return 'object';
		if (format === 'json' || (type === 'object' && api === 'dataCenter')) return 'any';
		return type ?? 'any';
	};
	const [name, { properties = {}, required, additionalProperties }] = named(declared);
	return {
		isOpen: additionalProperties === true || typeof additionalProperties === 'object',
		fields: Object.entries(properties)
			.filter(([, { readOnly }]) => readOnly !== true)
			.map(([field, schema]) => ({
				name: field,
				type: RICH_TEXTS.includes(`${name}.${field}`) && api === 'v3' ? 'object' : typeOf(schema),
				required: Array.isArray(required) && required.includes(field),
				values: schema.type === 'string' ? schema.enum?.map(String) : undefined,
			})),
	};
}

const schemaOf = ({ definition }: DescribedOperation): Schema => {
	const content = definition.requestBody?.content ?? {};
	return (content['application/json'] ?? Object.values(content)[0])?.schema ?? {};
};

describeContract('the bodies that the node knows', (specifications) => {
	it.each(APIS)('are those of the document: %s', (api) => {
		const cases = casesIn(specifications, api);
		expect(cases.length).toBeGreaterThan(15);
		for (const { name, operation, form } of cases) {
			expect([name, form.required]).toEqual([
				name,
				operation.definition.requestBody?.required === true,
			]);
			const isPlain = form.contentType === undefined && form.files === undefined;
			const isAnyJson = ANY_JSON_TAKEN.operations.includes(
				`${operation.method} ${operation.template}`,
			);
			if (!isPlain || form.media === 'file' || isAnyJson) continue;
			const { fields, isOpen } = declaredFields(specifications, api, schemaOf(operation));
			const known = (form.fields ?? []).map((field) => ({
				name: field.name,
				type: field.type,
				required: field.required,
				values: field.values,
			}));
			expect([name, known]).toEqual([name, fields]);
			expect([name, form.anyField === true]).toEqual([name, isOpen]);
		}
	});

	it.each(APIS)('have examples that fit their schemas: %s', (api) => {
		const excepted = MISFITS.flatMap(({ endpoints }) => endpoints);
		const faults = casesIn(specifications, api).flatMap(({ name, operation, form }) => {
			if (form.example === undefined) return [];
			const { media, contentType, fields = [], example } = form;
			const nested = fields.flatMap((field) =>
				field.example === undefined
					? []
					: [{ ...(example as object), [field.name]: field.example }],
			);
			const findings = [example, ...nested].flatMap((body) =>
				specifications
					.check({
						...start(api, operation),
						requestHeaders: {
							'content-type':
								contentType ?? (media === 'json' ? 'application/json' : 'multipart/form-data'),
							'x-atlassian-token': 'no-check',
						},
						requestBody: body,
					})
					.filter(({ kind }) => kind === 'body' || kind === 'richText')
					.map(({ where, message }) => `${where} ${message}`),
			);
			const warnings = bodyWarnings(example, form);
			const isExcepted = excepted.includes(name);
			if (isExcepted) expect([name, findings.length > 0]).toEqual([name, true]);
			return isExcepted ? warnings : [...findings, ...warnings].map((fault) => `${name}: ${fault}`);
		});
		expect([...new Set(faults)]).toEqual([]);
	});

	it.each(APIS)('show something of every body that is JSON: %s', (api) => {
		const empty = casesIn(specifications, api).filter(
			({ form }) =>
				form.files === undefined &&
				form.media !== 'file' &&
				(form.example === undefined || JSON.stringify(form.example) === '{}'),
		);
		expect(empty.map(({ name }) => name)).toEqual([]);
	});
});

describeContract('answers that are no JSON', (specifications) => {
	it.each(APIS)('come as files or texts: %s', (api) => {
		const callable = new Set<string>(callableEndpoints(flavourOf(api)).map((one) => one.endpoint));
		const found = specifications.operations(api).flatMap((operation) => {
			const name = nameOf(api, operation);
			if (!callable.has(name)) return [];
			return Object.entries(operation.definition.responses)
				.filter(([status]) => status.startsWith('2'))
				.filter(([, { content = {} }]) => Object.keys(content).some((type) => !/json/.test(type)))
				.map(([status]) => ({
					name,
					kind: factsOf(name as Endpoint, flavourOf(api)).answers[Number(status)]?.kind,
				}));
		});
		expect(found.filter(({ kind }) => kind !== 'file' && kind !== 'text')).toEqual([]);
		if (api === 'v3') expect(found).toHaveLength(3);
	});
});
