import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jsonAnswer, sendAnswer, type Answer } from '../front/answer';
import { accepted, refusal } from './answers';
import { devOpsVersions, isJson, objectsIn, type DevOpsEntity, type Json } from './api';
import { kinds, type Kind, type KindName } from './kinds';
import { propertiesIn } from './references';
import type { DevOpsState } from './state';
import { keyOf } from './store';

/** A request that may proceed. */
export interface Asked {
	readonly state: DevOpsState;
	readonly params: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, unknown>>;
	readonly body: unknown;
}

/** One operation, below `/jira/{entity}/{version}/cloud/{cloudId}/`. */
export interface Route {
	readonly api: DevOpsEntity;
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	answer(asked: Asked): Answer;
}

/** The paths of single entities, the parts of their keys, and their name in a 404. */
const places: ReadonlyArray<readonly [KindName, DevOpsEntity, string, readonly string[], string]> =
	[
		[
			'build',
			'builds',
			'pipelines/:pipelineId/builds/:buildNumber',
			['pipelineId', 'buildNumber'],
			'build data',
		],
		[
			'deployment',
			'deployments',
			'pipelines/:pipelineId/environments/:environmentId/deployments/:number',
			['pipelineId', 'environmentId', 'number'],
			'deployment data',
		],
		['flag', 'featureflags', 'flag/:id', ['id'], 'feature flag data'],
		['remoteLink', 'remotelinks', 'remotelink/:id', ['id'], 'remote link data'],
		['incident', 'operations', 'incidents/:id', ['id'], 'incident data'],
		['review', 'operations', 'post-incident-reviews/:id', ['id'], 'review data'],
		['vulnerability', 'security', 'vulnerability/:id', ['id'], 'vulnerability data'],
		['component', 'devopscomponents', 'devopscomponents/:id', ['id'], 'component data'],
	];

/** The operations of all kinds except development information and workspaces. */
export const entityRoutes: readonly Route[] = [
	...[...new Set(kinds.map(({ api }) => api))].flatMap((api): Route[] => [
		{ api, method: 'POST', path: 'bulk', answer: (asked) => submit(api, asked) },
		{
			api,
			method: 'DELETE',
			path: 'bulkByProperties',
			answer: (asked) => deleteByProperties(api, asked),
		},
	]),
	...places.flatMap(([name, api, path, parts, noun]): Route[] => {
		const stored = ({ state, params }: Asked) =>
			state.store(name).get(keyOf(...parts.map((part) => params[part])));
		return [
			{
				api,
				method: 'GET',
				path,
				answer: (asked) => {
					const found = stored(asked);
					return found === undefined
						? refusal(api, 404, `No ${noun} found for the given key.`)
						: jsonAnswer(200, found.entity);
				},
			},
			{
				api,
				method: 'DELETE',
				path,
				answer: ({ state, params }) => {
					state.store(name).delete(keyOf(...parts.map((part) => params[part])));
					return accepted;
				},
			},
		];
	}),
	{
		api: 'deployments',
		method: 'GET',
		path: 'pipelines/:pipelineId/environments/:environmentId/deployments/:number/gating-status',
		answer: gatingStatus,
	},
];

/** A deployment for which a decision was requested waits for it; others have none. */
function gatingStatus({ state, params }: Asked): Answer {
	const { pipelineId, environmentId, number } = params;
	const found = state.store('deployment').get(keyOf(pipelineId, environmentId, number));
	if (found === undefined) {
		return refusal('deployments', 404, 'No deployment data found for the given key.');
	}
	const isAsked = objectsIn(found.entity['commands']).some(
		({ command }) => command === 'initiate_deployment_gating',
	);
	return jsonAnswer(200, {
		pipelineId,
		environmentId,
		deploymentSequenceNumber: Number(number),
		updatedTimestamp: new Date(state.clock()).toISOString(),
		gatingStatus: isAsked ? 'awaiting' : 'invalid',
		details: [],
	});
}

/** A bulk request: it applies to the kinds of its API (such as incidents or reviews) whose list it contains. */
function submit(api: DevOpsEntity, { state, body }: Asked): Answer {
	if (!isJson(body)) return refusal(api, 400, 'The request body must be an object.');
	const held = kinds.filter((kind) => kind.api === api && Array.isArray(body[kind.list]));
	const properties = propertiesIn(body);
	if (typeof properties === 'string') return refusal(api, 400, properties);
	if (held.length === 0) return refusal(api, 400, 'The request holds no data.');
	let answer: Json = {};
	for (const kind of held) {
		const wrong = wrongList(kind, body[kind.list]);
		if (wrong !== undefined) return refusal(api, wrong.status, wrong.message);
		answer = merged(answer, state.submit(kind, objectsIn(body[kind.list]), properties));
	}
	return jsonAnswer(202, answer);
}

function wrongList(kind: Kind, list: unknown): { status: number; message: string } | undefined {
	if (!Array.isArray(list) || list.length === 0 || !list.every(isJson)) {
		return { status: 400, message: `${kind.list} must be a list of at least one object.` };
	}
	return list.length > kind.most
		? { status: 413, message: `Submit at most ${kind.most} ${kind.list} in each payload.` }
		: undefined;
}

/** Answers to two lists of one request as one. */
function merged(one: Json, other: Json): Json {
	const entries = Object.entries(other).map(([name, value]) => {
		const known = one[name];
		if (Array.isArray(known) && Array.isArray(value)) return [name, [...known, ...value]];
		return [name, isJson(known) && isJson(value) ? { ...known, ...value } : value];
	});
	return { ...one, ...Object.fromEntries(entries) };
}

function deleteByProperties(api: DevOpsEntity, { state, query }: Asked): Answer {
	const wanted = wantedProperties(query);
	if (wanted === undefined) return refusal(api, 400, 'Name at least one property, each once.');
	for (const { name } of kinds.filter((kind) => kind.api === api)) {
		state.store(name).deleteByProperties(wanted);
	}
	return accepted;
}

/** The properties of a query: all names that do not begin with `_`; undefined if there are none or one is repeated. */
export function wantedProperties(
	query: Readonly<Record<string, unknown>>,
): Record<string, string> | undefined {
	const named = Object.entries(query).filter(([name]) => !name.startsWith('_'));
	if (named.length === 0 || named.some(([, value]) => typeof value !== 'string')) return undefined;
	return Object.fromEntries(named) as Record<string, string>;
}

/**
 * Adds routes for every version of their API.
 *
 * @param enter lets a request proceed, or says why not
 */
export function addRoutes(
	scope: FastifyInstance,
	routes: readonly Route[],
	enter: (request: FastifyRequest, api: DevOpsEntity) => DevOpsState | Answer,
): void {
	for (const { api, method, path, answer } of routes) {
		const handle = async (request: FastifyRequest, reply: FastifyReply) => {
			const state = enter(request, api);
			if ('status' in state) return await sendAnswer(reply, state);
			return await sendAnswer(
				reply,
				answer({
					state,
					params: request.params as Record<string, string>,
					query: request.query as Record<string, unknown>,
					body: request.body,
				}),
			);
		};
		for (const version of devOpsVersions[api]) {
			scope.route({
				method,
				url: `/jira/${api}/${version}/cloud/:cloudId/${path}`,
				handler: handle,
			});
		}
	}
}
