import { recordIn } from './answerTraits';
import type { Ask } from './ask';
import { diagnoseNoCloudId } from './diagnosis';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import { findOtherFlavour } from './otherFlavour';
import type { SignInError } from './signInError';
import { isCloudId, type SiteAddress } from './siteAddress';

/**
 * Asks a Cloud site for its cloud id: `GET /_edge/tenant_info`, without signing in.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools", section
 * "Find your cloud ID".
 *
 * @param site its address
 * @returns the cloud id, or why there is none
 * @throws SignInError when it is a Jira Data Center
 */
export async function askCloudId(
	{ url: siteUrl, serverUrl }: Extract<SiteAddress, { kind: 'address' }>,
	place: Place,
	ask: Ask,
): Promise<{ cloudId: string } | { trouble: SignInError }> {
	const outcome = await ask({ url: `${siteUrl}/_edge/tenant_info` });
	if (outcome.kind === 'noAnswer') return { trouble: diagnoseNoAnswer(outcome, place) };
	const { cloudId } = recordIn(outcome.body);
	if (outcome.status !== 200 || typeof cloudId !== 'string' || !isCloudId(cloudId)) {
		const otherFlavour = await findOtherFlavour(serverUrl, 'cloud', ask);
		if (otherFlavour !== undefined) throw otherFlavour;
		return { trouble: diagnoseNoCloudId(outcome, place) };
	}
	return { cloudId };
}

/** The base of a site's API behind the gateway. */
export function gatewayApiUrl(gatewayUrl: string, cloudId: string): string {
	return `${gatewayUrl}/ex/jira/${encodeURIComponent(cloudId)}`;
}
