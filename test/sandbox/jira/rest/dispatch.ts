import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ScopeSets } from '../../../../nodes/endpoints';
import type { Identity } from '../../identity';
import type { ApiVersion, User } from '../model';
import { recover, unexpected } from '../recover';
import { administrators } from '../seed/users';
import type { JiraState } from '../state';
import { jsonType } from './answer';
import type { Answer } from './answer';
import { checkMediaType, parseBody, parseJson } from './body';
import type { SentBody } from './body';
import { Query } from './query';
import { answerToRefused } from './refused';
import type { Ask, FileRoute, Route } from './route';
import { allows, scopesOf } from './scopes';

/** The person behind a request; null if it is anonymous, and for someone who has left. */
function viewerOf(identity: Identity, jira: JiraState): User | null {
	const { accountId } = identity;
	if (accountId === null) return null;
	const user = jira.users.get(accountId) ?? jira.users.byName(accountId);
	if (!user?.active) return null;
	if (identity.administers !== false) return user;
	return { ...user, groups: user.groups.filter((group) => group !== administrators) };
}

/** The gateway's answer if a token lacks the scope of an operation. */
const scopeDoesNotMatch: Answer = {
	status: 401,
	body: { code: 401, message: 'Unauthorized; scope does not match' },
	contentType: 'application/json',
};

const unauthenticated = 'Client must be authenticated to access this resource.';

/** One line unless the client requests JSON, with the realm of the site. */
function askToSignIn(request: FastifyRequest, jira: JiraState): Answer {
	const wantsJson = (request.headers.accept ?? '').includes('application/json');
	return {
		status: 401,
		body: wantsJson ? { message: unauthenticated, 'status-code': 401 } : unauthenticated,
		contentType: wantsJson ? jsonType : 'text/html;charset=UTF-8',
		headers: { 'WWW-Authenticate': `OAuth realm="${encodeURIComponent(jira.webUrl)}"` },
	};
}

function pathOf(request: FastifyRequest): string {
	return request.url.split('?')[0] ?? '';
}

/** Fastify's way to write the placeholders of the documents. */
export function pattern(path: string): string {
	return path.replace(/\{(\w+)\}/g, ':$1');
}

/** The address of a request as users know it: on the site, even through the gateway. */
function addressOf(request: FastifyRequest, jira: JiraState): string {
	const start = request.url.indexOf('/rest/');
	return `${jira.webUrl}${request.url.slice(Math.max(0, start))}`;
}

/** An API below a site's address. */
export interface Mount {
	readonly jira: JiraState;
	readonly version: ApiVersion;
	/** The path after the site's address in every `self`. */
	readonly apiPath: string;
}

/** The answer to a token that lacks a scope, and to an anonymous request if a user is needed. */
export function turnedAway(
	request: FastifyRequest,
	jira: JiraState,
	scopes: () => ScopeSets,
	needsUser: boolean,
): Answer | undefined {
	const { identity } = request;
	if (!allows(identity.scopes, scopes)) return scopeDoesNotMatch;
	if (needsUser && !viewerOf(identity, jira)) return askToSignIn(request, jira);
	return undefined;
}

/** The request as handlers see it, or the answer that refuses it before the operation runs. */
function admit(
	route: Pick<Route, 'method' | 'path' | 'api' | 'needsUser'>,
	request: FastifyRequest,
	mount: Mount,
): Ask | Answer {
	const { jira, version, apiPath } = mount;
	const away = turnedAway(request, jira, () => scopesOf(route), route.needsUser === true);
	if (away) return away;
	const viewer = viewerOf(request.identity, jira);
	return {
		jira,
		version,
		base: `${jira.webUrl}${apiPath}`,
		viewer,
		params: request.params as Record<string, string>,
		query: new Query(request.query as Record<string, unknown>, jira.flavour, pathOf(request)),
		body: {},
		app: request.identity.clientId ?? null,
		address: addressOf(request, jira),
	};
}

/** What a request sent, as text. */
export function sentBody(request: FastifyRequest): SentBody {
	return {
		contentType: request.headers['content-type'],
		text: typeof request.body === 'string' ? request.body : '',
	};
}

function answerTo(route: Route, request: FastifyRequest, mount: Mount): Answer {
	const isWrite = route.method === 'POST' || route.method === 'PUT';
	const takesBody = route.takes === 'object' || (isWrite && route.takes !== 'nothing');
	const sent = sentBody(request);
	if (takesBody && allows(request.identity.scopes, () => scopesOf(route))) {
		checkMediaType(sent, mount.jira.flavour, pathOf(request));
	}
	const ask = admit(route, request, mount);
	if ('status' in ask) return ask;
	const handle = (whole: Ask): Answer =>
		mount.jira.events.during(whole.viewer?.accountId ?? null, () => route.handle(whole));
	if (!takesBody) return handle(ask);
	if (route.takes !== 'json') return handle({ ...ask, body: parseBody(sent) });
	return handle({ ...ask, json: sent.text === '' ? undefined : parseJson(sent) });
}

function answerOrRefuse(route: Route, request: FastifyRequest, mount: Mount): Answer {
	return recover(
		Error,
		() => answerTo(route, request, mount),
		(error) => {
			const answer = answerToRefused(error);
			if (!answer) throw new Error(`${route.method} ${route.path} broke.`, { cause: error });
			return answer;
		},
	);
}

/** Sends an answer, JSON unless it says otherwise. */
export function send(reply: FastifyReply, answer: Answer): FastifyReply {
	reply.issuesTouched = answer.issues ?? 0;
	reply.keysTouched = answer.keys ?? 0;
	reply.code(answer.status).headers(answer.headers ?? {});
	if (answer.stream !== undefined) return reply.send(answer.stream);
	if (answer.body === undefined) return reply.send();
	const isText = typeof answer.body === 'string';
	return reply
		.type(answer.contentType ?? jsonType)
		.send(isText ? answer.body : JSON.stringify(answer.body));
}

/** The Fastify handler of a route. */
export function handlerOf(route: Route, mount: Mount) {
	return (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
		send(reply, answerOrRefuse(route, request, mount));
}

/** The Fastify handler of an operation on files, whose request or answer is not JSON. */
export function fileHandlerOf(route: FileRoute, mount: Mount) {
	return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
		const ask = admit(route, request, mount);
		if ('status' in ask) return send(reply, ask);
		return send(reply, await refusedOr(async () => await route.handle(ask, request)));
	};
}

/** The answer of `work`, or the answer for a refusal that it throws. */
export async function refusedOr(work: () => Answer | Promise<Answer>): Promise<Answer> {
	try {
		return await work();
	} catch (error) {
		const answer = answerToRefused(error);
		if (answer === null) throw unexpected(error);
		return answer;
	}
}
