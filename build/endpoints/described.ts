import type { DescribedOperation } from '../specifications/pathIndex';
import type { Api } from '../specifications/specificationFiles';
import type { EndpointFacts } from '../../nodes/endpoints/endpointFacts';
import { answersOf, bodyOf } from './bodies';
import { parametersOf } from './parameters';
import { pagingOf } from './paging';
import type { Components } from './components';
import { isAnonymous, scopesOf } from './scopes';

/** An endpoint as Atlassian writes it, e.g. `POST /rest/api/3/issue`; Data Center's paths get their `/rest`. */
export function nameOf(api: Api, { method, template }: DescribedOperation): string {
	return `${method} ${api === 'dataCenter' ? '/rest' : ''}${template}`;
}

/** The facts about one endpoint in a document. */
export function factsIn(
	api: Api,
	operation: DescribedOperation,
	components: Components,
): Omit<EndpointFacts, 'onlyVersion3'> {
	const { definition } = operation;
	const parameters = parametersOf(operation, components);
	const body = bodyOf(definition, components);
	const answers = answersOf(definition, components);
	const paging = pagingOf(operation, answers[200], components);
	return {
		...parameters,
		...(body && { body }),
		answers,
		...(paging && { paging }),
		scopes: api === 'dataCenter' ? { classic: [], granular: [] } : scopesOf(definition),
		anonymous: isAnonymous(definition),
		deprecated: definition.deprecated === true,
		experimental: definition['x-experimental'] === true,
	};
}
