import { factsOf, twinOf, type AnswerFacts, type Endpoint, type Flavour } from '../endpoints';
import type { AnswerShape } from './answerShape';

const known = new Map<string, readonly AnswerShape[]>();

/**
 * What an endpoint of a flavour may answer, according to Atlassian's documents. Made once, because
 * every answer is checked against it.
 */
export function documentedAnswers(endpoint: Endpoint, flavour: Flavour): readonly AnswerShape[] {
	const key = `${flavour} ${endpoint}`;
	const shapes = known.get(key) ?? shapesOf(endpoint, flavour);
	known.set(key, shapes);
	return shapes;
}

function shapesOf(endpoint: Endpoint, flavour: Flavour): readonly AnswerShape[] {
	const { answers } = factsOf(endpoint, flavour);
	const shapes = Object.entries(answers)
		.filter(([status]) => status.startsWith('2') || status === '304')
		.map(([status, facts]) =>
			shapeOf(Number(status), describedByTwin(facts, status, endpoint), flavour),
		);
	// A read that redirects leads to a file.
	return answers[303] === undefined || endpoint.startsWith('GET ')
		? shapes
		: [...shapes, { kind: 'task' }];
}

/** For some objects Data Center's document names no properties; Cloud's does for the same objects. */
function describedByTwin(facts: AnswerFacts, status: string, endpoint: Endpoint): AnswerFacts {
	if (facts.kind !== 'object' || Object.keys(facts.properties).length > 0) return facts;
	const twin = twinOf(endpoint, 'cloud');
	return (twin && factsOf(twin, 'cloud').answers[Number(status)]) ?? facts;
}

function shapeOf(status: number, facts: AnswerFacts, flavour: Flavour): AnswerShape {
	switch (facts.kind) {
		case 'none':
			return { kind: 'none', status };
		case 'object':
			return {
				kind: 'object',
				properties: Object.keys(facts.properties),
				// Data Center's document often shows another class than Jira sends.
				hasId: flavour === 'cloud' && 'id' in facts.properties,
			};
		case 'array':
			return { kind: 'list' };
		case 'any':
			return facts.mediaTypes === undefined ? { kind: 'quiet', status } : { kind: 'any' };
		case 'text':
			return { kind: 'text' };
		case 'value':
		case 'file':
			return { kind: 'any' };
	}
}
