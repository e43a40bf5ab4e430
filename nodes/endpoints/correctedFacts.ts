import type { AnswerFacts, BodyFacts, EndpointFacts } from './endpointFacts';

/** Returns the corrected facts about an endpoint. */
export type Correct = (facts: EndpointFacts) => EndpointFacts;

export const JSON_ONLY = ['application/json'];

export const ANY: AnswerFacts = { kind: 'any', mediaTypes: JSON_ONLY };

export const ARRAY: AnswerFacts = { kind: 'array', mediaTypes: JSON_ONLY };

export const FILE: AnswerFacts = { kind: 'file', mediaTypes: ['*/*'] };

export const NOTHING: AnswerFacts = { kind: 'none' };

export const OBJECT: AnswerFacts = { kind: 'object', mediaTypes: JSON_ONLY, properties: {} };

export const objectWith = (...names: string[]): AnswerFacts => ({
	...OBJECT,
	properties: Object.fromEntries(names.map((name) => [name, { required: false }])),
});

/** Replaces every answer that has a body. */
export const answering =
	(answer: AnswerFacts): Correct =>
	(facts) => ({
		...facts,
		answers: Object.fromEntries(
			Object.entries(facts.answers).map(([status, given]) => [
				status,
				given.kind === 'none' ? given : answer,
			]),
		),
	});

/** Adds the answers with these statuses, or replaces them. */
export const withAnswers =
	(answers: EndpointFacts['answers']): Correct =>
	(facts) => ({ ...facts, answers: { ...facts.answers, ...answers } });

export const list: Correct = (facts) => {
	const { paging, ...rest } = answering(ARRAY)(facts);
	const isCut = paging !== undefined || 'maxResults' in facts.query;
	return { ...rest, ...(isCut && { paging: { kind: 'array' } }) };
};

export const pageOf =
	(entries: string): Correct =>
	(facts) => ({
		...facts,
		answers: {
			200: { ...OBJECT, properties: { [entries]: { required: true, list: Infinity } } },
		},
		paging: { kind: 'startAt', entries },
	});

export const TEXT: AnswerFacts = { kind: 'text', mediaTypes: ['text/html'] };

export const taking =
	(body: BodyFacts): Correct =>
	(facts) => ({ ...facts, body });

/** The value of a property. */
export const takingAny = taking({ kind: 'any', mediaTypes: JSON_ONLY, required: true });

/** Nothing that is worth reading. */
export const QUIET: AnswerFacts = { kind: 'any' };
