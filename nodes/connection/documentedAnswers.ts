import {
	factsOf,
	findEndpoint,
	twinOf,
	type AnswerFacts,
	type Endpoint,
	type Flavour,
} from '../endpoints';
import type { AnswerShape } from './answerShape';
import { apiRoot, endpointOf, type JiraRequest } from './request';
import type { Site } from './site';

const known = new Map<string, readonly AnswerShape[]>();

/** What Atlassian's documents let the endpoint of a request answer with; none where they do not know it. */
export function documentedAnswers(
	request: JiraRequest,
	{ flavour, apiVersion }: Pick<Site, 'flavour' | 'apiVersion'>,
): readonly AnswerShape[] {
	const key = `${flavour} ${endpointOf(request)}`;
	const shapes = known.get(key);
	if (shapes !== undefined) return shapes;
	const path = `${apiRoot(request.api, apiVersion)}${request.path.template}`;
	const endpoint = findEndpoint(request.method, path, flavour);
	const found = endpoint === undefined ? [] : shapesOf(endpoint, flavour);
	known.set(key, found);
	return found;
}

function shapesOf(endpoint: Endpoint, flavour: Flavour): AnswerShape[] {
	return Object.entries(factsOf(endpoint, flavour).answers)
		.filter(([status]) => status.startsWith('2'))
		.map(([status, facts]) => shapeOf(Number(status), describedByTwin(facts, status, endpoint)));
}

/** Data Center's document does not say what is in some objects; Cloud's says it of the same ones. */
function describedByTwin(facts: AnswerFacts, status: string, endpoint: Endpoint): AnswerFacts {
	if (facts.kind !== 'object' || Object.keys(facts.properties).length > 0) return facts;
	const twin = twinOf(endpoint, 'cloud');
	return (twin && factsOf(twin, 'cloud').answers[Number(status)]) ?? facts;
}

function shapeOf(status: number, facts: AnswerFacts): AnswerShape {
	switch (facts.kind) {
		case 'none':
			return { kind: 'none', status };
		case 'object':
			return { kind: 'object', properties: Object.keys(facts.properties) };
		case 'array':
			return { kind: 'list' };
		case 'any':
			return facts.mediaTypes === undefined ? { kind: 'quiet', status } : { kind: 'any' };
		case 'value':
		case 'text':
		case 'file':
			return { kind: 'any' };
	}
}
