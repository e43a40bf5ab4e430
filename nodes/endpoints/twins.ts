import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import { endpointLike, factsOf, hasEndpoint } from './lookup';

/** The beginning of the other flavour's paths, and the one that replaces it for this flavour. */
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
 * The endpoint that does the same on a flavour of Jira: `/rest/api/3` of Cloud is `/rest/api/2` of Data Center,
 * regardless of the placeholders' names; what is deprecated under `/rest/agile` on Cloud continues under
 * `/rest/software`.
 *
 * @returns undefined if there is none, or if it is deprecated there: then something else has replaced it, for example
 * `POST /rest/api/3/search/jql` has replaced `POST /rest/api/2/search`
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
 * The endpoint that an endpoint's name means on a flavour of Jira: itself if it exists there, otherwise its twin.
 *
 * @returns undefined if that flavour has neither
 */
export function endpointAt(endpoint: Endpoint, flavour: Flavour): Endpoint | undefined {
	return hasEndpoint(endpoint, flavour) ? endpoint : twinOf(endpoint, flavour);
}
