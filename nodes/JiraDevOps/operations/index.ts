import type { Operation, ResourceFacts } from '../../operation';
import { deleteBuild } from './build/delete';
import { deleteBuildsByProperties } from './build/deleteByProperties';
import { getBuild } from './build/get';
import { submitBuilds } from './build/submit';
import { deleteDeployment } from './deployment/delete';
import { deleteDeploymentsByProperties } from './deployment/deleteByProperties';
import { getDeployment } from './deployment/get';
import { getGatingStatus } from './deployment/getGatingStatus';
import { submitDeployments } from './deployment/submit';

/** The resources of the node. */
export const resources: readonly ResourceFacts[] = [
	{ name: 'build', displayName: 'Build' },
	{ name: 'deployment', displayName: 'Deployment' },
];

/** Every operation of the node; form, documentation and checks are derived from this list. */
export const operations: readonly Operation[] = [
	submitBuilds,
	getBuild,
	deleteBuild,
	deleteBuildsByProperties,
	submitDeployments,
	getDeployment,
	getGatingStatus,
	deleteDeployment,
	deleteDeploymentsByProperties,
];
