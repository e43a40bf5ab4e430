import type {
	AnswerFacts,
	BodyFacts,
	EndpointFacts,
	ParameterFacts,
	Parameters,
	ScopeSets,
	Shape,
} from '../../nodes/endpoints/endpointFacts';
import type { Line } from '../../nodes/endpoints/encoding';
import type { Properties } from './properties';

/** Adds a named object to the family's list. */
export type ListObject = (name: string, properties: string) => void;

/** The number of a pair of sets in the family's list of scopes. */
export type NumberScopes = (scopes: string) => number;

/** The line that represents the facts: `decode` of nodes/endpoints reads it. */
export function encode(facts: EndpointFacts, list: ListObject, numbered: NumberScopes): Line {
	const { body, paging, path, query, headers } = facts;
	const parameters = [
		...parametersIn('/', path).filter((text) => text.includes(':')),
		...parametersIn('', query),
		...parametersIn('^', headers),
		...(facts.anyQuery ? ['*'] : []),
	];
	const flags = [
		facts.anonymous ? 'a' : '',
		facts.deprecated ? 'd' : '',
		facts.experimental ? 'x' : '',
		facts.onlyVersion3 ? '3' : '',
	];
	const answers = Object.entries(facts.answers).map(([status, answer]) =>
		answerText(status, answer, list),
	);
	const scopes = scopesText(facts.scopes);
	return withoutEmptyEnd([
		parameters.join(' '),
		answers.join(','),
		scopes === '-|-' ? -1 : numbered(scopes),
		body === undefined ? '' : bodyText(body, list),
		paging === undefined
			? ''
			: [paging.kind, ...(paging.entries === undefined ? [] : [paging.entries])].join(':'),
		flags.join(''),
	]);
}

function withoutEmptyEnd(line: Required<Line>): Line {
	const filled = line.findLastIndex((part) => part !== '' && part !== -1) + 1;
	return line.slice(0, Math.max(2, filled)) as unknown as Line;
}

const TYPES = { string: '', integer: 'i', number: 'n', boolean: 'b', any: 'any' } as const;

function parametersIn(place: string, parameters: Parameters): string[] {
	return Object.entries(parameters).map(
		([name, facts]) => `${place}${parameterText(name, facts, place === '/')}`,
	);
}

function parameterText(name: string, facts: ParameterFacts, isRequiredAnyway: boolean): string {
	const list = { repeat: '*', comma: ',', one: '' }[facts.list ?? 'one'];
	const values = facts.values === undefined ? '' : `(${facts.values.join('|')})`;
	const type = `${TYPES[facts.type]}${values}${list}`;
	const text = [
		name,
		facts.required && !isRequiredAnyway ? '!' : '',
		facts.deprecated ? '~' : '',
		type === '' ? '' : `:${type}`,
		facts.minimum === undefined ? '' : `>${facts.minimum}`,
		facts.maximum === undefined ? '' : `<${facts.maximum}`,
		facts.default === undefined ? '' : `=${facts.default}`,
	].join('');
	if (/\s/.test(text)) throw new Error(`A parameter with a space cannot be written: ${text}`);
	return text;
}

function answerText(status: string, answer: AnswerFacts, list: ListObject): string {
	const media = answer.mediaTypes?.join('|') ?? '';
	const parts = [status, media === 'application/json' ? '' : media, shapeText(answer, list)];
	return parts.filter((part) => part !== '').join(' ');
}

const SHORT_MEDIA_TYPES: Readonly<Record<string, string>> = {
	'application/json': 'json',
	'multipart/form-data': 'form',
};

function bodyText(body: BodyFacts, list: ListObject): string {
	const media = body.mediaTypes.map((name) => SHORT_MEDIA_TYPES[name] ?? name).join('|');
	return `${media}${body.required ? '!' : ''} ${shapeText(body, list)}`;
}

function shapeText(shape: Shape, list: ListObject): string {
	switch (shape.kind) {
		case 'none':
			return '';
		case 'array':
			return '[]';
		case 'object':
			return `{${objectText(shape, list)}}`;
		default:
			return shape.kind;
	}
}

function objectText(
	{ name, properties }: Extract<Shape, { kind: 'object' }>,
	list: ListObject,
): string {
	const text = propertiesText(properties);
	if (name === undefined) return text === '' ? '' : `:${text}`;
	list(name, text);
	return name;
}

/** Properties separated by spaces, in the format of the family's list of objects. */
function propertiesText(properties: Properties): string {
	return Object.entries(properties)
		.map(([name, { required, list, readOnly }]) => {
			const limit = list === undefined ? '' : `[${list === Infinity ? '' : list}]`;
			return `${name}${limit}${required ? '!' : ''}${readOnly ? '^' : ''}`;
		})
		.join(' ');
}

function scopesText({ classic, granular }: ScopeSets): string {
	const side = (sets: ScopeSets['classic']) => {
		if (sets.length > 1) throw new Error('More than one set of scopes on a side cannot be written');
		return sets[0]?.join(' ') ?? '-';
	};
	return `${side(classic)}|${side(granular)}`;
}
