import { filledPath, type JiraRequest, type QueryValue } from '../../connection';
import {
	factsOf,
	findEndpoint,
	type Endpoint,
	type Flavour,
	type ParameterFacts,
	type PathValue,
} from '../../endpoints';
import { ItemRefused } from '../../operation';
import { pageParametersOf } from './listOf';
import { parameterValue, Unfit } from './parameterValue';

/** Values by the names of parameters, as the user or an expression gave them. */
export type GivenValues = Readonly<Record<string, unknown>>;

/**
 * The request to an endpoint, with path and query as the documents say.
 *
 * @throws ItemRefused for a value that the documents do not allow, one that is missing, a parameter that the endpoint
 *   does not have, or a path that would be another endpoint's
 * @throws PathValueRefused for a value that no path may contain
 */
export function checkedRequest(
	endpoint: Endpoint,
	given: { readonly path: GivenValues; readonly query: GivenValues },
	flavour: Flavour,
): JiraRequest {
	const facts = factsOf(endpoint, flavour);
	refuseOthers(given.path, Object.keys(facts.path), 'path', endpoint);
	if (!facts.anyQuery) refuseOthers(given.query, Object.keys(facts.query), 'query', endpoint);
	const path: Record<string, PathValue> = {};
	for (const [name, parameter] of Object.entries(facts.path)) {
		const value = checked(name, given.path[name], parameter);
		path[name] = Array.isArray(value) ? value.join(',') : (String(value) as PathValue);
	}
	const query: Record<string, QueryValue> = {};
	const ofPages = pageParametersOf(facts);
	for (const name of new Set([...Object.keys(facts.query), ...Object.keys(given.query)])) {
		const known = facts.query[name] ?? OF_THE_USER;
		// The node itself asks for the pages of a list.
		const wanted = ofPages.includes(name) ? { ...known, required: false } : known;
		const value = checked(name, given.query[name], wanted);
		if (value !== undefined) query[name] = value;
	}
	refuseOtherEndpoint(endpoint, path, flavour);
	return { endpoint, path, query };
}

/** A parameter whose name the caller chooses. */
const OF_THE_USER: ParameterFacts = { type: 'any', required: false };

function checked(name: string, given: unknown, facts: ParameterFacts): QueryValue {
	const value = parameterValue(given, facts);
	if (value instanceof Unfit) {
		throw new ItemRefused(
			`'${name}' is ${JSON.stringify(given)}, but must be ${value.wanted}`,
			"Atlassian's page about the endpoint says what it means; the list links to it.",
		);
	}
	if (value === undefined && facts.required) {
		throw new ItemRefused(`'${name}' is missing`, 'The endpoint needs it: enter a value.');
	}
	return value;
}

function refuseOthers(
	given: GivenValues,
	known: readonly string[],
	place: 'path' | 'query',
	endpoint: Endpoint,
): void {
	const other = Object.keys(given).find((name) => !known.includes(name));
	if (other === undefined) return;
	throw new ItemRefused(
		`The ${place} of ${endpoint} has no '${other}'`,
		known.length === 0 ? 'It has no parameters there.' : `It has ${known.join(', ')}.`,
	);
}

/**
 * Values are encoded, but one may be a word that stands there in the path of another endpoint: an issue called `picker`
 * would be `/issue/picker`.
 */
function refuseOtherEndpoint(
	endpoint: Endpoint,
	values: Readonly<Record<string, PathValue>>,
	flavour: Flavour,
): void {
	const [method = '', template = ''] = endpoint.split(' ');
	const reached = findEndpoint(method, filledPath(template, Object.values(values)), flavour);
	if (reached === endpoint) return;
	throw new ItemRefused(
		`With these values, the request would be ${reached ?? 'one that the documents do not have'}`,
		`Check the values of ${Object.keys(values).join(', ')}.`,
	);
}
