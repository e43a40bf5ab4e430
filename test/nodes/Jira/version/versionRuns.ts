import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { administrators } from '../../../sandbox/jira/seed/users';
import { jsonOf, located } from '../jiraRun';
import type { JiraAtHand } from '../onEachJira';

/** The project whose versions 2.1 and 2.2 have the IDs 10000 and 10001. */
export const SUP = located('key', 'SUP');

/** Runs of one operation by an administrator, and what Jira then holds. */
export function runsOf(jira: JiraAtHand, operation: string) {
	beforeEach(() => {
		jira.sandbox.jira.mia.groups.push(administrators);
	});
	const run = async (parameters: INodeParameters) => await jira.run({ operation, parameters });
	return {
		/** The items that it returns. */
		all: async (parameters: INodeParameters): Promise<IDataObject[]> =>
			jsonOf(await run(parameters)),
		/** The first of them. */
		one: async (parameters: INodeParameters): Promise<IDataObject> =>
			jsonOf(await run(parameters))[0] ?? {},
		/** Why it is refused, and what to do. */
		refused: async (parameters: INodeParameters): Promise<string> => {
			const { error } = await run(parameters);
			return `${error?.message}. ${error?.description ?? ''}`;
		},
	};
}

/** The versions of SUP. */
export function versionsOf({ sandbox }: JiraAtHand) {
	return sandbox.jira.projects.byKey('SUP')?.versions ?? [];
}

/** Changes the fields of an issue. */
export async function changeIssue(
	jira: JiraAtHand,
	issue: string,
	values: Record<string, string | readonly string[]>,
): Promise<void> {
	const held = jira.sandbox.jira.issues.byKey(issue);
	if (held === undefined) throw new Error(`There is no ${issue}`);
	jira.sandbox.jira.issues.change(held, { values }, jira.sandbox.jira.mia.accountId);
	await Promise.resolve();
}
