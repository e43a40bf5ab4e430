import type { FieldType, ResourceMapperField } from 'n8n-workflow';
import { factsOf, type Endpoint, type Flavour, type ParameterFacts } from '../../endpoints';
import { bodyFormOf, fileNamesOf, type BodyField, type BodyForm } from '../../endpoints/bodies';
import { SHOWN } from '../fieldForms/formField';
import { formFieldId, type FormPlace } from './givenParts';
import { pageParametersOf } from './listOf';

/**
 * The fields of the form for an endpoint: those of its path, its query and its body, with what they take. The required
 * ones are shown, the others are offered under "Add Field". The parameters of pages are left out: the node reads them.
 *
 * @param withBody whether the form asks for the body
 */
export function endpointForm(
	endpoint: Endpoint,
	flavour: Flavour,
	withBody: boolean,
): ResourceMapperField[] {
	const facts = factsOf(endpoint, flavour);
	const paged = pageParametersOf(facts);
	const query = Object.entries(facts.query).filter(([name]) => !paged.includes(name));
	const form = bodyFormOf(endpoint, flavour);
	const inForm = [
		...Object.entries(facts.path).map(([name, one]) =>
			parameterOf('path', name, { ...one, required: true }),
		),
		...query.map(([name, one]) => parameterOf('query', name, one)),
		...(withBody && form !== undefined ? bodyFields(form, paged) : []),
		...fileNamesOf(form).map((name, _, all) => fileOf(name, all.length === 1)),
	];
	return [
		...inForm.filter(({ required }) => required),
		...inForm.filter(({ required }) => !required),
	];
}

function bodyFields(form: BodyForm, paged: readonly string[]): ResourceMapperField[] {
	if (form.fields !== undefined && form.fields.length > 0) {
		return form.fields.filter(({ name }) => !paged.includes(name)).map(propertyOf);
	}
	if (form.media !== 'json') return [];
	const { required, example } = form;
	const displayName = `Body (${required ? '' : 'optional, '}JSON)`;
	return [field('body', '', { displayName, required, prefilled: example })];
}

function parameterOf(place: FormPlace, name: string, facts: ParameterFacts): ResourceMapperField {
	const { type, list, values, required, default: usual, deprecated } = facts;
	const wanted = [
		place,
		list === undefined ? WANTED[type] : 'separated by commas',
		leftOut(usual),
		deprecated === true ? 'deprecated' : undefined,
	];
	return field(place, name, {
		displayName: said(name, wanted),
		required,
		type: list === undefined ? FIELD_TYPES[type] : 'string',
		values:
			list === undefined ? (values ?? (type === 'boolean' ? BOOLEANS : undefined)) : undefined,
	});
}

function propertyOf({
	name,
	type,
	required,
	values,
	default: usual,
	example,
}: BodyField): ResourceMapperField {
	const isNested = type === 'object' || type === 'array' || type === 'any';
	return field('body', name, {
		displayName: said(name, ['body', isNested ? 'JSON' : WANTED[type], leftOut(usual)]),
		required,
		type: isNested ? 'string' : FIELD_TYPES[type],
		values: values ?? (type === 'boolean' ? BOOLEANS : undefined),
		prefilled: isNested ? example : undefined,
	});
}

function fileOf(name: string, required: boolean): ResourceMapperField {
	return field('file', name, {
		displayName: said(name, ['name of a binary field']),
		required,
		prefilled: 'data',
	});
}

const leftOut = (usual: unknown): string | undefined =>
	usual === undefined ? undefined : `${String(usual)} if left out`;

/** What a field takes, besides text. */
const WANTED: Readonly<Partial<Record<ParameterFacts['type'], string>>> = {
	integer: 'whole number',
	number: 'number',
};

const FIELD_TYPES: Readonly<Partial<Record<ParameterFacts['type'], FieldType>>> = {
	integer: 'number',
	number: 'number',
};

/** Chosen from a list: a switch would send false where nobody has touched it. */
const BOOLEANS = ['true', 'false'];

function said(name: string, wanted: ReadonlyArray<string | undefined>): string {
	return `${name} (${wanted.filter((one) => one !== undefined).join(', ')})`;
}

interface Shown {
	readonly displayName: string;
	readonly required: boolean;
	readonly type?: FieldType | undefined;
	readonly values?: readonly string[] | undefined;
	readonly prefilled?: unknown;
}

function field(
	place: FormPlace,
	name: string,
	{ displayName, required, type = 'string', values, prefilled }: Shown,
): ResourceMapperField {
	return {
		id: formFieldId(place, name),
		displayName,
		required,
		removed: !required,
		...SHOWN,
		type: values === undefined ? type : 'options',
		...(values !== undefined && { options: values.map((value) => ({ name: value, value })) }),
		...(prefilled !== undefined && {
			defaultValue: typeof prefilled === 'string' ? prefilled : JSON.stringify(prefilled, null, 2),
		}),
	};
}
