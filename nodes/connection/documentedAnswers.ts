import { factsOf, findEndpoint, type AnswerFacts } from '../endpoints';
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
	const answers = endpoint === undefined ? {} : factsOf(endpoint, flavour).answers;
	const found = Object.entries(answers)
		.filter(([status]) => status.startsWith('2'))
		.map(([status, facts]) => shapeOf(Number(status), facts));
	known.set(key, found);
	return found;
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
			return { kind: 'unknown' };
		case 'value':
		case 'text':
		case 'file':
			return { kind: 'any' };
	}
}
