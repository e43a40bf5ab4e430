import { call, entriesOf, listPages } from '../../../connection';
import { limitField, textField } from '../../../fields';
import { operation } from '../../../operation';

const ON_CLOUD = 'GET /rest/api/3/label';
const ON_DATA_CENTER = 'GET /rest/api/2/jql/autocompletedata/suggestions';

export const getLabels = operation({
	displayName: 'Get Labels',
	action: 'Get labels of Jira',
	phrases: ['list labels', 'tags'],
	description: 'List the labels of issues; Data Center only suggests some that contain a text',
	endpoints: { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] },
	fields: {
		limit: limitField(),
		text: textField('Text', {
			placeholder: 'e.g. bill',
			description: 'Only labels that contain this',
		}),
	},

	run: async ({ limit, text = '' }, { site, send, tell }) => {
		const labels: string[] = [];
		if (site.flavour === 'dataCenter') {
			// Data Center has no list of its labels, only suggestions for JQL, without saying how many.
			const query = { fieldName: 'labels', fieldValue: text };
			const found = entriesOf(await send(call(ON_DATA_CENTER, { query })), 'results');
			labels.push(
				...(found as ReadonlyArray<{ value: string }>).map(({ value }) => unquoted(value)),
			);
			tell(
				"Jira Data Center does not list its labels: these are those that it suggests for 'Text', not necessarily all.",
			);
			return labels.slice(0, limit).map((label) => ({ label }));
		}
		const wanted = text.toLowerCase();
		const most = { limit: text === '' ? limit : Infinity, pageSize: 1000 };
		for await (const page of listPages(send, site, call(ON_CLOUD), most)) {
			const passing = (page as readonly string[]).filter((label) =>
				label.toLowerCase().includes(wanted),
			);
			labels.push(...passing);
			if (labels.length >= limit) break;
		}
		return labels.slice(0, limit).map((label) => ({ label }));
	},
});

/** Suggestions are written as in JQL: in quotes if they need them. */
function unquoted(value: string): string {
	const [, inside] = /^"(.*)"$/s.exec(value) ?? [];
	return inside === undefined ? value : inside.replace(/\\(.)/g, '$1');
}
