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
import { deleteDevelopmentInformationByProperties } from './developmentInformation/deleteByProperties';
import { deleteEntity } from './developmentInformation/deleteEntity';
import { deleteRepository } from './developmentInformation/deleteRepository';
import { existsByProperties } from './developmentInformation/existsByProperties';
import { getRepository } from './developmentInformation/getRepository';
import { submitDevelopmentInformation } from './developmentInformation/submit';
import { deleteComponent, getComponent } from './devOpsComponent/byId';
import { deleteComponentsByProperties } from './devOpsComponent/deleteByProperties';
import { submitComponents } from './devOpsComponent/submit';
import { submitEvents } from './event/submit';
import { deleteFeatureFlag, getFeatureFlag } from './featureFlag/byId';
import { deleteFeatureFlagsByProperties } from './featureFlag/deleteByProperties';
import { submitFeatureFlags } from './featureFlag/submit';
import { deleteIncident, getIncident } from './incident/byId';
import { deleteIncidentsByProperties } from './incident/deleteByProperties';
import { submitIncidents } from './incident/submit';
import {
	deleteOperationsWorkspaces,
	getOperationsWorkspaces,
	submitOperationsWorkspaces,
} from './operationsWorkspace';
import { deleteReview, getReview } from './postIncidentReview/byId';
import { submitReviews } from './postIncidentReview/submit';
import { deleteRemoteLink, getRemoteLink } from './remoteLink/byId';
import { deleteRemoteLinksByProperties } from './remoteLink/deleteByProperties';
import { submitRemoteLinks } from './remoteLink/submit';
import {
	deleteSecurityWorkspaces,
	getSecurityWorkspaces,
	submitSecurityWorkspaces,
} from './securityWorkspace';
import { getSecurityWorkspace } from './securityWorkspace/get';
import { deleteVulnerability, getVulnerability } from './vulnerability/byId';
import { deleteVulnerabilitiesByProperties } from './vulnerability/deleteByProperties';
import { submitVulnerabilities } from './vulnerability/submit';

/** The resources of the node. */
export const resources: readonly ResourceFacts[] = [
	{ name: 'build', displayName: 'Build' },
	{ name: 'deployment', displayName: 'Deployment' },
	{ name: 'developmentInformation', displayName: 'Development Information' },
	{ name: 'devOpsComponent', displayName: 'DevOps Component' },
	{ name: 'event', displayName: 'Event' },
	{ name: 'featureFlag', displayName: 'Feature Flag' },
	{ name: 'incident', displayName: 'Incident' },
	{ name: 'operationsWorkspace', displayName: 'Operations Workspace' },
	{ name: 'postIncidentReview', displayName: 'Post-Incident Review' },
	{ name: 'remoteLink', displayName: 'Remote Link' },
	{ name: 'securityWorkspace', displayName: 'Security Workspace' },
	{ name: 'vulnerability', displayName: 'Vulnerability' },
];

/** Every operation of the node; form, documentation and checks are derived from this list. */
export const operations: readonly Operation[] = [
	submitEvents,
	submitBuilds,
	getBuild,
	deleteBuild,
	deleteBuildsByProperties,
	submitDeployments,
	getDeployment,
	getGatingStatus,
	deleteDeployment,
	deleteDeploymentsByProperties,
	submitDevelopmentInformation,
	getRepository,
	existsByProperties,
	deleteRepository,
	deleteEntity,
	deleteDevelopmentInformationByProperties,
	submitFeatureFlags,
	getFeatureFlag,
	deleteFeatureFlag,
	deleteFeatureFlagsByProperties,
	submitRemoteLinks,
	getRemoteLink,
	deleteRemoteLink,
	deleteRemoteLinksByProperties,
	submitIncidents,
	getIncident,
	deleteIncident,
	deleteIncidentsByProperties,
	submitReviews,
	getReview,
	deleteReview,
	submitOperationsWorkspaces,
	getOperationsWorkspaces,
	deleteOperationsWorkspaces,
	submitSecurityWorkspaces,
	getSecurityWorkspace,
	getSecurityWorkspaces,
	deleteSecurityWorkspaces,
	submitVulnerabilities,
	getVulnerability,
	deleteVulnerability,
	deleteVulnerabilitiesByProperties,
	submitComponents,
	getComponent,
	deleteComponent,
	deleteComponentsByProperties,
];
