import { jiraOperations as operations } from '../samples/operations';
import { cloudAdditions, dataCenterAdditions } from '../../nodes/endpoints/additions';
import type { Endpoint } from '../../nodes/endpoints';
import type { Operation } from '../../nodes/operation';
import { describeContract } from './describeContract';
import type { Api } from './exchange';

/** The document that describes a path, and the path as it writes it: Data Center's paths begin after `/rest`. */
function described(flavour: 'cloud' | 'dataCenter', path: string): { api: Api; template: string } {
	if (flavour === 'dataCenter') return { api: 'dataCenter', template: path.slice('/rest'.length) };
	if (path.startsWith('/rest/api/3/')) return { api: 'v3', template: path };
	if (path.startsWith('/rest/servicedeskapi/')) return { api: 'servicedesk', template: path };
	return { api: 'software', template: path };
}

/** Endpoints that are in no document. */
const undescribed: readonly string[] = [cloudAdditions, dataCenterAdditions].flatMap(
	({ endpoints }) => Object.keys(endpoints),
);

const requests = operations.flatMap((operation) =>
	(['cloud', 'dataCenter'] as const).flatMap((flavour) =>
		operation.specification[flavour]
			.filter((request) => !undescribed.includes(request))
			.map((request): [string, Operation, 'cloud' | 'dataCenter', string] => [
				`${operation.resource} ${operation.name}: ${request}`,
				operation,
				flavour,
				request,
			]),
	),
);

describeContract("The node's operations in Atlassian's documents", (specifications) => {
	it.each(requests)('%s', (_, { optional, scopes }, flavour, request) => {
		const [method = '', path = ''] = request.split(' ');
		const { api, template } = described(flavour, path);
		const found = specifications.operation(api, method, template);
		expect(found).toBeDefined();
		expect(found?.definition.deprecated ?? false).toBe(false);
		if (flavour === 'dataCenter' || optional.includes(request as Endpoint)) return;
		const demanded = specifications.scopesOf(api, method, template) ?? [];
		expect(scopes.classic.flat()).toEqual(expect.arrayContaining([...demanded]));
	});
});
