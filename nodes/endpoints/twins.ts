import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import { endpointLike, factsOf, hasEndpoint } from './lookup';

/** Where the other flavour's paths begin, and where those of this one do instead. */
const BEGINNINGS: Readonly<Record<Flavour, ReadonlyArray<readonly [there: string, here: string]>>> =
	{
		dataCenter: [
			['/rest/software/1.0/', '/rest/agile/1.0/'],
			['/rest/api/3/', '/rest/api/2/'],
		],
		cloud: [
			['/rest/agile/1.0/', '/rest/software/1.0/'],
			['/rest/api/2/', '/rest/api/3/'],
		],
	};

/**
 * The endpoint that does the same at a flavour of Jira: `/rest/api/3` of Cloud is `/rest/api/2` of Data Center, whatever
 * the places for values are called; what is deprecated under `/rest/agile` on Cloud has gone on under `/rest/software`.
 *
 * @returns undefined where there is none, or where it is deprecated there: then something else has taken its place,
 * as `POST /rest/api/3/search/jql` that of `POST /rest/api/2/search`
 */
export function twinOf(endpoint: Endpoint, flavour: Flavour): Endpoint | undefined {
	const [method = '', path = ''] = endpoint.split(' ');
	const candidates = [
		path,
		...BEGINNINGS[flavour].flatMap(([there, here]) =>
			path.startsWith(there) ? [here + path.slice(there.length)] : [],
		),
	];
	return candidates
		.map((candidate) => endpointLike(method, candidate, flavour))
		.find((found) => found !== undefined && !factsOf(found, flavour).deprecated);
}

/**
 * The endpoint that an endpoint's name means at a flavour of Jira: itself where it is there, else its twin.
 *
 * @returns undefined where that flavour has none
 */
export function endpointAt(endpoint: Endpoint, flavour: Flavour): Endpoint | undefined {
	return hasEndpoint(endpoint, flavour) ? endpoint : twinOf(endpoint, flavour);
}
