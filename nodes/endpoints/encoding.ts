import type {
	AnswerFacts,
	BodyFacts,
	EndpointFacts,
	PagingFacts,
	PagingKind,
	ParameterFacts,
	ParameterType,
	Parameters,
	PropertyFacts,
	ScopeSets,
	Shape,
} from './endpointFacts';

/**
 * One endpoint in `facts`, in one line:
 *
 * 0. parameters, separated by spaces: `startAt:i=0`, see {@link parameterOf}; of the path only those that are not plain
 *    text
 * 1. answers, separated by commas: `200 {IssueBean},204`; a status, a media type if it is not JSON, a shape:
 *    `{IssueBean}` or, for an object without a name, `{:id! values[]}`; `[]` an array; `value`, `text`, `file`, `any`;
 *    nothing if there is no body
 * 2. the number of its scopes in the family's list, -1 for none
 * 3. the body: `json! {IssueUpdateDetails}`; media types, `!` if it is required, a shape
 * 4. paging: `startAt:values`
 * 5. flags: `a` anonymous, `d` deprecated, `x` experimental, `3` not in version 2
 *
 * Empty parts at the end are left out.
 */
export type Line = readonly [
	parameters: string,
	answers: string,
	scopes?: number,
	body?: string,
	paging?: string,
	flags?: string,
];

/** Endpoints that share their lists of scopes and of objects. */
export interface Family {
	readonly endpoints: Readonly<Record<string, Line>>;
	/** A classic set and a granular set: `read:jira-work|read:issue:jira read:user:jira`; `-` if there is none. */
	readonly scopes: readonly string[];
	/** Properties of objects, separated by spaces: `id! values[] users[50] self^`, see {@link propertyOf}. */
	readonly objects: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, ParameterType>> = {
	i: 'integer',
	n: 'number',
	b: 'boolean',
	any: 'any',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	json: 'application/json',
	form: 'multipart/form-data',
};

const PLAIN: ParameterFacts = { type: 'string', required: true };

/**
 * The facts of an endpoint of a family; undefined if the family does not have it.
 *
 * @param undeclared parameters in addition to those of the line, in the same notation
 */
export function decode(name: string, family: Family, undeclared = ''): EndpointFacts | undefined {
	if (!Object.hasOwn(family.endpoints, name)) return undefined;
	const line: Line = family.endpoints[name] ?? ['', ''];
	const [parameters, answers, scopes = -1, body = '', paging = '', flags = ''] = line;
	const read = [...words(parameters), ...words(undeclared)].map(parameterOf);
	const at = (place: string): Parameters =>
		Object.fromEntries(read.flatMap((one) => (one.place === place ? [[one.name, one.facts]] : [])));
	const placed = [...name.matchAll(/\{([^}]*)\}/g)].map(([, place = '']) => place);
	const special = at('/');
	return {
		path: Object.fromEntries(placed.map((place) => [place, special[place] ?? PLAIN])),
		query: at(''),
		headers: at('^'),
		anyQuery: read.some(({ place }) => place === '*'),
		...(body !== '' && { body: bodyOf(body, family) }),
		answers: Object.fromEntries(parts(answers, ',').map((answer) => answerOf(answer, family))),
		...(paging !== '' && { paging: pagingOf(paging) }),
		scopes: scopesOf(family.scopes[scopes]),
		anonymous: flags.includes('a'),
		deprecated: flags.includes('d'),
		experimental: flags.includes('x'),
		onlyVersion3: flags.includes('3'),
	};
}

/** `/` of the path, `^` of the head, `*` any of the query; name; `!` required, `~` deprecated; `:` type, list; bounds; `=` default. */
const PARAMETER =
	/^([/^*]?)([^!~:<>=]*)(!?)(~?)(?::(i|n|b|any)?(?:\(([^)]*)\))?([*,]?))?(?:>([^<=]+))?(?:<([^=]+))?(?:=(.*))?$/;

function parameterOf(text: string): { place: string; name: string; facts: ParameterFacts } {
	const [
		,
		place = '',
		name = '',
		required,
		deprecated,
		type,
		values,
		list,
		minimum,
		maximum,
		given,
	] = PARAMETER.exec(text) ?? [];
	return {
		place,
		name,
		facts: {
			type: TYPES[type ?? ''] ?? 'string',
			required: place === '/' || required === '!',
			...(list === '*' && { list: 'repeat' }),
			...(list === ',' && { list: 'comma' }),
			...(values !== undefined && { values: values.split('|') }),
			...(given !== undefined && { default: given }),
			...(minimum !== undefined && { minimum: Number(minimum) }),
			...(maximum !== undefined && { maximum: Number(maximum) }),
			...(deprecated === '~' && { deprecated: true }),
		},
	};
}

/** Name; `[]` a list, `[50]` a list of at most fifty; `!` required; `^` never sent to Jira. */
const PROPERTY = /^([^!^[]+)(?:\[(\d*)\])?(!?)(\^?)$/;

function propertyOf(text: string): [string, PropertyFacts] {
	const [, name = '', limit, required, readOnly] = PROPERTY.exec(text) ?? [];
	return [
		name,
		{
			required: required === '!',
			...(limit !== undefined && { list: limit === '' ? Infinity : Number(limit) }),
			...(readOnly === '^' && { readOnly: true }),
		},
	];
}

function bodyOf(text: string, family: Family): BodyFacts {
	const [media = '', ...shape] = text.split(' ');
	return {
		...shapeOf(shape.join(' '), family),
		mediaTypes: mediaTypesOf(media.replace('!', '')),
		required: media.endsWith('!'),
	};
}

function answerOf(text: string, family: Family): [string, AnswerFacts] {
	const [, status = '', media = 'json', shape = ''] =
		/^(\d+)(?: ([^ {[]+\/[^ {[]+))?(?: (.*))?$/.exec(text) ?? [];
	const outside = shapeOf(shape, family);
	if (outside.kind === 'none' || outside.kind === 'any') return [status, outside];
	return [status, { ...outside, mediaTypes: mediaTypesOf(media) }];
}

const mediaTypesOf = (text: string): string[] =>
	text.split('|').map((name) => MEDIA_TYPES[name] ?? name);

function shapeOf(text: string, { objects }: Family): Shape {
	switch (text) {
		case '':
			return { kind: 'none' };
		case '[]':
			return { kind: 'array' };
		case 'value':
		case 'text':
		case 'file':
		case 'any':
			return { kind: text };
	}
	const inside = text.slice(1, -1);
	const name = inside in objects ? inside : undefined;
	const properties = words(name === undefined ? inside.slice(1) : (objects[name] ?? ''));
	return {
		kind: 'object',
		...(name !== undefined && { name }),
		properties: Object.fromEntries(properties.map(propertyOf)),
	};
}

function pagingOf(text: string): PagingFacts {
	const [kind = '', entries] = text.split(':');
	return { kind: kind as PagingKind, ...(entries !== undefined && { entries }) };
}

function scopesOf(text = '-|-'): ScopeSets {
	const [classic, granular] = text.split('|').map((set) => (set === '-' ? [] : [words(set)]));
	return { classic: classic ?? [], granular: granular ?? [] };
}

const parts = (text: string, separator: string): string[] =>
	text === '' ? [] : text.split(separator);

const words = (text: string): string[] => parts(text, ' ');
