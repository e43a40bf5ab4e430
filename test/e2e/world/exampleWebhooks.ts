import { createHmac } from 'node:crypto';
import { exampleWorkflows } from '../start/exampleWorkflows';
import { webhookSecretOf } from '../start/demoCredentials';
import { postToWebhook } from './workflowRun';
import { world } from './world';

/** How a tool shows that it knows the secret: the headers it sends with a body. */
type Proof = (secret: string, body: string) => Readonly<Record<string, string>>;

const ownHeader: Proof = (secret) => ({ 'X-Webhook-Secret': secret });

/** As GitLab's documents say ("Webhooks": Secret token). */
const gitLabToken: Proof = (secret) => ({ 'X-Gitlab-Token': secret });

/** As GitHub's documents say ("Validating webhook deliveries"): over the bytes of the body. */
const gitHubSignature: Proof = (secret, body) => ({
	'X-Hub-Signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});

const proofs: Readonly<Record<string, Proof>> = {
	'jira-github': gitHubSignature,
	'jira-gitlab': gitLabToken,
};

/** The paths of the examples' webhooks, by file name without `.json`. */
export function exampleWebhooks(): ReadonlyMap<string, string> {
	return new Map(
		[...exampleWorkflows()].flatMap(([file, { nodes }]) =>
			nodes
				.filter(({ type }) => type === 'n8n-nodes-base.webhook')
				.map(({ parameters }) => [file, String(parameters['path'])] as const),
		),
	);
}

/** Calls the webhook of an example as its tool would, with the right secret unless another is given. */
export async function callExample(
	path: string,
	body: unknown,
	secret = webhookSecretOf(world().owner),
): Promise<Response> {
	const proof = proofs[path] ?? ownHeader;
	return await postToWebhook(path, body, proof(secret, JSON.stringify(body)));
}
