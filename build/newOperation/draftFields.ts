import {
	factsOf,
	type Endpoint,
	type EndpointFacts,
	type ParameterFacts,
	type PropertyFacts,
} from '../../nodes/endpoints';
import { placesOf, type Place } from './places';
import { camelCase, inSentence, label, wordsOf } from './words';

/** Where in a request the value of a field goes. */
export type Part = 'path' | 'query' | 'body';

/** A field of the form, as a draft for its author. */
export interface DraftField {
	/** Its name in the form: `issue`. */
	readonly name: string;
	/** The function of nodes/fields that creates it: `issueField`. */
	readonly maker: string;
	/** The function's arguments, as source code. */
	readonly given: string;
	readonly part: Part;
	/** The name of the value in the request: `issueIdOrKey`; undefined for a value that is the whole body. */
	readonly parameter: string | undefined;
	/** The value in the request, as source code. */
	readonly value: string;
	/** The value in its test, as source code; undefined if the test need not name it. */
	readonly example: string | undefined;
}

/** Names that n8n and the node use for themselves. */
const TAKEN = ['resource', 'operation', 'authentication', 'requestOptions'];

/** A placeholder for the author to replace: the operation refuses this value. */
const TO_FILL_IN = "''";

/**
 * Drafts the fields of a form: for the values in the path, the required ones of the query, and the top level of the
 * body.
 */
export function draftFields(endpoint: Endpoint): DraftField[] {
	const facts = factsOf(endpoint);
	const drafts = [
		...placesOf(endpoint).map(ofPlace),
		...Object.entries(facts.query)
			.filter(([, { required }]) => required)
			.map(([name, parameter]) => ofQuery(name, parameter)),
		...ofBody(facts),
	];
	const used = new Set(TAKEN);
	return drafts.map((draft) => {
		let { name } = draft;
		while (used.has(name)) name = `${name}Value`;
		used.add(name);
		return { ...draft, name, value: draft.value.replaceAll(OWN_NAME, name) };
	});
}

/** The optional parameters of the query, for which no field is drafted. */
export function leftOut(endpoint: Endpoint): string[] {
	const { query, paging } = factsOf(endpoint);
	const ofPages = paging === undefined ? [] : ['startAt', 'maxResults', 'nextPageToken'];
	return Object.entries(query)
		.filter(
			([name, { required, deprecated }]) => !required && !deprecated && !ofPages.includes(name),
		)
		.map(([name]) => name);
}

/** Replaces the name of the field until that is known. */
const OWN_NAME = '\0';

type Draft = Omit<DraftField, 'name'> & { readonly name: string };

function ofPlace({ name, noun, part }: Place): Draft {
	const known = knownField(name, true);
	const draft = { part: 'path' as const, parameter: name, value: OWN_NAME };
	if (known !== undefined) return { ...draft, ...known };
	const described = part === '' ? `The ${noun}` : `The ${part} of the ${noun}`;
	return {
		...draft,
		name: camelCase(`${noun} ${part}`.trim()),
		maker: 'textField',
		given: args(label(`${noun} ${part}`.trim()), true, inSentence(described)),
		example: TO_FILL_IN,
	};
}

function ofQuery(name: string, parameter: ParameterFacts): Draft {
	const { type, list, values } = parameter;
	const draft = { name, part: 'query' as const, parameter: name, value: OWN_NAME };
	const words = wordsOf(name);
	const title = label(words);
	const known = knownField(name, true);
	if (known !== undefined) return { ...draft, ...known };
	if (list !== undefined) {
		const value = type === 'integer' || type === 'number' ? `${OWN_NAME}.map(Number)` : OWN_NAME;
		return {
			...draft,
			maker: 'listField',
			given: args(title, true),
			example: TO_FILL_IN,
			value,
		};
	}
	if (values !== undefined) {
		const given = `'${title}', ${JSON.stringify(values)}`;
		return { ...draft, maker: 'choiceField', given, example: undefined };
	}
	if (type === 'boolean') {
		const given = `'${title}', ${JSON.stringify(`Whether to ${inSentence(words)}`)}`;
		return { ...draft, maker: 'booleanField', given, example: undefined };
	}
	if (type === 'integer' || type === 'number') {
		const maker = type === 'integer' ? 'wholeNumberField' : 'numberField';
		return { ...draft, maker, given: args(title, true), example: '1' };
	}
	return {
		...draft,
		maker: 'textField',
		given: args(title, true),
		example: TO_FILL_IN,
	};
}

function ofBody({ body }: EndpointFacts): Draft[] {
	if (body === undefined) return [];
	if (body.kind !== 'object' || Object.keys(body.properties).length === 0) {
		const as = body.kind === 'array' ? 'IDataObject[]' : 'IDataObject';
		return [
			{
				name: 'body',
				maker: 'jsonField',
				given: args('Body', body.required, 'What Jira is sent, as JSON'),
				part: 'body',
				parameter: undefined,
				value: `${OWN_NAME} as ${as}`,
				example: TO_FILL_IN,
			},
		];
	}
	return Object.entries(body.properties)
		.filter(([, { readOnly }]) => readOnly !== true)
		.toSorted(([, one], [, other]) => Number(other.required) - Number(one.required))
		.map(([name, property]) => ofProperty(name, property));
}

function ofProperty(name: string, { required, list }: PropertyFacts): Draft {
	const draft = { name, part: 'body' as const, parameter: name, value: OWN_NAME };
	const known = knownField(name, required);
	if (known !== undefined) return { ...draft, ...known };
	const words = wordsOf(name);
	return {
		...draft,
		maker: list === undefined ? 'textField' : 'listField',
		given: args(label(words), required),
		example: required ? TO_FILL_IN : undefined,
	};
}

/** The field of a project, whose name has to be looked up before the request. */
export const PROJECT_FIELD = 'projectField';

/** Parameters that become the same field in every request. */
function knownField(
	name: string,
	required: boolean,
): (Pick<Draft, 'name' | 'maker' | 'given' | 'example'> & Partial<Draft>) | undefined {
	if (/^issue(?:IdOrKey|Id|Key)$/.test(name) && required) {
		return { name: 'issue', maker: 'issueField', given: '', example: "located('key', issue)" };
	}
	if (/^project(?:IdOrKey|KeyOrId|Id|Key)$/.test(name)) {
		const details = { required, description: 'The project: its key, its ID or its name' };
		const example = required ? "located('key', 'SUP')" : undefined;
		return {
			name: 'project',
			maker: PROJECT_FIELD,
			given: JSON.stringify(details),
			example,
			value: `${OWN_NAME}${required ? '' : '?'}.value`,
		};
	}
	if (name === 'visibility') {
		const given = "'Who may read it'";
		return { name: 'visibleTo', maker: 'visibilityField', given, example: undefined };
	}
	return undefined;
}

/** The arguments of the function that creates a field: its label, whether it is required, and a sentence about it. */
function args(title: string, required: boolean, description?: string): string {
	const details = { ...(required && { required }), description };
	const isBare = !required && description === undefined;
	return [title, ...(isBare ? [] : [details])].map((one) => JSON.stringify(one)).join(', ');
}
