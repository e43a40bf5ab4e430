import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const cloudIdUnsigned: Assumption = {
	id: 'cloudIdUnsigned',
	sentence: 'GET /_edge/tenant_info returns the cloud ID of a site without a signature.',
	on: ['cloud'],
	check: async (jira) => {
		const answer = await jira.ask('GET', '/_edge/tenant_info', { authorization: null });
		const { cloudId } = (answer.body ?? {}) as { cloudId?: unknown };
		return verdict(typeof cloudId === 'string' && cloudId !== '', seen(answer));
	},
};
