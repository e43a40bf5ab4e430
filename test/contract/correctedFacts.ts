import { nameOf } from '../../build/endpoints/described';
import type { DescribedOperation } from '../../build/specifications/pathIndex';
import { type EndpointFacts, factsOf, hasEndpoint } from '../../nodes/endpoints';
import type { Api } from './exchange';

/**
 * What nodes/endpoints knows about an operation of a document, corrections included. Version 2 of Cloud's platform API
 * is version 3 there.
 */
export function correctedFacts(api: Api, operation: DescribedOperation): EndpointFacts | undefined {
	const flavour = api === 'dataCenter' ? 'dataCenter' : 'cloud';
	const name = nameOf(api, operation);
	const listed = flavour === 'cloud' ? name.replace(' /rest/api/2/', ' /rest/api/3/') : name;
	return hasEndpoint(listed, flavour) ? factsOf(listed, flavour) : undefined;
}
