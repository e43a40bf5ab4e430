import { MARK_KEY } from '../../../nodes/operation/marks';
import { NotChecked, verdict, type Assumption } from '../assumption';
import { newMark, propertyHolds } from '../questions';

export const propertiesInSearch: Assumption = {
	id: 'propertiesInSearch',
	sentence: 'POST /search/jql accepts the names of five properties and refuses six with 400.',
	on: ['cloud'],
	check: async (jira) => {
		const mark = newMark();
		const { id } = await jira.addIssue('number of properties', mark);
		if (!(await propertyHolds(jira, `issue/${id}/properties/${MARK_KEY}`, mark))) {
			throw new NotChecked('the issue does not have the property, see issueMark');
		}
		const statusWith = async (count: number) => {
			const properties = Array.from({ length: count }, (_, index) => `n8n.live.${index}`);
			const body = { jql: `project = ${jira.project}`, fields: ['key'], properties };
			return (await jira.ask('POST', 'search/jql', { body })).status;
		};
		const [five, six] = [await statusWith(5), await statusWith(6)];
		return verdict(five === 200 && six === 400, `${five} with five, ${six} with six`);
	},
};
