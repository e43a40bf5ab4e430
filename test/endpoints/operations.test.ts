import { operations as jira } from '../../nodes/Jira/operations';
import { operations as devOps } from '../../nodes/JiraDevOps/operations';
import { factsOf, findEndpoint, hasEndpoint } from '../../nodes/endpoints';

const requests = [...jira, ...devOps].flatMap(({ resource, name, specification }) =>
	(['cloud', 'dataCenter'] as const).flatMap((flavour) =>
		specification[flavour].map((request) => ({ resource, name, flavour, request })),
	),
);

it.each(requests)(
	'$resource $name asks for an endpoint that $flavour has: $request',
	({ flavour, request }) => {
		const [method = '', path = ''] = request.split(' ');
		expect(hasEndpoint(request, flavour)).toBe(true);
		expect(findEndpoint(method, path.replace(/\{[^}]+\}/g, '{}'), flavour)).toBe(request);
		const { answers, deprecated } = factsOf(request as never, flavour);
		expect(Object.keys(answers)).not.toEqual([]);
		expect(deprecated).toBe(false);
	},
);
