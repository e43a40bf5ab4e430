import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { anonymous } from '../identity';
import type { Identity } from '../identity';
import type { AdfNode, ApiVersion, Flavour } from './model';
import { jiraRoutes } from './routes';
import type { ServerVersion } from './serverVersion';
import { createJira } from './state';
import type { JiraOptions, JiraState } from './state';

/** The time at which the Jira of every test starts: Tuesday morning in Berlin. */
export const start = Date.parse('2026-02-03T09:00:00Z');

/** The answer of a route; `body` is parsed if it is JSON. */
export interface TestAnswer {
	readonly status: number;
	readonly type: string;
	readonly headers: Readonly<Record<string, unknown>>;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
	readonly body: any;
	/** What the routes tell the latency model. */
	readonly touched: { issues: number; keys: number };
}

export interface CallOptions {
	/** Sent as JSON; a string is sent unchanged. */
	readonly body?: unknown;
	/** A user name, or an identity; Mia by default. */
	readonly as?: string | Identity;
	readonly headers?: Readonly<Record<string, string>>;
	/** Another API version than the flavour's newest. */
	readonly version?: ApiVersion | 'latest';
}

/** A Jira with its routes, and a clock that a test controls. */
export interface TestJira {
	readonly jira: JiraState;
	readonly app: FastifyInstance;
	/** Milliseconds since 1970; add to it to let time pass. */
	now: number;
	/** Calls a path after `/rest/api/{version}/`, or an absolute one. */
	call(method: string, path: string, options?: CallOptions): Promise<TestAnswer>;
	/** Rich text of one paragraph, in the form of the flavour's newest API. */
	rich(text: string): AdfNode | string;
	/** Creates a task in SUP, or an issue with `fields`; returns its key. */
	issue(fields?: Record<string, unknown>): Promise<string>;
}

function identityOf(jira: JiraState, name: string): Identity {
	const user = jira.users.byName(name);
	if (!user) throw new Error(`No ${name} among the people.`);
	const onCloud = jira.flavour === 'cloud';
	return {
		kind: onCloud ? 'basic' : 'password',
		accountId: onCloud ? user.accountId : user.name,
		scopes: 'all',
	};
}

function parsed(text: string, type: string): unknown {
	return type.includes('json') && text !== '' ? JSON.parse(text) : text;
}

/** A request without a signature. */
export { anonymous };

/** ADF of one paragraph. */
export function adf(text: string): AdfNode {
	return {
		type: 'doc',
		version: 1,
		content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
	};
}

const open: FastifyInstance[] = [];

afterAll(async () => {
	await Promise.all(open.splice(0).map(async (app) => await app.close()));
});

/** Opens a Jira for a test; it is closed when the file's tests are over. `options` go to createJira. */
export async function openJira(
	flavour: Flavour,
	options: Partial<Pick<JiraOptions, 'seed' | 'searchLag'>> & { version?: ServerVersion } = {},
): Promise<TestJira> {
	const test = { now: start };
	const webUrl = flavour === 'cloud' ? 'https://acme.example' : 'https://acme.example/jira';
	const jira = createJira({ flavour, webUrl, clock: () => test.now, ...options });
	if (options.version !== undefined) jira.settings.version = options.version;
	const app = Fastify({ forceCloseConnections: true });
	let identity: Identity = anonymous;
	let touched = { issues: 0, keys: 0 };
	app.addHook('onRequest', async (request) => {
		request.identity = identity;
	});
	app.addHook('onSend', async (_request, reply) => {
		touched = { issues: reply.issuesTouched, keys: reply.keysTouched };
	});
	await app.register(jiraRoutes, { jira });
	const address = await app.listen({ host: '127.0.0.1', port: 0 });
	open.push(app);
	const newest = flavour === 'cloud' ? '3' : '2';

	const call: TestJira['call'] = async (method, path, callOptions = {}) => {
		const { as = 'mia', body, headers = {}, version = newest } = callOptions;
		identity = typeof as === 'string' ? identityOf(jira, as) : as;
		const url = path.startsWith('/') ? path : `/rest/api/${version}/${path}`;
		const response = await fetch(`${address}${url}`, {
			method,
			headers: {
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...headers,
			},
			...(body === undefined
				? {}
				: { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		const type = response.headers.get('content-type') ?? '';
		return {
			status: response.status,
			type,
			headers: Object.fromEntries(response.headers),
			body: parsed(await response.text(), type),
			touched,
		};
	};

	return Object.assign(test, {
		jira,
		app,
		call,
		rich: (text: string) => (flavour === 'cloud' ? adf(text) : text),
		issue: async (fields: Record<string, unknown> = {}) => {
			const usual = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'A task' };
			const answer = await call('POST', 'issue', { body: { fields: { ...usual, ...fields } } });
			if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
			return String(answer.body.key);
		},
	});
}
