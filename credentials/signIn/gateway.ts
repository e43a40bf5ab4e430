import { textOf, type Fields } from './fields';
import { SignInError } from './signInError';
import type { SiteAddress } from './siteAddress';
import { ATLASSIAN, gatewayUrlOf } from './webAddress';

/**
 * The gateway of a Cloud credential: the one in 'Gateway URL' or, if that is unchanged, the one
 * whose address was typed for the site.
 *
 * @param site the site as it was typed; undefined when the field is empty
 * @param label label of the site's field in the editor
 * @returns `https://api.atlassian.com`
 * @throws SignInError when the two fields name different gateways
 */
export function gatewayOf(
	fields: Fields,
	site: SiteAddress | undefined,
	label: 'Domain' | 'Site',
): string {
	const inField = gatewayUrlOf(textOf(fields, 'gatewayUrl'));
	const withSite = site?.kind === 'cloudId' ? site.gatewayUrl : undefined;
	if (withSite === undefined || inField === ATLASSIAN.gateway) return withSite ?? inField;
	return agreed(withSite, inField, label);
}

/**
 * The same for OAuth2: n8n itself restricts its tokens to the host in 'Gateway URL', so the site must
 * not name another.
 *
 * @throws SignInError
 */
export function heldGatewayOf(fields: Fields, site: SiteAddress | undefined): string {
	return agreed(
		gatewayOf(fields, site, 'Site'),
		gatewayUrlOf(textOf(fields, 'gatewayUrl')),
		'Site',
	);
}

function agreed(withSite: string, inField: string, label: string): string {
	if (withSite === inField) return inField;
	throw new SignInError(
		'addressInvalid',
		`'${label}' names the gateway ${withSite}, but 'Gateway URL' names another one (${inField}): enter the right one in 'Gateway URL', and only the cloud ID in '${label}'`,
	);
}
