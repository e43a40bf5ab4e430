import { MARK_KEY } from '../../../nodes/operation/marks';
import { NotChecked, verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';
import { issuesFound, newMark, propertyHolds } from '../questions';

export const markInSearch: Assumption = {
	id: 'markInSearch',
	sentence:
		"The issues of POST /search/jql show the properties that the request names, so that an issue can be found by its mark among this account's newest issues.",
	on: ['cloud'],
	check: async (jira) => {
		const mark = newMark();
		const { id } = await jira.addIssue('property in a search', mark);
		if (!(await propertyHolds(jira, `issue/${id}/properties/${MARK_KEY}`, mark))) {
			throw new NotChecked('the issue does not have the property, see issueMark');
		}
		const body = {
			jql: `project = ${jira.project} AND creator = currentUser() AND created >= -10m ORDER BY created DESC`,
			fields: ['key'],
			properties: [MARK_KEY],
			reconcileIssues: [Number(id)],
		};
		const answer = await jira.mustAsk('POST', 'search/jql', { body });
		const found = issuesFound(answer).find((issue) => issue.id === id);
		const { value } = mark.properties[0];
		return verdict(JSON.stringify(found?.properties ?? null).includes(value.id), seen(answer));
	},
};
