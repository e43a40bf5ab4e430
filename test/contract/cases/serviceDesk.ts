import type { ServiceDeskRouteName } from '../../sandbox/jira/rest/route';
import { asked, type Cases } from './case';

/** Requests for every operation that the embedded Jira has below `/rest/servicedeskapi/`. */
export const serviceDeskCases: { readonly [Name in ServiceDeskRouteName]?: Cases } = {
	'GET organization': {
		good: asked('organization', 'organization?start=1&limit=2'),
		bad: asked('organization?start=x'),
	},
	'GET request/{issueIdOrKey}/sla': {
		good: asked('request/WEB-1/sla', 'request/WEB-1/sla?start=1&limit=2'),
		bad: asked('request/SUP-999999/sla'),
	},
	'GET request/{issueIdOrKey}/approval': {
		good: asked('request/WEB-1/approval', 'request/WEB-1/approval?start=1&limit=2'),
		bad: asked('request/SUP-999999/approval'),
	},
};
