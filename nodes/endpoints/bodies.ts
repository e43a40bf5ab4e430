import { additionBodies, serverAdditionBodies, undeclaredBodies } from './bodyAdditions';
import { defaultOf, exampleOf, type NamedType } from './bodyExample';
import type { BodyField, BodyFieldType, BodyForm } from './bodyForm';
import { bodyTypeIn, type BodyProperty, type BodyType, type FamilyBodies } from './bodyNotation';
import type { Endpoint } from './endpoint';
import type { BodyFacts, Flavour } from './endpointFacts';
import { cloudPlatformBodies } from './facts/cloudPlatformBodies';
import { cloudServiceManagementBodies } from './facts/cloudServiceManagementBodies';
import { cloudSoftwareBodies } from './facts/cloudSoftwareBodies';
import { dataCenterBodies } from './facts/dataCenterBodies';
import { factsOf, familiesOf } from './lookup';
import { endpointAt } from './twins';

export { fileNamesOf, type BodyField, type BodyFieldType, type BodyForm } from './bodyForm';
export { bodyWarnings } from './bodyWarnings';

/** In the order of the families of `lookup.ts`. */
const BODIES: Readonly<Record<Flavour, ReadonlyArray<() => FamilyBodies>>> = {
	cloud: [cloudPlatformBodies, cloudSoftwareBodies, cloudServiceManagementBodies, additionBodies],
	dataCenter: [dataCenterBodies, serverAdditionBodies],
};

const ANY_JSON: Readonly<Partial<Record<BodyFacts['kind'], string>>> = { any: '*' };

/**
 * What the body of an endpoint consists of.
 *
 * @returns undefined if the endpoint has no body, if the flavour has neither it nor a twin, or for an object that only
 * endpoints have which the node Jira Platform does not call
 */
export function bodyFormOf(endpoint: Endpoint, flavour: Flavour): BodyForm | undefined {
	const name = `${flavour} ${endpoint}`;
	if (!known.has(name)) known.set(name, madeForm(endpoint, flavour));
	return known.get(name);
}

/** The forms of the endpoints that were called: each is made once, not for every item. */
const known = new Map<string, BodyForm | undefined>();

function madeForm(endpoint: Endpoint, flavour: Flavour): BodyForm | undefined {
	const own = endpointAt(endpoint, flavour);
	const outer = own && factsOf(own, flavour).body;
	if (own === undefined || outer === undefined) return undefined;
	const family = familiesOf(flavour).findIndex(({ endpoints }) => own in endpoints);
	const { endpoints, types } = BODIES[flavour][family]?.() ?? { endpoints: {}, types: {} };
	const named: NamedType = (name) => bodyTypeIn(types[name] ?? '*');
	const name = outer.kind === 'object' ? outer.name : undefined;
	const text =
		endpoints[own] ??
		undeclaredBodies[flavour][own] ??
		(name === undefined ? ANY_JSON[outer.kind] : types[name]);
	return text === undefined ? undefined : formOf(bodyTypeIn(text), outer, named);
}

function formOf(type: BodyType, { mediaTypes, required }: BodyFacts, named: NamedType): BodyForm {
	if (isFile(type)) return { media: 'file', required };
	const isJson = mediaTypes.some((media) => /^application\/(?:.*\+)?json$/.test(media));
	const isMultipart = !isJson && mediaTypes.includes('multipart/form-data');
	const contentType =
		isJson || isMultipart
			? mediaTypes.find((media) => media.endsWith('+json'))
			: writtenAs(mediaTypes, type);
	const outside = {
		media: isMultipart ? ('multipart' as const) : ('json' as const),
		required,
		...(contentType !== undefined && { contentType }),
	};
	const example = exampleOf(type, named);
	if (type.kind !== 'object') {
		return {
			...outside,
			...(type.kind === 'map' ? { anyField: true } : { type: fieldTypeOf(type, named) }),
			example,
		};
	}
	const files = type.properties.filter((property) => isFile(property.type));
	return {
		...outside,
		fields: type.properties
			.filter((property) => !files.includes(property))
			.map((property) => fieldOf(property, named)),
		...(files.length > 0 && { files: files.map(({ name }) => name) }),
		...(type.others && { anyField: true }),
		// A file is nothing that JSON can show.
		...(files.length === 0 && { example }),
	};
}

/** What is neither JSON nor multipart: text, or a form; an API that takes anything takes its fields as a form. */
function writtenAs(mediaTypes: readonly string[], { kind }: BodyType): string {
	return kind === 'object' ? 'application/x-www-form-urlencoded' : (mediaTypes[0] ?? 'text/plain');
}

const isFile = (type: BodyType): boolean => type.kind === 'text' && type.format === 'file';

function fieldOf(
	{ name, required, type, default: given }: BodyProperty,
	named: NamedType,
): BodyField {
	const fieldType = fieldTypeOf(type, named);
	const isNested = fieldType === 'array' || fieldType === 'object';
	return {
		name,
		type: fieldType,
		required,
		...(type.kind === 'text' && type.values && { values: type.values }),
		...(given !== undefined && { default: defaultOf(type, given) }),
		...(isNested && { example: exampleOf(type, named, name, 1) }),
	};
}

/** Rich text on Cloud. */
const isDocument = (type: BodyType): boolean => type.kind === 'text' && type.format === 'adf';

function fieldTypeOf(type: BodyType, named: NamedType): BodyFieldType {
	switch (type.kind) {
		case 'text':
			return isDocument(type) ? 'object' : 'string';
		case 'list':
			return 'array';
		case 'map':
		case 'object':
		case 'either':
			return 'object';
		case 'named':
			return fieldTypeOf(named(type.name), named);
		default:
			return type.kind;
	}
}
