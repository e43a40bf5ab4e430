/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of this repository, not published */
import { setTimeout as wait } from 'node:timers/promises';
import type { Flavour } from '../sandbox/jira/model';
import { NotChecked } from './assumption';
import type { LiveSettings } from './settings';

/** An answer, read to the end. */
export interface LiveAnswer {
	readonly status: number;
	readonly headers: Headers;
	/** '' if the answer has none. */
	readonly text: string;
	/** The parsed JSON; `undefined` if the text is not JSON. */
	readonly body: unknown;
}

/** The parts of a request besides method and path. */
export interface Question {
	readonly body?: unknown;
	readonly files?: readonly File[];
	/** Replaces the account's own; `null` for an unsigned request. */
	readonly authorization?: string | null;
}

/** An issue that a check has created. */
export interface LiveIssue {
	readonly id: string;
	readonly key: string;
}

/** Something that was created and has to be removed again. */
interface Made {
	readonly name: string;
	/** The address at which `DELETE` removes it. */
	readonly path: string;
}

const TIMEOUT_MS = 60_000;

const LIMITED_TRIES = 5;

/** A real Jira with a scratch project, as the checks see it. It remembers what they create and removes it again. */
export class LiveJira {
	readonly flavour: Flavour;

	readonly project: string;

	/** `/rest/api/3` or `/rest/api/2`. */
	readonly api: string;

	private readonly made: Made[] = [];

	private issueType: Promise<string> | undefined;

	constructor(readonly settings: LiveSettings) {
		this.flavour = settings.flavour;
		this.project = settings.project;
		this.api = settings.flavour === 'cloud' ? '/rest/api/3' : '/rest/api/2';
	}

	/**
	 * Sends a request to the site. Redirects are not followed; after a 429 it waits.
	 *
	 * @param path relative to the base URL; without a leading slash, relative to the platform API
	 * @throws NotChecked if Jira is too busy to answer
	 */
	async ask(method: string, path: string, question: Question = {}): Promise<LiveAnswer> {
		const url = `${this.settings.url}${path.startsWith('/') ? path : `${this.api}/${path}`}`;
		const { authorization = this.settings.authorization } = question;
		for (let attempt = 1; ; attempt++) {
			const answer = await askUrl(method, url, { ...question, authorization });
			if (answer.status !== 429 || attempt >= LIMITED_TRIES) return notBusy(answer);
			const seconds = Number(answer.headers.get('retry-after'));
			await wait(Math.min(Math.max(seconds || 1, 1), 60) * 1000);
		}
	}

	/**
	 * The same for a request that only prepares a check.
	 *
	 * @throws NotChecked with Jira's words unless the answer is a success
	 */
	async mustAsk(method: string, path: string, question?: Question): Promise<LiveAnswer> {
		const answer = await this.ask(method, path, question);
		if (answer.status >= 200 && answer.status < 300) return answer;
		throw new NotChecked(`${method} ${path} answered ${seen(answer)}`);
	}

	/** Registers something for removal at the end, in reverse order of creation. */
	removeLater(name: string, path: string): void {
		this.made.push({ name, path });
	}

	/** The body that creates an issue in the scratch project. */
	async issueBody(summary: string): Promise<{ fields: Record<string, unknown> }> {
		this.issueType ??= this.findIssueType();
		return {
			fields: {
				project: { key: this.project },
				issuetype: { id: await this.issueType },
				summary: `Check of n8n-nodes-jira-platform: ${summary}`,
			},
		};
	}

	/**
	 * Creates an issue in the scratch project.
	 *
	 * @param more the body of the request in addition to the fields
	 */
	async addIssue(summary: string, more: Record<string, unknown> = {}): Promise<LiveIssue> {
		const body = { ...(await this.issueBody(summary)), ...more };
		return this.keep((await this.mustAsk('POST', 'issue', { body })).body as LiveIssue);
	}

	/** Registers an issue for removal. */
	keep(issue: LiveIssue): LiveIssue {
		this.removeLater(`issue ${issue.key}`, `issue/${issue.id}?deleteSubtasks=true`);
		return issue;
	}

	/** A text in the form of the API's version: ADF or wiki markup. */
	richText(text: string): unknown {
		if (this.flavour === 'dataCenter') return text;
		const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
		return { type: 'doc', version: 1, content };
	}

	/** Removes what the checks have created; returns what could not be removed, and why. */
	async removeAll(): Promise<string[]> {
		const left: string[] = [];
		for (const { name, path } of this.made.splice(0).reverse()) {
			const status = await this.ask('DELETE', path).then(seen, String);
			if (!/^(2\d\d|404)/.test(status)) left.push(`${name} (${status})`);
		}
		return left;
	}

	private async findIssueType(): Promise<string> {
		const path = `issue/createmeta/${this.project}/issuetypes`;
		const { body } = await this.mustAsk('GET', path);
		const { issueTypes, values } = body as Record<string, unknown>;
		const types = (issueTypes ?? values ?? []) as ReadonlyArray<{
			id: string;
			subtask: boolean;
			hierarchyLevel?: number;
		}>;
		const usual = types.find((type) => !type.subtask && (type.hierarchyLevel ?? 0) === 0);
		if (usual !== undefined) return usual.id;
		throw new NotChecked(
			`project ${this.project} has no issue type that is neither epic nor sub-task`,
		);
	}
}

/** An answer that says something about the question. */
function notBusy(answer: LiveAnswer): LiveAnswer {
	if (answer.status !== 429 && answer.status < 500) return answer;
	throw new NotChecked(`Jira is busy or broken: ${seen(answer)}`);
}

/** Sends a request to any address, without following redirects. */
export async function askUrl(
	method: string,
	url: string,
	{ body, files, authorization }: Question = {},
): Promise<LiveAnswer> {
	const form = new FormData();
	for (const file of files ?? []) form.append('file', file);
	const response = await fetch(url, {
		method,
		redirect: 'manual',
		signal: AbortSignal.timeout(TIMEOUT_MS),
		headers: {
			accept: 'application/json',
			...(authorization && { authorization }),
			...(files && { 'x-atlassian-token': 'no-check' }),
			...(body !== undefined && { 'content-type': 'application/json' }),
		},
		...(files && { body: form }),
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** A short form of an answer for display. */
export function seen({ status, text }: Pick<LiveAnswer, 'status' | 'text'>): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const words = line.length > 200 ? `${line.slice(0, 200)}…` : line;
	return words === '' ? `${status} without a body` : `${status} ${words}`;
}

/** Whether the site lacks the endpoint itself, unlike an endpoint that does not find the requested object. */
export function hasNoEndpoint({ status, headers, text }: LiveAnswer): boolean {
	const isProblem = headers.get('content-type')?.includes('problem+json') === true;
	return status === 404 && (isProblem || text.includes('null for uri') || !text.startsWith('{'));
}
