import { MARK_KEY } from '../../../nodes/operation/marks';
import { verdict, type Assumption } from '../assumption';
import type { LiveIssue } from '../liveJira';
import { newMark, propertyHolds } from '../questions';

export const issueMark: Assumption = {
	id: 'issueMark',
	sentence:
		'POST /issue and POST /issue/bulk take properties, and the issue has them from the beginning.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const [alone, together] = [newMark(), newMark()];
		const one = await jira.addIssue('property', alone);
		const update = { ...(await jira.issueBody('property, in bulk')), ...together };
		const { body } = await jira.mustAsk('POST', 'issue/bulk', {
			body: { issueUpdates: [update] },
		});
		const [other] = (body as { issues: [LiveIssue] }).issues;
		jira.keep(other);
		const ofOne = await propertyHolds(jira, `issue/${one.id}/properties/${MARK_KEY}`, alone);
		const ofOther = await propertyHolds(jira, `issue/${other.id}/properties/${MARK_KEY}`, together);
		return verdict(
			ofOne && ofOther,
			`the property ${ofOne ? 'is there' : 'is missing'} after POST /issue and ${ofOther ? 'is there' : 'is missing'} after POST /issue/bulk`,
		);
	},
};
