import { recordIn } from './answerTraits';
import type { Ask } from './ask';
import { diagnoseNoCloudId } from './diagnosis';
import { diagnoseNoAnswer, type Place } from './networkDiagnosis';
import type { SignInError } from './signInError';
import { isCloudId } from './siteAddress';

/**
 * Asks a Cloud site for its cloud id: `GET /_edge/tenant_info`, without signing in.
 *
 * Source: developer.atlassian.com, "Integrating Jira Software Cloud with on-premises tools", section
 * "Find your cloud ID".
 *
 * @param siteUrl `https://acme.atlassian.net`
 * @returns the cloud id, or why there is none
 */
export async function askCloudId(
	siteUrl: string,
	place: Place,
	ask: Ask,
): Promise<{ cloudId: string } | { trouble: SignInError }> {
	const outcome = await ask({ url: `${siteUrl}/_edge/tenant_info` });
	if (outcome.kind === 'noAnswer') return { trouble: diagnoseNoAnswer(outcome, place) };
	const { cloudId } = recordIn(outcome.body);
	if (outcome.status !== 200 || typeof cloudId !== 'string' || !isCloudId(cloudId)) {
		return { trouble: diagnoseNoCloudId(outcome, place) };
	}
	return { cloudId };
}

/** The base of a site's API behind the gateway. */
export function gatewayApiUrl(gatewayUrl: string, cloudId: string): string {
	return `${gatewayUrl}/ex/jira/${encodeURIComponent(cloudId)}`;
}
