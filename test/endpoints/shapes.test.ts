import { exampleIn } from '../../build/endpoints/bodies';
import { type AnswerFacts, findEndpoint, factsOf, type Flavour } from '../../nodes/endpoints';
import { correctedFacts } from '../contract/correctedFacts';
import { describeContract, describeRealAnswers } from '../contract/describeContract';

/** Whether a value has the outer form that an answer is said to have, with all its required properties. */
function fits(answer: AnswerFacts | undefined, value: unknown): boolean {
	switch (answer?.kind) {
		case 'array':
			return Array.isArray(value);
		case 'object': {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
			const required = Object.entries(answer.properties).filter(([, { required: must }]) => must);
			return required.every(([name]) => name in value);
		}
		case 'value':
			return typeof value !== 'object';
		case 'any':
		case 'file':
			return true;
		default:
			return false;
	}
}

/** Examples of one element of a list or a page, or of a text inside the object. */
const ODD_EXAMPLES = new Set([
	'GET /rest/agile/1.0/sprint/{sprintId}/issue',
	'GET /rest/api/3/user/assignable/search',
	'GET /rest/api/3/user/groups',
	'GET /rest/api/3/user/email',
]);

describeContract('the outer form of answers', (specifications) => {
	it.each(['v3', 'software', 'servicedesk', 'dataCenter'] as const)(
		'fits the examples of %s',
		(api) => {
			const wrong = specifications.operations(api).flatMap((operation) => {
				const { method, template, definition } = operation;
				return Object.entries(definition.responses).flatMap(([status, { content }]) => {
					const media = content?.['application/json'];
					if (!/^2/.test(status) || status === '204' || media === undefined) return [];
					const answer = correctedFacts(api, operation)?.answers[Number(status)];
					return exampleIn(media).every((example) => fits(answer, example))
						? []
						: [`${method} ${template}`];
				});
			});
			expect(wrong.filter((name) => !ODD_EXAMPLES.has(name))).toEqual([]);
		},
	);
});

describeRealAnswers('the outer form of what real sites answered', (_, answers) => {
	const cases = answers.map(
		({ file, exchange: { flavour, method, path, status, responseBody } }) => {
			const [asked = ''] = path.split('?');
			const listed = flavour === 'cloud' ? asked.replace('/rest/api/2/', '/rest/api/3/') : asked;
			return { file, flavour: flavour as Flavour, method, path: listed, status, responseBody };
		},
	);

	it.each(cases)('$file fits $method $path', ({ flavour, method, path, status, responseBody }) => {
		const endpoint = findEndpoint(method, path, flavour);
		expect(endpoint).toBeDefined();
		if (endpoint === undefined) return;
		const { answers: known, paging } = factsOf(endpoint, flavour);
		expect(fits(known[status], responseBody)).toBe(true);
		if (paging?.entries !== undefined) {
			expect((responseBody as Record<string, unknown>)[paging.entries]).toBeInstanceOf(Array);
		}
	});
});
