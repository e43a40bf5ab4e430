import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from '../devops/answers';
import type { DevOpsEntity } from '../devops/api';
import { developmentRoutes } from '../devops/developmentRoutes';
import { addRoutes, entityRoutes } from '../devops/routes';
import type { DevOpsState } from '../devops/state';
import { workspaceRoutes } from '../devops/workspaceRoutes';
import type { Answer } from './answer';
import { parseAuthorization } from './authorizationHeader';
import { expiredToken, unauthorized, unknownSite } from './gatewaySignIn';
import type { World } from './world';

/**
 * `/jira/{entity}/{version}/cloud/{cloudId}/…` on the gateway, only for tokens of self-hosted tools.
 *
 * Source: Atlassian's specification of Jira Software Cloud, groups Builds, Deployments, Development Information,
 * Feature Flags, Remote Links, Operations, Security Information, DevOps Components; for the paths "Integrating Jira
 * Software Cloud with on-premises tools".
 */
export function addDevOpsRoutes(world: World, scope: FastifyInstance): void {
	addRoutes(scope, [...entityRoutes, ...developmentRoutes, ...workspaceRoutes], (request, api) =>
		enter(world, request, api),
	);
}

/**
 * The DevOps data of the site that a request names, or why it is refused: 401 for no token or a token of another
 * kind, the gateway's configured answer for an expired one, 404 for another site's, 403 for a missing permission.
 */
function enter(world: World, request: FastifyRequest, api: DevOpsEntity): DevOpsState | Answer {
	const path = request.url.split('?', 1)[0] ?? '';
	const { cloudId = '' } = request.params as { cloudId?: string };
	const authorization = parseAuthorization(request.headers.authorization);
	if (authorization.scheme !== 'bearer') return unauthorized();
	const token = world.tokens.findAccess(authorization.token);
	if (token === undefined) {
		return expiredToken(world.settings.expiredTokenStatus, path, world.clock());
	}
	if (token.kind !== 'selfHosted') return unauthorized();
	const site = world.site(cloudId);
	if (site === undefined || !token.cloudIds.includes(cloudId)) {
		return unknownSite(path, world.clock());
	}
	const client = world.clients.selfHosted.find(
		(candidate) => candidate.clientId === token.clientId,
	);
	const permissions = client?.permissions ?? world.settings.devOpsPermissions;
	if (!permissions.includes(api)) {
		return refusal(api, 403, `The OAuth credential does not have the permission for ${api}.`);
	}
	return site.devOps;
}
