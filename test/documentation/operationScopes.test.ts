import { ACCESS_CHOICES, ALWAYS } from '../../credentials/signIn/scopes';
import { factsOf } from '../../nodes/endpoints';
import { resources } from '../../nodes/Jira/resources';
import { jiraOperations } from '../samples/operations';
import { operationScopes } from './operationScopes';

const asked = [...ALWAYS, ...operationScopes(resources).keys()];

describe('the access of an OAuth2 connection', () => {
	it.each(
		jiraOperations.map((operation) => [`${operation.resource}.${operation.name}`, operation]),
	)('suffices for %s', (_, { scopes: { classic, granular } }) => {
		const sufficing = [...classic, ...granular].filter((set) =>
			set.every((scope) => asked.includes(scope)),
		);
		expect(sufficing).not.toEqual([]);
	});

	it('can be chosen for the webhook trigger', () => {
		const { classic } = factsOf('POST /rest/api/3/webhook', 'cloud').scopes;
		expect(asked).toEqual(expect.arrayContaining(classic.flat()));
	});

	it('can be chosen: each scope is part of an option', () => {
		const offered = ACCESS_CHOICES.flatMap(({ scopes }) => scopes);
		const used = [...operationScopes(resources).keys()];
		expect(used.sort()).toEqual([...new Set(offered)].sort());
	});
});
