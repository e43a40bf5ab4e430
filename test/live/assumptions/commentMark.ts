import { MARK_KEY } from '../../../nodes/operation/marks';
import { NotChecked, verdict, type Assumption } from '../assumption';
import { newMark, propertyHolds } from '../questions';

export const commentMark: Assumption = {
	id: 'commentMark',
	sentence:
		'A comment takes properties when it is added, and the list of comments shows them with expand=properties, although no document mentions this for the list.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const mark = newMark();
		const { id } = await jira.addIssue('property of a comment');
		const added = await jira.mustAsk('POST', `issue/${id}/comment`, {
			body: { body: jira.richText('With a property'), ...mark },
		});
		const { id: commentId } = added.body as { id: string };
		if (!(await propertyHolds(jira, `comment/${commentId}/properties/${MARK_KEY}`, mark))) {
			throw new NotChecked('the comment was added without its property');
		}
		const list = await jira.mustAsk('GET', `issue/${id}/comment?expand=properties`);
		const [comment] = (list.body as { comments: Array<{ properties?: unknown }> }).comments;
		const { value } = mark.properties[0];
		const shown = JSON.stringify(comment?.properties ?? null);
		return verdict(shown.includes(value.id), `the property is there, the list shows ${shown}`);
	},
};
