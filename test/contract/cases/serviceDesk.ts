import type { ServiceDeskRouteName } from '../../sandbox/jira/rest/route';
import { asked, type Cases } from './case';

/** Requests for every operation that the embedded Jira has below `/rest/servicedeskapi/`. */
export const serviceDeskCases: { readonly [Name in ServiceDeskRouteName]?: Cases } = {
	'GET organization': {
		good: asked('organization', 'organization?start=1&limit=2'),
		bad: asked('organization?start=x'),
	},
};
