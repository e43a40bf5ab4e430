import { MYSELF } from '../../credentials/signIn/apiLocation';
import { ACCESSIBLE_RESOURCES } from '../../credentials/signIn/grantedSites';
import { devOpsOperations as devOps, jiraOperations as jira } from '../samples/operations';
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

it.each([
	['cloud', MYSELF],
	['cloud', ACCESSIBLE_RESOURCES],
	['cloud', '/_edge/tenant_info'],
	['cloud', '/rest/api/3/webhook'],
	['cloud', '/rest/webhooks/1.0/webhook'],
	['dataCenter', '/rest/jira-webhook/1.0/webhooks'],
	['dataCenter', '/rest/api/2/myself'],
	['dataCenter', '/rest/api/2/serverInfo'],
	['dataCenter', '/secure/attachment/10001/log.txt'],
] as const)('requests for sign-in, webhooks and files are known, too: %s %s', (flavour, path) => {
	expect(findEndpoint('GET', path, flavour)).toBeDefined();
});
