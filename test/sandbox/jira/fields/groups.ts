import { groupId } from '../views/user';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldContext, FieldKind } from './definition';
import { listKind } from './lists';
import type { ViewContext } from '../views/context';

/** A group: `{ name }`, on Cloud also `{ groupId }`. Source: issue fields in "Create issue", developer.atlassian.com. */
function groupOf(input: unknown, { jira }: Pick<FieldContext, 'jira'>): string {
	if (!isObject(input)) throw new FieldRefusal("expected Object containing a 'name' property");
	const name = textOf(input.name);
	const id = jira.flavour === 'cloud' ? textOf(input.groupId) : null;
	const found = jira.users
		.groups()
		.find((one) => one === name || (id !== null && groupId(one) === id));
	if (found === undefined)
		throw new FieldRefusal(`Could not find group with name '${name ?? id}'.`);
	return found;
}

const groupView = (name: string, { jira, base }: ViewContext) => ({
	name,
	...(jira.flavour === 'cloud' ? { groupId: groupId(name) } : {}),
	self: `${base}/group?groupname=${encodeURIComponent(name)}`,
});

/** One group. */
export const groupKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) =>
		input === null || input === undefined ? null : groupOf(input, context),
	render: (value, view) => groupView(String(value), view),
	show: String,
	idOf: String,
	autoComplete: (_, view) => `${view.base}/groups/picker?query=`,
};

/** Several groups. */
export const groupsKind: FieldKind = listKind(
	{
		parse: groupOf,
		render: groupView,
		show: (name) => name,
	},
	{ autoComplete: (_, view) => `${view.base}/groups/picker?query=` },
);
