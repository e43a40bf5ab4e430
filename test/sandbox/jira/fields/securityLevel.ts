import type { Named } from '../model';
import type { ViewContext } from '../views/context';
import { FieldRefusal, isObject } from './definition';
import type { FieldContext, FieldKind } from './definition';

function levelView({ id, name }: Named, view: ViewContext): Record<string, unknown> {
	return { self: `${view.base}/securitylevel/${id}`, id, name, description: '' };
}

/** The level of any project. */
function levelOf(id: string, { projects }: FieldContext['jira']): Named | undefined {
	return projects
		.all()
		.flatMap(({ securityLevels }) => securityLevels)
		.find((level) => level.id === id);
}

/**
 * Who may see an issue, by `{ id }` or `{ name }` as texts. Its messages: getsentry/sentry#102837 and
 * openshift-eng/art-tools#2987 for Cloud, badoo/jira-client#19 for Data Center; what Data Center says of an unknown
 * level follows what it says of an unknown priority.
 */
export const securityLevelKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira, project }) => {
		if (input === null || input === undefined) return null;
		const onCloud = jira.flavour === 'cloud';
		const { id, name } = isObject(input) ? input : {};
		const wanted = [id, name].find((one) => typeof one === 'string' && one !== '');
		if (wanted === undefined) {
			throw new FieldRefusal(
				onCloud
					? 'Specify a valid security level (id or name)'
					: "Could not find valid 'id' or 'name' in security level object.",
			);
		}
		const level = project.securityLevels.find(
			(one) => one[wanted === id ? 'id' : 'name'] === wanted,
		);
		if (level !== undefined) return level.id;
		const what = `Security level ${wanted === id ? 'id' : 'name'} '${String(wanted)}' is not valid`;
		throw new FieldRefusal(onCloud ? 'Specify a valid value for Security Level' : what);
	},
	render: (value, view) => {
		const level = levelOf(String(value), view.jira);
		return level === undefined ? null : levelView(level, view);
	},
	show: (value, jira) => levelOf(String(value), jira)?.name ?? String(value),
	idOf: String,
	allowedValues: (view, _, project) => project.securityLevels.map((one) => levelView(one, view)),
};
