import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldContext, FieldKind } from './definition';
import { listKind } from './lists';

const workspace = 'f1668d0c-828c-470c-b7d1-8c4f48cd345a';

/** The objects of Assets, by their numbers, with their keys and labels. */
const objects: Readonly<Record<string, { readonly key: string; readonly label: string }>> = {
	'42': { key: 'CMDB-42', label: 'Mail server' },
	'88': { key: 'CMDB-88', label: 'Web server' },
};

/** The number of the object that a request names: with its workspace on Cloud, by its key on Data Center. */
function objectOf(input: unknown, { jira }: Pick<FieldContext, 'jira'>): string {
	if (!isObject(input)) throw new FieldRefusal('data was not an object');
	const given = textOf(jira.flavour === 'cloud' ? input.id : input.key) ?? '';
	const found = Object.entries(objects).find(([id, { key }]) =>
		jira.flavour === 'cloud' ? given === `${workspace}:${id}` : given === key,
	);
	if (found === undefined) throw new FieldRefusal(`No object is found for '${given}'`);
	return found[0];
}

/**
 * Objects of Assets: `[{ id: "workspace:number" }]` on Cloud, `[{ key }]` on Data Center. Source: "Setting and updating
 * an Assets object custom field with the REST API", support.atlassian.com.
 */
export const assetsKind: FieldKind = {
	...listKind({
		parse: objectOf,
		render: (id, { jira }) =>
			jira.flavour === 'cloud'
				? { workspaceId: workspace, id: `${workspace}:${id}`, objectId: id }
				: `${objects[id]?.label} (${objects[id]?.key})`,
		show: (id) => objects[id]?.label ?? id,
	}),
	operations: ['set'],
};
