import { administrators } from '../../jira/seed/users';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import { ask, basic, bearer, type Answered } from '../ask';
import { Receiver } from './receiver';

/** A sandbox whose ready credentials belong to an administrator, and a receiver. */
export interface WebhookRun {
	readonly sandbox: Sandbox;
	readonly receiver: Receiver;
	/** The time on the sandbox's clock before it is put forward. */
	now: number;
	/** Sends a request with Mia's password or API token to a path below the site. */
	call(method: string, path: string, data?: unknown): Promise<Answered>;
	/** The same with a token of the ready OAuth app, through the gateway. */
	callAsApp(method: string, path: string, data?: unknown): Promise<Answered>;
	/** Registers an admin hook for the receiver, in the form of the flavour; returns its id. */
	register(hook?: Record<string, unknown>): Promise<number>;
	/** Creates an issue of SUP and returns its key. */
	issue(fields?: Record<string, unknown>): Promise<string>;
	close(): Promise<void>;
}

/** The time at which the runs begin. */
export const start = Date.parse('2026-02-03T09:00:00Z');

export const appScopes = ['read:jira-work', 'write:jira-work', 'manage:jira-webhook'];

/** Starts a sandbox and a receiver; a test closes both with `close`. */
export async function startWebhookRun(options: SandboxOptions = {}): Promise<WebhookRun> {
	const time = { now: start };
	const sandbox = await startSandbox({ clock: () => time.now, ...options });
	const receiver = await Receiver.start();
	sandbox.jira.mia.groups.push(administrators);
	const onCloud = sandbox.flavour === 'cloud';
	const { jiraBasicApi: cloud, jiraDataCenterApi: server } = sandbox.credentials;
	const signed = onCloud
		? basic(cloud?.email, cloud?.apiToken)
		: basic(server?.username, server?.password);
	const send = async (url: string, method: string, more: object, data?: unknown) =>
		await ask(method, url, { ...more, ...(data === undefined ? {} : { data }) });
	const call: WebhookRun['call'] = async (method, path, data) =>
		await send(`${sandbox.siteUrl}${path}`, method, signed, data);
	const run = {
		sandbox,
		receiver,
		call,
		callAsApp: async (method: string, path: string, data?: unknown) => {
			const token = bearer(sandbox.grant(appScopes).access_token);
			const url = `${sandbox.gatewayUrl}/ex/jira/${sandbox.cloudId}${path}`;
			return await send(url, method, token, data);
		},
		register: async (hook: Record<string, unknown> = {}) => {
			const isNew = !onCloud && sandbox.jira.settings.webhookForm === 'signed';
			const path = isNew ? '/rest/jira-webhook/1.0/webhooks' : '/rest/webhooks/1.0/webhook';
			const usual = { name: 'A hook', url: receiver.url, events: ['jira:issue_created'] };
			const { status, body } = await call('POST', path, { ...usual, ...hook });
			if (status !== 201) throw new Error(JSON.stringify(body));
			return Number(isNew ? body.id : /\d+$/.exec(String(body.self))?.[0]);
		},
		issue: async (fields: Record<string, unknown> = {}) => {
			const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };
			const { status, body } = await call('POST', '/rest/api/2/issue', {
				fields: { ...usual, ...fields },
			});
			if (status !== 201) throw new Error(JSON.stringify(body));
			return String(body.key);
		},
		close: async () => {
			await Promise.all([sandbox.close(), receiver.close()]);
		},
	};
	return Object.assign(time, run);
}
