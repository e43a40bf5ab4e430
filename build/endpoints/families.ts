import type { EndpointFacts } from '../../nodes/endpoints/endpointFacts';
import type { FamilyBodies } from '../../nodes/endpoints/bodyNotation';
import type { Family, Line } from '../../nodes/endpoints/encoding';
import type { FamilyNames } from '../../nodes/endpoints/familyNames';
import type { OpenApiDocument } from '../specifications/openApi';
import { type DescribedOperation, PathIndex } from '../specifications/pathIndex';
import { FILES, type Api, type SpecificationFiles } from '../specifications/specificationFiles';
import { componentsOf } from './components';
import { factsIn, nameOf } from './described';
import { encode } from './encode';
import { bodiesOf } from './familyBodies';
import { namesOf } from './names';

/** One generated file: a document, and the name of its endpoints in the code. */
export interface FamilySource {
	readonly api: Api;
	/** Of the constant and of the file. */
	readonly name: string;
}

/** Version 2 of the platform is not among them: it is version 3 with wiki markup. */
export const FAMILIES: readonly FamilySource[] = [
	{ api: 'v3', name: 'cloudPlatform' },
	{ api: 'software', name: 'cloudSoftware' },
	{ api: 'servicedesk', name: 'cloudServiceManagement' },
	{ api: 'dataCenter', name: 'dataCenter' },
];

/** Every endpoint of a document with its facts, by name. */
export function endpointsIn(api: Api, files: SpecificationFiles): Record<string, EndpointFacts> {
	const document = files.document(api);
	const components = componentsOf(document, { bareObjectIsAnything: api === 'dataCenter' });
	const isOnlyIn3 = api === 'v3' ? missingIn(files.document('v2')) : () => false;
	const named = new PathIndex(document)
		.operations()
		.map((operation): [string, EndpointFacts] => {
			const onlyVersion3 = isOnlyIn3(operation);
			return [nameOf(api, operation), { ...factsIn(api, operation, components), onlyVersion3 }];
		})
		.sort(([left], [right]) => byPath(left, right));
	return Object.fromEntries(named);
}

function missingIn(version2: OpenApiDocument): (operation: DescribedOperation) => boolean {
	const index = new PathIndex(version2);
	return ({ method, template }) =>
		index.describe(method, template.replace('/rest/api/3/', '/rest/api/2/')) === undefined;
}

/** By path, then by method. */
function byPath(left: string, right: string): number {
	const key = (name: string) => name.split(' ').reverse().join(' ');
	return key(left) < key(right) ? -1 : 1;
}

/** Lines of endpoints with the lists that they share, in the order of first use. */
export function familyOf(endpoints: Readonly<Record<string, EndpointFacts>>): Family {
	const scopes = new Map<string, number>();
	const objects = new Map<string, string>();
	const numbered = (text: string) => {
		const known = scopes.get(text);
		if (known !== undefined) return known;
		scopes.set(text, scopes.size);
		return scopes.size - 1;
	};
	const list = (name: string, properties: string) => {
		if ((objects.get(name) ?? properties) !== properties)
			throw new Error(`Two objects are called ${name}`);
		objects.set(name, properties);
	};
	const lines = Object.entries(endpoints).map(([name, facts]): [string, Line] => [
		name,
		encode(facts, list, numbered),
	]);
	return {
		endpoints: Object.fromEntries(lines),
		scopes: [...scopes.keys()],
		objects: Object.fromEntries([...objects].sort(([left], [right]) => (left < right ? -1 : 1))),
	};
}

/** The text of the file of a family. */
export function fileOf(
	{ api, name }: FamilySource,
	{ endpoints, scopes, objects }: Family,
): string {
	const line = (text: string) => `\t\t${text},`;
	return [
		`// Generated from ${FILES[api]} by npm run endpoints; corrections stand in corrections.ts.`,
		'// How to read a line: encoding.ts.',
		`export const ${name} = {`,
		'\tendpoints: {',
		...Object.entries(endpoints).map(([endpoint, facts]) =>
			line(`${quoted(endpoint)}: [${facts.map(literal).join(', ')}]`),
		),
		'\t},',
		'\tscopes: [',
		...scopes.map((text) => line(quoted(text))),
		'\t],',
		'\tobjects: {',
		...Object.entries(objects).map(([key, text]) =>
			line(`${/^\w+$/.test(key) ? key : quoted(key)}: ${quoted(text)}`),
		),
		'\t},',
		'} as const;',
		'',
	].join('\n');
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const literal = (part: string | number | undefined): string =>
	typeof part === 'string' ? quoted(part) : String(part);

/** The text of every generated file, by its path in the project. */
export function generatedFacts(files: SpecificationFiles): Record<string, string> {
	return Object.fromEntries(
		FAMILIES.flatMap((source) => {
			const endpoints = endpointsIn(source.api, files);
			const order = Object.keys(endpoints);
			const names = namesOf(order, source.api, files);
			const groupOf = (endpoint: string) =>
				names.groups[Number(names.operations[order.indexOf(endpoint)]?.split(' ')[1])] ?? '';
			const bodies = bodiesOf(source.api, endpoints, groupOf, files);
			return [
				[`nodes/endpoints/facts/${source.name}.ts`, fileOf(source, familyOf(endpoints))],
				[`nodes/endpoints/facts/${source.name}Names.ts`, namesFileOf(source, names)],
				[`nodes/endpoints/facts/${source.name}Bodies.ts`, bodiesFileOf(source, bodies)],
			];
		}),
	);
}

/** The text of the file with the names of a family's operations. */
export function namesFileOf({ api, name }: FamilySource, names: FamilyNames): string {
	const { groups, operations, replaced } = names;
	return [
		`// Generated from ${FILES[api]} by npm run endpoints. How to read it: familyNames.ts.`,
		"import type { FamilyNames } from '../familyNames';",
		'',
		`export const ${name}Names = (): FamilyNames => ({`,
		'\tgroups: [',
		...groups.map((group) => `\t\t${quoted(group)},`),
		'\t],',
		'\toperations: [',
		...operations.map((operation) => `\t\t${quoted(operation)},`),
		'\t],',
		'\treplaced: {',
		...Object.entries(replaced).map(([old, by]) => `\t\t${quoted(old)}: ${quoted(by)},`),
		'\t},',
		'});',
		'',
	].join('\n');
}

/** The text of the file with the bodies of a family's endpoints. */
export function bodiesFileOf({ api, name }: FamilySource, bodies: FamilyBodies): string {
	const lines = (texts: Readonly<Record<string, string>>) =>
		Object.entries(texts).map(
			([key, text]) => `\t\t${/^\w+$/.test(key) ? key : quoted(key)}: ${quoted(text)},`,
		);
	return [
		`// Generated from ${FILES[api]} by npm run endpoints. How to read it: bodyNotation.ts.`,
		"import type { FamilyBodies } from '../bodyNotation';",
		'',
		`export const ${name}Bodies = (): FamilyBodies => ({`,
		'\tendpoints: {',
		...lines(bodies.endpoints),
		'\t},',
		'\ttypes: {',
		...lines(bodies.types),
		'\t},',
		'});',
		'',
	].join('\n');
}
