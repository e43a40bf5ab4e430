import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jsonAnswer, sendAnswer, type Answer } from './answer';
import { parseAuthorization } from './authorizationHeader';
import { expiredToken, unauthorized, unknownSite } from './gatewaySignIn';
import { devOpsEntities, type DevOpsEntity } from './oauthClients';
import type { World } from './world';

/** What one kind of DevOps data can be asked for: API versions and the paths below the cloud id. */
interface DevOpsApi {
	readonly versions: readonly string[];
	readonly paths: readonly string[];
	/** What is not there, as its 404 says. */
	readonly noun: string;
}

/**
 * The reading operations of the DevOps APIs. Nothing has been sent yet to this sandbox, so each
 * of them answers 404.
 *
 * Source: Atlassian's specification of Jira Software Cloud, groups Builds, Deployments,
 * Development Information, Feature Flags, Remote Links; for the paths
 * `/jira/{entity}/0.1/cloud/{cloudId}` "Integrating Jira Software Cloud with on-premises tools".
 */
const devOpsApis: Record<DevOpsEntity, DevOpsApi> = {
	builds: {
		versions: ['0.1'],
		paths: ['pipelines/:pipelineId/builds/:buildNumber'],
		noun: 'build data',
	},
	deployments: {
		versions: ['0.1'],
		paths: [
			'pipelines/:pipelineId/environments/:environmentId/deployments/:deploymentSequenceNumber',
			'pipelines/:pipelineId/environments/:environmentId/deployments/:deploymentSequenceNumber/gating-status',
		],
		noun: 'deployment data',
	},
	devinfo: {
		versions: ['0.1', '0.10'],
		paths: ['repository/:repositoryId'],
		noun: 'data for the repository',
	},
	featureflags: { versions: ['0.1'], paths: ['flag/:featureFlagId'], noun: 'feature flag data' },
	remotelinks: {
		versions: ['0.1', '1.0'],
		paths: ['remotelink/:remoteLinkId'],
		noun: 'remote link data',
	},
};

/** `/jira/{entity}/{version}/cloud/{cloudId}/…` on the gateway, for tokens of self-hosted tools only. */
export function addDevOpsRoutes(world: World, scope: FastifyInstance): void {
	const get = (
		entity: DevOpsEntity,
		version: string,
		path: string,
		answer: (query: object) => Answer,
	) => {
		scope.get<{ Params: { cloudId: string } }>(
			`/jira/${entity}/${version}/cloud/:cloudId/${path}`,
			async (request, reply) => {
				const refusal = refuseDevOps(world, request, entity, request.params.cloudId);
				return await sendAnswer(reply, refusal ?? answer(Object(request.query)));
			},
		);
	};
	for (const entity of devOpsEntities) {
		const { versions, paths, noun } = devOpsApis[entity];
		for (const version of versions) {
			for (const path of paths) get(entity, version, path, () => notFound(entity, noun));
		}
	}
	for (const version of devOpsApis.devinfo.versions) {
		get('devinfo', version, 'existsByProperties', existsByProperties);
	}
}

/**
 * Why a request for DevOps data is turned away, or null: no token or a token of another kind 401,
 * an expired one as the gateway is set, another site's 404, a permission that is missing 403.
 */
export function refuseDevOps(
	world: World,
	request: FastifyRequest,
	entity: DevOpsEntity,
	cloudId: string,
): Answer | null {
	const path = request.url.split('?', 1)[0] ?? '';
	const authorization = parseAuthorization(request.headers.authorization);
	if (authorization.scheme !== 'bearer') return unauthorized();
	const token = world.tokens.findAccess(authorization.token);
	if (token === undefined) {
		return expiredToken(world.settings.expiredTokenStatus, path, world.clock());
	}
	if (token.kind !== 'selfHosted') return unauthorized();
	if (!token.cloudIds.includes(cloudId)) return unknownSite(path, world.clock());
	const client = world.clients.selfHosted.find(
		(candidate) => candidate.clientId === token.clientId,
	);
	const permissions = client?.permissions ?? world.settings.devOpsPermissions;
	if (!permissions.includes(entity)) {
		return messages(
			entity,
			403,
			`The OAuth credential does not have the permission for ${entity}.`,
		);
	}
	return null;
}

function existsByProperties(query: object): Answer {
	const named = Object.keys(query).filter((name) => !name.startsWith('_'));
	if (named.length === 0) return messages('devinfo', 400, 'Name at least one property.');
	return jsonAnswer(200, { hasDataMatchingProperties: false });
}

function notFound(entity: DevOpsEntity, noun: string): Answer {
	return messages(entity, 404, `No ${noun} found for the given key.`);
}

/** Development information wraps its messages, the other APIs answer with the bare list. */
function messages(entity: DevOpsEntity, status: number, message: string): Answer {
	const list = [{ message }];
	return jsonAnswer(status, entity === 'devinfo' ? { errorMessages: list } : list);
}
