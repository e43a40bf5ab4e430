import type { Resource } from '../../operation';
import { build } from './build';
import { deployment } from './deployment';
import { developmentInformation } from './developmentInformation';
import { devOpsComponent } from './devOpsComponent';
import { event } from './event';
import { featureFlag } from './featureFlag';
import { incident } from './incident';
import { operationsWorkspace } from './operationsWorkspace';
import { postIncidentReview } from './postIncidentReview';
import { remoteLink } from './remoteLink';
import { securityWorkspace } from './securityWorkspace';
import { vulnerability } from './vulnerability';

/** Everything that the node can do, most used first; its form, the documentation and the checks are derived from this. */
export const resources: readonly Resource[] = [
	event,
	build,
	deployment,
	developmentInformation,
	featureFlag,
	remoteLink,
	incident,
	postIncidentReview,
	operationsWorkspace,
	vulnerability,
	securityWorkspace,
	devOpsComponent,
];
