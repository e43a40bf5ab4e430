/** The kinds of DevOps data, as named in the gateway's paths. */
export const devOpsEntities = [
	'builds',
	'deployments',
	'devinfo',
	'devopscomponents',
	'featureflags',
	'operations',
	'remotelinks',
	'security',
] as const;

export type DevOpsEntity = (typeof devOpsEntities)[number];

/** The versions of each on the gateway. Development information has one version under two names. */
export const devOpsVersions: Readonly<Record<DevOpsEntity, readonly string[]>> = {
	builds: ['0.1'],
	deployments: ['0.1'],
	devinfo: ['0.1', '0.10'],
	devopscomponents: ['1.0'],
	featureflags: ['0.1'],
	operations: ['1.0'],
	remotelinks: ['1.0', '0.1'],
	security: ['1.0'],
};

/** Any JSON object that tools send. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a list that are objects; none if there is no list. */
export function objectsIn(value: unknown): Json[] {
	return Array.isArray(value) ? value.filter(isJson) : [];
}
