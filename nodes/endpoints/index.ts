export { accessOf, isRepeatable, type Access } from './access';
export type {
	CloudEndpoint,
	DataCenterEndpoint,
	Endpoint,
	PathParameters,
	PathValue,
	QueryParameters,
} from './endpoint';
export type * from './endpointFacts';
export { endpointsOf, factsOf, findEndpoint, hasEndpoint } from './lookup';
export { richTextFormOf, type RichTextForm } from './richTextForm';
export { DOCUMENTED_VERSION, versionsOf, type VersionRange } from './serverVersions';
export { endpointAt, twinOf } from './twins';
