export type {
	CloudEndpoint,
	DataCenterEndpoint,
	Endpoint,
	PathParameters,
	PathValue,
} from './endpoint';
export type * from './endpointFacts';
export { endpointsOf, factsOf, findEndpoint, hasEndpoint } from './lookup';
