import type { cloudAdditions, dataCenterAdditions } from './additions';
import type { cloudPlatform } from './facts/cloudPlatform';
import type { cloudServiceManagement } from './facts/cloudServiceManagement';
import type { cloudSoftware } from './facts/cloudSoftware';
import type { dataCenter } from './facts/dataCenter';

/** Lines by name, of one flavour. */
export interface Lines {
	readonly cloud: (typeof cloudPlatform)['endpoints'] &
		(typeof cloudSoftware)['endpoints'] &
		(typeof cloudServiceManagement)['endpoints'] &
		(typeof cloudAdditions)['endpoints'];
	readonly dataCenter: (typeof dataCenter)['endpoints'] & (typeof dataCenterAdditions)['endpoints'];
}

/** Endpoints that Jira Cloud has, by method and path as Atlassian writes them: `POST /rest/api/3/issue`. */
export type CloudEndpoint = keyof Lines['cloud'];

/** Endpoints that Jira Data Center has: `POST /rest/api/2/issue`. */
export type DataCenterEndpoint = keyof Lines['dataCenter'];

/** Every endpoint; one that both flavours have is one name. */
export type Endpoint = CloudEndpoint | DataCenterEndpoint;

/** What stands in a path; it is encoded where the URL is made. */
export type PathValue = string | number;

/** The values that a path has places for, by the names that the places have. */
export type PathParameters<E extends string> = { readonly [Name in PlaceholderOf<E>]: PathValue };

type PlaceholderOf<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
	? Name | PlaceholderOf<Rest>
	: never;
