/** The gateway's version of the development information API differs from the site's. */
const GATEWAY_VERSION: Readonly<Record<string, string>> = { 'devinfo/0.10': '0.1' };

/**
 * The path of a DevOps operation behind the gateway. The specification names the same operation
 * `/rest/<entity>/<version>/<rest>`; with the OAuth credentials of a self-hosted tool it is
 * `/jira/<entity>/<version>/cloud/<cloudId>/<rest>`.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools", and the
 * descriptions of `submitBuilds`, `submitDeployments` and `storeDevelopmentInformation`.
 *
 * @param specificationPath e.g. `/rest/builds/0.1/bulk`, with values already encoded
 * @returns e.g. `/jira/builds/0.1/cloud/1a2b…/bulk`; undefined for a path of another form
 */
export function devOpsPath(specificationPath: string, cloudId: string): string | undefined {
	const parts = /^\/rest\/([a-z-]+)\/(\d+\.\d+)(\/.*)$/.exec(specificationPath);
	if (parts === null) return undefined;
	const [, entity = '', version = '', rest = ''] = parts;
	const gatewayVersion = GATEWAY_VERSION[`${entity}/${version}`] ?? version;
	return `/jira/${entity}/${gatewayVersion}/cloud/${encodeURIComponent(cloudId)}${rest}`;
}
