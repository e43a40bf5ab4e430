import type { Sandbox } from '../sandbox/sandbox';
import type { Exchange } from './exchange';
import { recordedExchange } from './recordedExchange';
import { text } from './sampleExchanges';
import type { Case, Situation, Things } from './cases/case';

/** An API of the embedded Jira: the flavour and the path below the site. */
export interface Target {
	name: string;
	flavour: Exchange['flavour'];
	api:
		| '/rest/api/3'
		| '/rest/api/2'
		| '/rest/api/latest'
		| '/rest/agile/1.0'
		| '/rest/software/1.0'
		| '/rest/servicedeskapi';
}

export const TARGETS: readonly Target[] = [
	{ name: 'Cloud, v3', flavour: 'cloud', api: '/rest/api/3' },
	{ name: 'Cloud, v2', flavour: 'cloud', api: '/rest/api/2' },
	{ name: 'Data Center', flavour: 'dataCenter', api: '/rest/api/2' },
	{ name: 'Data Center, latest', flavour: 'dataCenter', api: '/rest/api/latest' },
];

const NOTHING: Things = {
	issue: '',
	comment: '',
	worklog: '',
	attachment: '',
	link: '',
	remotelink: '',
	task: '',
};

/** `{comment}`, `{freshComment}`; `{fresh}` is an issue. */
const PLACEHOLDER = /\{(fresh)?([A-Za-z]*)\}/g;

type RecordedExchange = Exchange & { status: number };

/** Sends requests to one API of a running sandbox and hands back what was recorded. */
export class SandboxDriver {
	private things = NOTHING;

	/** The issue that the others are linked to. */
	private linkedId = '';

	constructor(
		private readonly sandbox: Sandbox,
		private readonly target: Target,
	) {}

	get situation(): Situation {
		const { accountId, name } = this.sandbox.jira.mia;
		const isCloud = this.target.flavour === 'cloud';
		return {
			isCloud,
			rich: this.target.api === '/rest/api/3' ? text : (plain) => plain,
			mia: isCloud ? { accountId } : { name },
			miaInQuery: isCloud ? accountId : name,
		};
	}

	/** Makes the issue that cases are about, and what is on it. */
	async prepare(): Promise<void> {
		const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'Another one' };
		this.linkedId = await this.idOf('issue', { fields });
		this.things = await this.createIssue();
	}

	/** Sends one request, signed by Mia unless stated otherwise. */
	async send(
		method: string,
		{ path, body, byAdministrator, byApp }: Case,
		signed = true,
	): Promise<RecordedExchange> {
		const needsFresh = `${path}${JSON.stringify(body)}`.includes('{fresh');
		const fresh = needsFresh ? await this.createIssue() : NOTHING;
		const filled = this.fill(path, fresh);
		const sent = body === undefined ? undefined : this.fill(JSON.stringify(body), fresh);
		return await this.exchange(
			method,
			filled,
			{
				accept: 'application/json',
				...(sent === undefined ? {} : { 'content-type': 'application/json' }),
				...(signed
					? {
							authorization: byApp
								? this.appAuthorization()
								: this.authorization(byAdministrator === true),
						}
					: {}),
			},
			sent,
			signed && byApp === true,
		);
	}

	/** Sends a body unchanged, signed by Mia. */
	async sendText(
		method: string,
		path: string,
		contentType: string,
		body: string,
	): Promise<RecordedExchange> {
		const headers = { 'content-type': contentType, authorization: this.authorization(false) };
		return await this.exchange(method, path, headers, body);
	}

	private async exchange(
		method: string,
		path: string,
		headers: Record<string, string>,
		body: string | undefined,
		throughGateway = false,
	): Promise<RecordedExchange> {
		const { gatewayUrl, cloudId, siteUrl } = this.sandbox;
		const base = throughGateway ? `${gatewayUrl}/ex/jira/${cloudId}` : siteUrl;
		const before = this.sandbox.requests.length;
		const url = `${base}${this.target.api}/${path}`;
		await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
		const recorded = this.sandbox.requests.slice(before).at(-1);
		const exchange = recorded && recordedExchange(this.target.flavour, recorded);
		if (exchange === undefined) throw new Error(`${method} ${path} was not recorded`);
		return { ...exchange, richTextFields: this.richTextFields() };
	}

	private async createIssue(): Promise<Things> {
		const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'An issue' };
		const properties = [{ key: 'app.note', value: { by: 'a case' } }];
		const created = await this.send('POST', { path: 'issue', body: { fields, properties } });
		const { key, id: issueId } = created.responseBody as { key: string; id: string };
		const { rich, isCloud } = this.situation;
		const comment = await this.idOf(`issue/${key}/comment`, {
			body: rich('A comment'),
			properties,
		});
		const worklog = await this.idOf(`issue/${key}/worklog`, {
			timeSpent: '1h',
			started: '2026-01-02T10:00:00.000+0000',
			comment: rich('Work'),
			...(isCloud ? { properties } : {}),
		});
		const { attachments, links, mia, remoteLinks, tasks } = this.sandbox.jira;
		const draft = { issueId, authorId: mia.accountId, filename: 'a.txt', mimeType: 'text/plain' };
		const { id: attachment } = await attachments.add(
			draft,
			ReadableStream.from([Buffer.from('a')]),
		);
		links.add(issueId, { typeId: '10000', otherId: this.linkedId, outward: true });
		const link = links.of(issueId).at(-1)?.id ?? '';
		const { id: remotelink } = remoteLinks.put(issueId, {
			globalId: 'made first',
			application: {},
			object: { url: 'https://shop.example', title: 'Shop' },
		}).link;
		const result = { processed: [issueId], failed: { 99999: ['Too old.'] }, invalid: 1 };
		const { id: task } = tasks.add(mia.accountId, result, 0);
		return { issue: key, comment, worklog, attachment, link, remotelink, task };
	}

	/** Makes something and returns its id. */
	private async idOf(path: string, body: unknown): Promise<string> {
		const made = await this.send('POST', { path, body });
		return (made.responseBody as { id: string }).id;
	}

	private fill(template: string, fresh: Things): string {
		return template.replace(PLACEHOLDER, (whole, isFresh?: string, name = '') => {
			const things: Readonly<Record<string, string>> = { ...(isFresh ? fresh : this.things) };
			return things[isFresh && name === '' ? 'issue' : name.toLowerCase()] ?? whole;
		});
	}

	private authorization(byAdministrator: boolean): string {
		const { jiraBasicApi: cloud, jiraDataCenterApi: server } = this.sandbox.credentials;
		const pair = byAdministrator
			? this.administrator()
			: cloud
				? `${String(cloud.email)}:${String(cloud.apiToken)}`
				: `${String(server?.username)}:${String(server?.password)}`;
		return `Basic ${Buffer.from(pair).toString('base64')}`;
	}

	/** The token of an app that may do everything that an app may do here. */
	private appAuthorization(): string {
		const scopes = ['read:jira-work', 'write:jira-work', 'manage:jira-webhook'];
		return `Bearer ${this.sandbox.grant(scopes).access_token}`;
	}

	/** User and secret of an administrator, who has none of the ready-made credentials. */
	private administrator(): string {
		const { jira, keyring } = this.sandbox;
		const user = jira.users.all().find(({ groups }) => groups.includes('jira-administrators'));
		if (user === undefined) throw new Error('The embedded Jira has no administrator');
		const { accountId, emailAddress: email, name } = user;
		const secret = 'administrator';
		if (this.target.flavour === 'cloud') {
			const kind = 'classic';
			keyring.apiTokens.push({
				kind,
				email,
				accountId,
				token: secret,
				scopes: 'all',
				expiresAt: null,
			});
			return `${email}:${secret}`;
		}
		keyring.passwords.push({ name, accountId, password: secret });
		return `${name}:${secret}`;
	}

	private richTextFields(): string[] {
		return this.sandbox.jira.fields
			.filter(({ schema }) => schema?.custom?.endsWith(':textarea') === true)
			.map(({ id }) => id);
	}
}
