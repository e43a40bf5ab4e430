import type { JiraRequest } from '../../../../nodes/connection';
import { adminHooks } from '../../../../nodes/JiraTrigger/hooks/adminHooks';
import { dynamicHooks } from '../../../../nodes/JiraTrigger/hooks/dynamicHooks';
import type {
	HookConnection,
	HookKind,
	WantedHook,
} from '../../../../nodes/JiraTrigger/hooks/hookKind';
import { acceptedSecrets, type HookMemory } from '../../../../nodes/JiraTrigger/hooks/hookMemory';
import { keepHooks, removeHooks } from '../../../../nodes/JiraTrigger/hooks/keepHooks';
import { serverHooks } from '../../../../nodes/JiraTrigger/hooks/serverHooks';
import { connectionTo, failed, URL_HERE, wantedHook, WEBHOOK_ID } from './jiraWithHooks';

const NOW = Date.UTC(2026, 10, 27);
const DAY = 24 * 60 * 60 * 1000;

type Hook = Record<string, unknown> & { url: string };

/** A Jira that keeps webhooks of administrators as Cloud does, with the secret beside them. */
function cloudJira(hooks: Map<string, Hook> = new Map()) {
	let last = 70;
	const view = (id: string) => {
		const { secret, ...shown }: Record<string, unknown> = hooks.get(id) ?? {};
		const self = `https://acme.atlassian.net/rest/webhooks/1.0/webhook/${id}`;
		return { ...shown, self, isSigned: secret !== undefined };
	};
	const known = ({ path }: JiraRequest) => {
		const id = String(path['id']);
		if (!hooks.has(id)) throw failed(404, 'no such webhook');
		return id;
	};
	const ONE = '/rest/webhooks/1.0/webhook/{id}';
	const connection = connectionTo({
		'GET /rest/webhooks/1.0/webhook': () => [...hooks.keys()].map(view),
		'POST /rest/webhooks/1.0/webhook': ({ body }) => {
			const id = String((last += 1));
			hooks.set(id, body as Hook);
			return view(id);
		},
		[`PUT ${ONE}`]: (request) => {
			const id = known(request);
			hooks.set(id, { ...hooks.get(id), ...(request.body as Hook) });
			return view(id);
		},
		[`DELETE ${ONE}`]: (request) => hooks.delete(known(request)),
	});
	return { hooks, connection };
}

/** The node, which keeps what it remembers. */
class Node {
	memory: HookMemory = {};

	private secrets = 0;

	constructor(
		private readonly connection: HookConnection,
		private readonly kind: HookKind,
	) {}

	async keep(
		wanted: WantedHook = wantedHook(),
		secretNumber: number | 'as it is' = 1,
		now = NOW,
	): Promise<string[]> {
		const steps = await keepHooks({
			connection: this.connection,
			kind: this.kind,
			wanted,
			webhookId: WEBHOOK_ID,
			secretNumber: secretNumber === 'as it is' ? undefined : secretNumber,
			memory: this.memory,
			remember: (memory) => (this.memory = memory),
			makeSecret: () => `secret ${String((this.secrets += 1))}`,
			now,
		});
		return steps.map((step) => step.do);
	}

	async remove(): Promise<void> {
		const { connection, kind, memory } = this;
		await removeHooks({ connection, kind, webhookId: WEBHOOK_ID, memory }, URL_HERE);
	}
}

const foreign: Hook = {
	url: 'https://other.example/hook',
	name: 'Theirs',
	events: ['user_created'],
};

describe('keepHooks with webhooks of administrators', () => {
	const jira = () => cloudJira(new Map([['7', foreign]]));
	const own = (hooks: Map<string, Hook>) => [...hooks.values()].filter((hook) => hook !== foreign);

	it('registers one signed webhook, and does nothing more the next time', async () => {
		const { hooks, connection } = jira();
		const node = new Node(connection, adminHooks(true));

		expect(await node.keep()).toEqual(['create']);
		expect(await node.keep()).toEqual(['keep']);
		expect(own(hooks)).toEqual([
			{
				name: 'n8n: Triage',
				url: URL_HERE,
				events: ['jira:issue_created', 'comment_created'],
				filters: { 'issue-related-events-section': 'project = SUP' },
				excludeBody: false,
				enabled: true,
				secret: 'secret 1',
			},
		]);
		expect(connection.asked.map(({ endpoint }) => endpoint)).toEqual([
			'GET /rest/webhooks/1.0/webhook',
			'POST /rest/webhooks/1.0/webhook',
			'GET /rest/webhooks/1.0/webhook',
		]);
		expect(JSON.stringify(own(hooks)[0]?.url)).not.toContain('secret');
	});

	it('changes the filter of the webhook that is there', async () => {
		const { hooks, connection } = jira();
		const node = new Node(connection, adminHooks(true));
		await node.keep();

		expect(await node.keep(wantedHook({ jql: '' }))).toEqual(['update']);
		expect(own(hooks)).toHaveLength(1);
		expect(own(hooks)[0]?.['filters']).toEqual({});
		expect(own(hooks)[0]?.['secret']).toBe('secret 1');
	});

	it('registers anew what vanished, with the same secret', async () => {
		const { hooks, connection } = jira();
		const node = new Node(connection, adminHooks(true));
		await node.keep();
		hooks.delete('71');

		expect(await node.keep(wantedHook(), 'as it is')).toEqual(['create']);
		expect(own(hooks)[0]?.['secret']).toBe('secret 1');
	});

	it('does not register a webhook whose secret it could not keep', async () => {
		const { hooks, connection } = jira();
		const node = new Node(connection, adminHooks(true));

		await expect(node.keep(wantedHook(), 'as it is')).rejects.toThrow('its secret from n8n');
		expect(own(hooks)).toEqual([]);
	});

	it('gives the webhook a new secret when n8n has forgotten it', async () => {
		const { hooks, connection } = jira();
		await new Node(connection, adminHooks(true)).keep();
		hooks.set('71', { ...hooks.get('71'), secret: 'lost' } as unknown as Hook);
		const node = new Node(connection, adminHooks(true));

		expect(await node.keep()).toEqual(['update']);
		expect(hooks.get('71')?.['secret']).toBe(node.memory.secret);
	});

	it('accepts the earlier secret for a day after a new one', async () => {
		const { hooks, connection } = jira();
		const node = new Node(connection, adminHooks(true));
		await node.keep();

		expect(await node.keep(wantedHook(), 2)).toEqual(['update']);
		expect(own(hooks)[0]?.['secret']).toBe('secret 2');
		expect(acceptedSecrets(node.memory, NOW + DAY - 1)).toEqual(['secret 2', 'secret 1']);
		expect(acceptedSecrets(node.memory, NOW + DAY)).toEqual(['secret 2']);
	});

	it('accepts both secrets until Jira has taken the new one', async () => {
		const { connection } = jira();
		const node = new Node(connection, adminHooks(true));
		await node.keep();
		const down = connectionTo({
			'GET /rest/webhooks/1.0/webhook': () => {
				throw failed(503, 'Jira is down');
			},
		});
		await expect(
			keepHooks({
				connection: down,
				kind: adminHooks(true),
				wanted: wantedHook(),
				webhookId: WEBHOOK_ID,
				secretNumber: 2,
				memory: node.memory,
				remember: (memory) => (node.memory = memory),
				makeSecret: () => 'new',
				now: NOW,
			}),
		).rejects.toThrow('Jira is down');
		expect(acceptedSecrets(node.memory, NOW + 40 * DAY)).toEqual(['new', 'secret 1']);

		expect(await node.keep(wantedHook(), 2, NOW + 40 * DAY)).toEqual(['update']);
		expect(acceptedSecrets(node.memory, NOW + 42 * DAY)).toEqual(['new']);
	});

	it('removes its own webhooks, and bears that one is gone', async () => {
		const { hooks, connection } = jira();
		const node = new Node(connection, adminHooks(true));
		await node.keep();
		hooks.set('80', { ...hooks.get('71'), url: URL_HERE.replace('n8n.', 'old.') } as Hook);
		const list = [...hooks.keys()];
		expect(list).toHaveLength(3);

		await node.remove();
		expect([...hooks.keys()]).toEqual(['7']);
		await node.remove();
		expect([...hooks.keys()]).toEqual(['7']);
	});

	it('sends no secret to a Data Center that does not know any', async () => {
		const { hooks, connection } = jira();
		await new Node(connection, adminHooks(false)).keep();
		expect(own(hooks)[0]).not.toHaveProperty('secret');
	});
});

describe('keepHooks with webhooks of Data Center 10', () => {
	it('puts the secret and the filter where this Jira reads them', async () => {
		const hooks: Array<Record<string, unknown>> = [];
		const connection = connectionTo(
			{
				'GET /rest/jira-webhook/1.0/webhooks': () => hooks,
				'POST /rest/jira-webhook/1.0/webhooks': ({ body }) => {
					hooks.push({ id: 5, ...body });
					return hooks[0];
				},
			},
			'dataCenter',
		);
		const node = new Node(connection, serverHooks);

		expect(await node.keep()).toEqual(['create']);
		expect(hooks[0]).toMatchObject({
			active: true,
			scopeType: 'global',
			configuration: {
				SECRET: 'secret 1',
				EXCLUDE_BODY: 'false',
				FILTERS: '{"issue-related-events-section":"project = SUP"}',
			},
		});
		expect(hooks[0]).not.toHaveProperty('secret');
		expect(await node.keep()).toEqual(['keep']);
	});

	it.each([
		['as it says', 250],
		['all at once', 1000],
	])('reads a list of many webhooks that comes %s', async (_how, limit) => {
		const all = Array.from({ length: 250 }, (_, n) => ({
			id: n,
			url: n === 249 ? URL_HERE : `https://other.example/${String(n)}`,
			events: [],
		}));
		const connection = connectionTo(
			{
				'GET /rest/jira-webhook/1.0/webhooks': ({ query }) =>
					limit === 1000
						? all
						: all.slice(Number(query['start']), Number(query['start']) + Number(query['limit'])),
			},
			'dataCenter',
		);

		expect(await serverHooks.list(connection)).toHaveLength(250);
	});
});

describe('keepHooks with webhooks of an app', () => {
	const page = (values: unknown[]) => ({
		startAt: 0,
		maxResults: 100,
		total: values.length,
		isLast: true,
		values,
	});
	const hookAt = (id: number, url: string, more = {}) => ({
		id,
		url,
		events: ['comment_created', 'jira:issue_created'],
		jqlFilter: 'project = SUP',
		expirationDate: NOW + 29 * DAY,
		...more,
	});

	it('renews, keeps and replaces without a gap', async () => {
		let values = [hookAt(10, URL_HERE, { expirationDate: NOW + 9 * DAY })];
		const connection = connectionTo({
			'GET /rest/api/3/webhook': () => page(values),
			'PUT /rest/api/3/webhook/refresh': ({ body }) => {
				values = values.map((hook) => ({ ...hook, expirationDate: NOW + 30 * DAY }));
				return { expirationDate: NOW + 30 * DAY, body };
			},
			'POST /rest/api/3/webhook': () => {
				values.push(hookAt(11, URL_HERE, { jqlFilter: 'project = OPS' }));
				return { webhookRegistrationResult: [{ createdWebhookId: 11 }] };
			},
			'DELETE /rest/api/3/webhook': ({ body }) => {
				const { webhookIds } = body as unknown as { webhookIds: number[] };
				values = values.filter(({ id }) => !webhookIds.includes(id));
			},
		});
		const node = new Node(connection, dynamicHooks);

		expect(await node.keep()).toEqual(['renew']);
		expect(await node.keep()).toEqual(['keep']);
		expect(await node.keep(wantedHook({ jql: 'project = OPS' }))).toEqual(['update']);
		expect(values.map(({ id }) => id)).toEqual([11]);
		expect(node.memory).toEqual({
			...{ url: URL_HERE, way: 'dynamicWebhook', id: '11', earlierIds: ['10'] },
		});
		const writes = connection.asked
			.map(({ endpoint }) => endpoint)
			.filter((name) => !name.startsWith('GET'));
		expect(writes).toEqual([
			'PUT /rest/api/3/webhook/refresh',
			'POST /rest/api/3/webhook',
			'DELETE /rest/api/3/webhook',
		]);
	});

	it("takes errors in a successful answer for errors, in Jira's words", async () => {
		const connection = connectionTo({
			'GET /rest/api/3/webhook': () => page([]),
			'POST /rest/api/3/webhook': () => ({
				webhookRegistrationResult: [{ errors: ['The clause watchCount is unsupported'] }],
			}),
		});

		await expect(new Node(connection, dynamicHooks).keep()).rejects.toMatchObject({
			message: 'Jira did not register the webhook',
			description: 'Jira says: The clause watchCount is unsupported',
		});
	});

	it('says what to do where the app has another URL already, without telling it', async () => {
		const theirs = 'https://n8n.example/webhook/5b1c-unguessable/webhook';
		const connection = connectionTo({
			'GET /rest/api/3/webhook': () => page([hookAt(3, theirs)]),
			'POST /rest/api/3/webhook': () => ({
				webhookRegistrationResult: [{ errors: ['Nur eine einzige Adresse ist erlaubt'] }],
			}),
		});

		const refused = await new Node(connection, dynamicHooks)
			.keep()
			.catch((reason: unknown) => reason);
		expect(refused).toMatchObject({
			message:
				'The OAuth 2.0 app of this credential already delivers its events to another URL of n8n.example',
			description: expect.stringContaining('Nur eine einzige Adresse ist erlaubt') as string,
		});
		const { description } = refused as { description: string };
		expect(description).toContain('Execute Sub-Workflow');
		expect(description).toContain('Jira Platform Polling Trigger');
		expect(description).toContain('administrator');
		expect(description).toContain('an OAuth 2.0 app of its own');
		expect(JSON.stringify(refused)).not.toContain('unguessable');
	});
});
